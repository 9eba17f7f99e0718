// Everything by keyboard alone.

import assert from "node:assert/strict";
import { LINKEDIN } from "./support/files.mjs";
import { PAIR, SERVED, addPair, goTo, journeys, openPerson, reload, suggestion } from "./support/steps.mjs";

const journey = journeys();

journey("a person is added, found, opened, edited and brought back by keyboard", async ({ page, open }) => {
  await open();
  const keys = page.keyboard;

  await keys.press("n");
  const dialog = page.getByRole("dialog", { name: "New person" });
  await focused(page, dialog.getByLabel("Tell it in one line"));
  await keys.type("Wilhelmina Oakes");
  await keys.press("Enter");
  await focused(page, dialog.getByLabel("Name", { exact: true }));
  await keys.press("Enter");
  await focused(page, page.getByRole("heading", { level: 1, name: "Wilhelmina Oakes" }));
  await keys.press("n");
  await focused(page, dialog.getByLabel("Tell it in one line"));
  await keys.type("Bartholomew Finch");
  await keys.press("Enter");
  await focused(page, dialog.getByLabel("Name", { exact: true }));
  await keys.press("Enter");
  await focused(page, page.getByRole("heading", { level: 1, name: "Bartholomew Finch" }));

  await toPeople(page);
  await keys.press("/");
  await focused(page, page.getByRole("searchbox", { name: "Search people" }));
  await keys.type("o");
  const found = page.getByRole("list", { name: "People" }).getByRole("link");
  await keys.press("ArrowDown");
  await focused(page, found.nth(0));
  await keys.press("ArrowDown");
  await focused(page, found.nth(1));
  await keys.press("ArrowUp");
  await focused(page, found.nth(0));
  await keys.press("/");
  await keys.press("ControlOrMeta+a");
  await keys.type("wilhelmina");
  await page.getByText("1 of 2 people").waitFor();
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await focused(page, page.getByRole("heading", { level: 1, name: "Wilhelmina Oakes" }));

  await tabTo(page, page.getByRole("button", { name: /^Company: / }));
  await keys.press("Enter");
  await focused(page, page.getByRole("textbox", { name: "Company" }));
  await keys.type("Oakes Orchards");
  await keys.press("Enter");
  const company = page.getByRole("button", { name: "Company: Oakes Orchards" });
  await focused(page, company);
  await keys.press("u");
  await page.getByRole("button", { name: "Company: Where do they work?" }).waitFor();
  await keys.press("u");
  await page.getByText("Taken back.").waitFor();
  await reload(page);
  await toPeople(page);
  await page.getByText("1 person", { exact: true }).waitFor();
});

journey("Escape brings back what stood there", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await page.getByRole("button", { name: "Company: Thornbury Talks" }).press("Enter");
  await page.keyboard.type("something else");
  await page.keyboard.press("Escape");
  await focused(page, page.getByRole("button", { name: "Company: Thornbury Talks" }));
});

journey("one stop leads past the rail, and the rail to every screen", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  const keys = page.keyboard;
  await tabTo(page, page.getByRole("link", { name: "Skip to the page" }));
  await keys.press("Enter");
  await focused(page, page.getByRole("main"));
  await keys.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));

  for (const [link, title] of [
    ["People", "People"],
    ["Intros", "Introductions"],
    ["Map", "How people hang together"],
    ["Your data", "Your data"],
    ["Today", /^Good to see you/],
  ]) {
    await tabTo(page, page.getByRole("navigation").getByRole("link", { name: link, exact: true }));
    await keys.press("Enter");
    await focused(page, page.getByRole("heading", { level: 1, name: title }));
    const current = page.getByRole("navigation").locator("[aria-current=page]");
    assert.equal(await current.textContent(), link);
  }
});

