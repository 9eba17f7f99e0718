// On a phone: everything by tap, nothing wider than the screen, every target large enough.

import assert from "node:assert/strict";
import { LINKEDIN } from "./support/files.mjs";
import { SERVED, address, journeys, openPerson } from "./support/steps.mjs";

const journey = journeys();

const phone = (width, height) => ({ viewport: { width, height }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

journey("from a contact file to a letter by tap alone", phone(390, 844), async ({ page, open }) => {
  const found = [];
  const look = async () => found.push(...(await flaws(page)));
  await open();
  await look();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import a file" }).tap();
  await (await choosing).setFiles(LINKEDIN);
  const store = page.getByRole("button", { name: "Import 12 people" });
  await store.waitFor();
  await look();
  await store.tap();
  await page.getByRole("heading", { level: 1, name: "12 people are in." }).waitFor();
  await look();
  await page.getByRole("link", { name: "Fill in the few that matter" }).tap();
  let name = "nobody yet";
  for (const [label, words] of [
    [/looking for\?$/, "a keynote speaker for the harvest festival"],
    [/give well\?$/, "keynote speaking at festivals"],
  ]) {
    const who = page.getByRole("heading", { level: 2 });
    await who.filter({ hasNotText: name }).waitFor();
    name = await who.textContent();
    await page.getByLabel(label).tap();
    await page.keyboard.insertText(words);
    await look();
    await page.getByRole("button", { name: "Save and next" }).tap();
  }
  await page.getByRole("heading", { level: 2 }).filter({ hasNotText: name }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Today" }).tap();
  await page.getByRole("article").waitFor();
  await look();
  await page.getByRole("button", { name: "Not now" }).tap();
  await page.getByRole("menuitem", { name: "Not relevant" }).waitFor();
  await look();
  await page.getByRole("button", { name: "Not now" }).tap();
  await page.getByRole("button", { name: "Ask both" }).tap();
  const mail = page.getByRole("link", { name: "Open in mail" });
  await mail.waitFor();
  await look();
  assert.match(await mail.getAttribute("href"), /^mailto:.+@.+\?subject=.+&body=.+/);
  await page.getByRole("button", { name: /^I asked / }).tap();
  await page.getByText(/^Now ask /).waitFor();
  assert.deepEqual(found, []);
});

for (const [width, height] of [
  [390, 844],
  [320, 568],
]) {
  journey(`every screen fits in ${width} pixels`, { forms: [SERVED], ...phone(width, height) }, async ({ page, open }) => {
    const found = [];
    const look = async () => found.push(...(await flaws(page)));
    await open();
    await look();
    await page.getByRole("button", { name: "Look around with sample people" }).tap();
    await page.getByRole("article").first().waitFor();
    await look();
    await page.getByRole("button", { name: "Not now" }).first().tap();
    await page.getByRole("menu").waitFor();
    await look();
    await page.keyboard.press("Escape");
    for (const [hash, title] of [
      ["#/people", "People"],
      ["#/duplicates", "The same person?"],
      ["#/introductions", "Introductions"],
      ["#/map", "How people hang together"],
      ["#/events", "Events"],
      ["#/round", "A round for a group"],
      ["#/fill-in", "The few that matter"],
      ["#/import", "Import people"],
      ["#/learned", "What Goodword has learned"],
      ["#/your-data", "Your data"],
    ]) {
      await address(page, hash, title);
      await look();
    }
    await page.getByRole("button", { name: "Show shortcuts" }).tap();
    await page.getByRole("dialog").waitFor();
    await look();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().tap();
    await page.getByRole("button", { name: "Erase…" }).tap();
    await page.getByRole("dialog").waitFor();
    await look();
    await page.getByRole("button", { name: "Keep everything" }).tap();
    await address(page, "#/map", "How people hang together");
    await page.getByRole("combobox", { name: "Find somebody" }).fill("ana");
    await page.getByRole("option").first().tap();
    await page.getByRole("complementary", { name: "Ana Souza" }).waitFor();
    await look();
    await page.getByText("List", { exact: true }).tap();
    await page.getByRole("list", { name: "How people hang together" }).waitFor();
    await look();
    await openPerson(page, "Ana Souza");
    await look();
    await page.getByRole("combobox").first().fill("a");
    await page.getByRole("option").first().waitFor();
    await look();
    await address(page, "#/introductions", "Introductions");
    await page.locator(".intro-row__names").first().tap();
    await page.getByRole("heading", { level: 2, name: "What happened" }).waitFor();
    await look();
    await address(page, "#/events", "Events");
    await page.getByRole("link", { name: "Founders’ breakfast" }).tap();
    await page.getByRole("button", { name: "Introduce them there" }).first().waitFor();
    await page.getByRole("button", { name: "What to bring Ana Souza" }).tap();
    await look();
    await page.getByRole("link", { name: "See the whole round" }).tap();
    await page.getByRole("button", { name: "Begin" }).first().waitFor();
    await look();
    await address(page, "#/events", "Events");
    await page.getByRole("link", { name: "Harbour meetup" }).tap();
    await page.getByText("A word to them").first().tap();
    await look();
    await page.evaluate(() => {
      location.hash = "#/people/new";
    });
    await page.getByRole("dialog", { name: "New person" }).waitFor();
    await look();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "New person" }).waitFor({ state: "detached" });
    await page.getByRole("navigation").getByRole("link", { name: "New person" }).tap();
    await page.getByLabel("Tell it in one line").fill("Ana Souza, needs a venue, likes jazz");
    await look();
    await page.getByRole("button", { name: "Go on" }).tap();
    await page.getByLabel("Name", { exact: true }).waitFor();
    await page.getByText("More fields").tap();
    await look();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Select", exact: true }).tap();
    await page.getByRole("checkbox").first().tap();
    await page.getByText("1 selected").waitFor();
    await look();
    await page.getByRole("button", { name: "Find" }).tap();
    await page.getByRole("combobox", { name: "Find anything" }).fill("speaker");
    await page.getByRole("option").locator("mark").first().waitFor();
    await look();
    assert.deepEqual(found, []);
  });
}

// What is cut off at the right, and what can be tapped but is hard to hit.
function flaws(page) {
  return page.evaluate(() => {
    const LEAST = 44;
    const name = (it) => `<${it.tagName.toLowerCase()} ${it.className}> ${(it.ariaLabel ?? it.textContent ?? "").trim().slice(0, 40)}`;
    const room = document.documentElement.clientWidth;
    const wide = [];
    if (document.documentElement.scrollWidth > room) {
      const beyond = [...document.body.querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > room + 0.5);
      wide.push(...beyond.slice(0, 5).map(name), `the page: ${document.documentElement.scrollWidth} of ${room}`);
    }

    // What lies over the page is all that can be tapped.
    const over = document.querySelector("dialog:modal, [role=menu]");
    const targets = (over ?? document).querySelectorAll(
      "a[href], button, input:not([type=file]), textarea, select, summary, [role=menuitem], [role=option]",
    );
    // What one may press for it: itself, or the label that surrounds it.
    const pressable = (it) => (it.matches("input") && it.closest("label")) || it;
    const small = [];
    for (const target of new Set([...targets].map(pressable))) {
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: false }) || target.disabled) continue;
      if (target.matches(".visually-hidden, .visually-hidden *")) continue;
      // A link within a sentence is as high as its line (WCAG 2.5.8, "inline").
      const inline = getComputedStyle(target).display === "inline" && target.parentElement.textContent.trim() !== target.textContent.trim();
      if (inline) continue;
      target.scrollIntoView({ block: "center", behavior: "instant" });
      const box = target.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hits = (dx, dy) => {
        const found = document.elementFromPoint(x + dx, y + dy);
        return found !== null && target.contains(found);
      };
      // How far a finger may be off in each direction and still hit it.
      const reach = (dx, dy) => {
        let far = 0;
        while (far < LEAST && hits(dx * (far + 1), dy * (far + 1))) far += 1;
        return far;
      };
      const high = Math.max(box.height, reach(0, -1) + reach(0, 1) + 1);
      const broad = Math.max(box.width, reach(-1, 0) + reach(1, 0) + 1);
      // Half a pixel is lost to rounding on either side.
      if (high < LEAST - 1 || broad < LEAST - 1) small.push(`${name(target)}: ${Math.round(broad)} × ${Math.round(high)}`);
    }
    scrollTo(0, 0);
    const where = `${location.hash} ${document.querySelector("h1")?.textContent}`;
    return [...wide, ...small].map((flaw) => `${where}: ${flaw}`);
  });
}
