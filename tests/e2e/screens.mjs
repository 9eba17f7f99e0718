// Takes the screenshots under docs/screens: `cargo xtask screens`, after `cargo xtask dist`.
// The sample people are on every screen; nobody's real contacts ever are.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openBrowser, started } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
const LOOKS = {
  light: { colorScheme: "light", viewport: { width: 1200, height: 900 } },
  dark: { colorScheme: "dark", viewport: { width: 1200, height: 900 } },
  phone: { colorScheme: "light", viewport: { width: 390, height: 844 }, hasTouch: true },
};
// The day on which the pictures are taken, so that they change only when the app does.
const DAY = new Date("2026-11-23T09:00:00");

const FILE = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Mina,Castellanos,https://www.linkedin.com/in/mina-castellanos-example,mina@example.com,Tidewater Labs,Head of Research,12 Mar 2024
Jonas,Weidner,https://www.linkedin.com/in/jonas-weidner-example,,Weidner Bakery,Owner,3 Jan 2019
Priya,Raman,https://www.linkedin.com/in/priya-raman-example,priya@example.com,Raman & Co,Tax adviser,30 Aug 2022
,,,,,,2 Feb 2020
`;

const host = await serve();
await mkdir(FOLDER, { recursive: true });
for (const [look, options] of Object.entries(LOOKS)) {
  const browser = await openBrowser({ ...options, reducedMotion: "reduce" });
  const page = await browser.context.newPage();
  await page.clock.setFixedTime(DAY);
  const shoot = async (name) => {
    await page.screenshot({ path: `${FOLDER}${name}-${look}.png`, animations: "disabled" });
    console.log(`docs/screens/${name}-${look}.png`);
  };
  const go = async (hash, name) => {
    await page.evaluate((it) => { location.hash = it; }, hash);
    await page.locator("h1").first().waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await shoot(name);
  };

  await page.goto(host.url);
  await started(page);
  await shoot("welcome");

  await page.getByRole("button", { name: "Look around with sample people" }).click();
  await page.locator(".suggestion").first().waitFor();
  await shoot("today");
  await go("#/people", "people");
  await page.getByRole("link", { name: /^./ }).and(page.locator(".person-row")).first().click();
  await page.waitForURL(/#\/people\/[0-9a-f]{16}$/);
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("person");
  await go("#/introductions", "introductions");
  await page.locator(".intro-row__names").first().click();
  await page.waitForURL(/#\/introductions\/[0-9a-f]{16}$/);
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("introduction");
  await go("#/year", "year");
  await page.evaluate(() => { location.hash = "#/map"; });
  await page.locator(".map__canvas").waitFor();
  await page.waitForTimeout(500);
  await shoot("map");
  await go("#/events", "events");
  await page.getByRole("link", { name: "Founders’ breakfast" }).click();
  await page.getByRole("button", { name: "Introduce them there" }).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("event");
  await page.getByRole("link", { name: "See the whole round" }).click();
  await page.getByRole("button", { name: "Begin" }).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("round");
  await go("#/fill-in", "fill-in");
  await go("#/people/new", "new-person");
  await go("#/people/jot", "jot");
  await go("#/your-data", "your-data");
  await go("#/learned", "learned");
  await go("#/import", "import");
  const choosing = page.waitForEvent("filechooser");
  await page.locator(".file-picker button").first().click();
  const chooser = await choosing;
  await chooser.setFiles({ name: "Connections.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await page.getByRole("button", { name: /^Import \d/ }).waitFor();
  await shoot("import-review");
  await browser.close();
}
await host.stop();