journey("a decision is made and taken back by keyboard", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await goTo(page, "Today");
  const keys = page.keyboard;
  const card = suggestion(page, PAIR.gains.name, PAIR.gives.name);
  const opener = card.getByRole("button", { name: "Not now" });
  await tabTo(page, opener);
  await keys.press("ArrowDown");
  const choices = card.getByRole("menuitem");
  await focused(page, choices.nth(0));
  await keys.press("Escape");
  await focused(page, opener);
  await keys.press("Enter");
  await focused(page, choices.nth(0));
  await keys.press("ArrowUp");
  await focused(page, choices.last());
  await keys.press("Home");
  await focused(page, choices.first());
  await keys.press("ArrowDown");
  await keys.press("ArrowUp");
  await keys.press("n");
  await focused(page, card.getByRole("menuitem", { name: "Not relevant" }));
  await keys.press("Enter");
  await card.waitFor({ state: "detached" });
  await keys.press("u");
  await card.waitFor();
});

journey("a dialog keeps the focus, closes with Escape and gives it back", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await goTo(page, "Your data");
  const keys = page.keyboard;
  const opener = page.getByRole("button", { name: "Erase…" });
  await tabTo(page, opener);
  await keys.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Erase everything?" });
  await dialog.waitFor();
  for (let at = 0; at < 12; at += 1) {
    await keys.press("Tab");
    // The browser's own bars are on the way round; they count as the page's body.
    const within = await dialog.evaluate((it) => it.contains(document.activeElement) || document.activeElement === document.body);
    assert.ok(within, "the focus stays in the dialog");
  }
  await keys.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await focused(page, opener);

  await keys.press("?");
  const help = page.getByRole("dialog", { name: "Shortcuts" });
  await help.getByText("Find anything", { exact: true }).waitFor();
  await keys.press("Escape");
  await help.waitFor({ state: "detached" });
  await focused(page, opener);
});

journey("a file is imported by keyboard", async ({ page, open }) => {
  await open();
  const keys = page.keyboard;
  const choosing = page.waitForEvent("filechooser");
  await tabTo(page, page.getByRole("button", { name: "Import a file" }));
  await keys.press("Enter");
  await (await choosing).setFiles(LINKEDIN);
  await focused(page, page.getByRole("heading", { level: 1, name: "Connections.csv" }));
  await tabTo(page, page.getByRole("radio", { name: /^New/ }));
  await keys.press("ArrowRight");
  await page.getByText("Nobody in this file was recognised for certain.").waitFor();
  await keys.press("ArrowLeft");
  await tabTo(page, page.getByRole("checkbox").first());
  await keys.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Import 11 people" }));
  await keys.press("Enter");
  await focused(page, page.getByRole("heading", { level: 1, name: "11 people are in." }));
  await tabTo(page, page.getByRole("link", { name: "Fill in the few that matter" }));
  await keys.press("Enter");
  await focused(page, page.getByRole("textbox").first());
  const name = await page.getByRole("heading", { level: 2 }).textContent();
  await keys.type("an orchard to rent");
  await keys.press("ControlOrMeta+Enter");
  await page.getByRole("heading", { level: 2 }).filter({ hasNotText: name }).waitFor();
  const next = await page.getByRole("heading", { level: 2 }).textContent();
  await focused(page, page.getByRole("textbox").first());
  await keys.press("Escape");
  await page.getByRole("heading", { level: 2 }).filter({ hasNotText: next }).waitFor();
  await openPerson(page, name);
  await page.getByRole("button", { name: "Need: an orchard to rent" }).waitFor();
});

// Goes to the list of people by the search over everything.
async function toPeople(page) {
  await page.keyboard.press("/");
  await focused(page, page.getByRole("combobox", { name: "Find anything" }));
  await page.keyboard.type("people");
  await page.getByRole("option", { name: "People", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  // Who comes from somebody's page finds the focus on them.
  await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
}

// Waits until the element has the focus.
async function focused(page, element) {
  await element.waitFor({ state: "attached" });
  const it = await element.elementHandle();
  await page.waitForFunction((wanted) => document.activeElement === wanted, it).catch(async () => {
    const active = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200));
    assert.fail(`${element} should have the focus, not ${active}`);
  });
}

// Presses Tab until the element has the focus, once around the page at the most.
async function tabTo(page, element) {
  await element.waitFor();
  const it = await element.elementHandle();
  for (let at = 0; at < 150; at += 1) {
    if (await it.evaluate((wanted) => document.activeElement === wanted)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${element} cannot be reached with Tab`);
}
