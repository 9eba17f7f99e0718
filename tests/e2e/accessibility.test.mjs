// Every screen, looked at by axe: light and dark, on the desk and on the phone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { LINKEDIN } from "./support/files.mjs";
import { SERVED, address, journeys, offer, openPerson } from "./support/steps.mjs";

const journey = journeys();

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const DESK = { viewport: { width: 1200, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const [look, options] of [
  ["light, on the desk", { colorScheme: "light", ...DESK }],
  ["dark, on the desk", { colorScheme: "dark", ...DESK }],
  ["light, on the phone", { colorScheme: "light", ...PHONE }],
  ["dark, on the phone", { colorScheme: "dark", ...PHONE }],
]) {
  // What axe does to look at a page is not the page's doing.
  journey(`axe finds nothing: ${look}`, { forms: [SERVED], loud: true, ...options }, async ({ page, open }) => {
    const found = [];
    const look = async (screen) => found.push(...(await violations(page, screen)));
    await open();
    await look("welcome");
    await offer(page, LINKEDIN);
    await page.getByRole("button", { name: "Import 12 people" }).waitFor();
    await look("review");
    await page.getByRole("button", { name: "see which" }).click();
    await page.getByRole("list", { name: "Problems" }).waitFor();
    await look("problems");
    await page.getByRole("button", { name: "Cancel" }).click();
    await look("import");

    await address(page, "#/", /./);
    await page.getByRole("button", { name: "Look around with sample people" }).click();
    await page.getByRole("article").first().waitFor();
    await look("today");
    await page.getByText("Why this?").first().click();
    await page.getByRole("button", { name: "Not now" }).first().click();
    await page.getByRole("menu").waitFor();
    await look("today, a menu open");
    await page.keyboard.press("Escape");
    for (const [hash, title] of [
      ["#/people", "People"],
      ["#/duplicates", "The same person?"],
      ["#/introductions", "Introductions"],
      ["#/year", "Giving in"],
      ["#/map", "How people hang together"],
      ["#/events", "Events"],
      ["#/round", "A round for a group"],
      ["#/fill-in", "The few that matter"],
      ["#/learned", "What Goodword has learned"],
      ["#/session", "Thirty minutes for a few"],
      ["#/your-data", "Your data"],
    ]) {
      await address(page, hash, title);
      await look(title);
    }
    await page.getByRole("button", { name: "Erase…" }).click();
    await page.getByRole("dialog").waitFor();
    await look("a dialog");
    await page.keyboard.press("Escape");
    await address(page, "#/map", "How people hang together");
    await page.getByRole("combobox", { name: "Find somebody" }).fill("ana");
    await page.getByRole("option").first().click();
    await page.getByRole("complementary", { name: "Ana Souza" }).waitFor();
    await look("somebody on the map");
    await page.getByText("List", { exact: true }).click();
    await page.getByRole("list", { name: "How people hang together" }).waitFor();
    await look("the map as a list");
    await address(page, "#/people", "People");
    await page.getByRole("searchbox").fill("nobody at all");
    await page.getByText("Nobody here goes by that.").waitFor();
    await look("nobody found");
    await openPerson(page, "Ana Souza");
    await look("a person");
    await page.getByRole("link", { name: "Thirty minutes for Ana" }).click();
    await page.getByRole("heading", { level: 1, name: "Thirty minutes for Ana" }).waitFor();
    await page.getByText("A letter for Ana").first().click();
    await look("a session");
    await openPerson(page, "Ana Souza");
    await page.getByRole("combobox").first().fill("b");
    await page.getByRole("option").first().waitFor();
    await look("a person is chosen");
    await address(page, "#/introductions", "Introductions");
    await page.locator(".intro-row__names").first().click();
    await page.getByRole("heading", { level: 2, name: "What happened" }).waitFor();
    await look("an introduction");
    await address(page, "#/events", "Events");
    await page.getByRole("link", { name: "Founders’ breakfast" }).click();
    await page.getByRole("button", { name: "Introduce them there" }).first().waitFor();
    await page.getByRole("button", { name: "What to bring Ana Souza" }).click();
    await look("an event");
    await page.getByRole("link", { name: "See the whole round" }).click();
    await page.getByRole("button", { name: "Begin" }).first().waitFor();
    await look("a round");
    await page.evaluate(() => {
      location.hash = "#/people/new";
    });
    await page.getByRole("dialog", { name: "New person" }).waitFor();
    await look("a new person");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("A name is needed to find them again.").waitFor();
    await look("a name is missing");
    await page.evaluate(() => {
      location.hash = "#/people/jot";
    });
    await page.getByLabel("Tell it in one line").fill("Ana Souza, needs a venue, likes jazz");
    await look("a line about somebody");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText(/^This is what was understood/).waitFor();
    await look("what was understood");
    await address(page, "#/people", "People");
    await page.getByRole("button", { name: "Select", exact: true }).click();
    await page.getByRole("checkbox").first().check();
    await page.getByText("1 selected").waitFor();
    await look("people being selected");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("combobox", { name: "Find anything" }).waitFor();
    await look("the search over everything");
    await page.getByRole("combobox", { name: "Find anything" }).fill("speaker");
    await page.getByRole("option").locator("mark").first().waitFor();
    await look("what it found");
    await page.getByRole("combobox", { name: "Find anything" }).fill("who could help with a website");
    await page.getByRole("group", { name: "Who could help with …?" }).waitFor();
    await look("what the book answers");
    assert.deepEqual(found, []);
  });
}

async function violations(page, screen) {
  await page.evaluate(AXE);
  const results = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), RULES);
  return results.violations.map(({ id, nodes }) => ({
    screen,
    rule: id,
    where: nodes.slice(0, 3).map((node) => `${node.html.slice(0, 120)} ${node.any[0]?.message ?? node.all[0]?.message ?? ""}`),
  }));
}
