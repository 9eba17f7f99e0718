// What Today says is worth doing: noted with one click, put off to its day, and kept.

import assert from "node:assert/strict";
import { SERVED, addPerson, address, goTo, journeys, openPerson, reload, toast } from "./support/steps.mjs";

const journey = journeys();

/** The line of a matter by its title. */
const matter = (page, title) => page.getByRole("listitem").filter({ hasText: title });

const at = (page, day) => page.clock.setFixedTime(new Date(`${day}T09:00:00`));

/** The page was left open over night. */
async function wake(page, day) {
  await at(page, day);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

async function choose(line, label) {
  await line.getByRole("button", { name: "Later" }).click();
  await line.getByRole("menuitem", { name: label, exact: true }).click();
}

/** Adds somebody to be in touch with every month. */
async function withCadence(page, name) {
  await addPerson(page, { name });
  await page.getByRole("combobox", { name: "Be in touch" }).selectOption("Every month");
  await page.getByText(/^Unless you speak before, Today says so /).waitFor();
}

journey("a word that is due is put off, comes back on its day and is noted with one click", { forms: [SERVED] }, async ({ page, open }) => {
  await at(page, "2026-11-23");
  await open();
  await withCadence(page, "Philippa Marchetti");
  await goTo(page, "Today");
  const line = matter(page, "No word with Philippa Marchetti is noted yet.");
  assert.equal(await line.count(), 0);
  await wake(page, "2026-12-23");
  await line.waitFor();

  await choose(line, "In a week");
  await line.waitFor({ state: "detached" });
  await toast(page).getByText("This comes back on 30 December.").waitFor();
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await line.waitFor();
  await choose(line, "In a week");
  await page.getByText("1 thing for later").waitFor();
  await at(page, "2026-12-29");
  await reload(page);
  await page.getByText("1 thing for later").waitFor();
  assert.equal(await page.getByRole("button", { name: "We talked" }).count(), 0);
  await wake(page, "2026-12-30");
  await line.waitFor();

  await line.getByRole("button", { name: "We talked" }).click();
  await line.waitFor({ state: "detached" });
  await openPerson(page, "Philippa Marchetti");
  await page.getByText("You last spoke today.").waitFor();
  await page.getByText("Unless you speak before, Today says so on 29 January 2027.").waitFor();
  await page.getByRole("button", { name: "Note: We talked." }).waitFor();
});

journey("the day changes while the page is looked at", { forms: [SERVED] }, async ({ page, open }) => {
  await page.clock.install({ time: new Date("2026-11-23T23:59:00") });
  await open();
  await addPerson(page, { name: "Philippa Marchetti" });
  await goTo(page, "Today");
  await page.getByText("Monday, 23 November").waitFor();
  await page.clock.runFor(90_000);
  await page.getByText("Tuesday, 24 November").waitFor();
});

journey("all of it goes by keyboard", { forms: [SERVED] }, async ({ page, open }) => {
  await at(page, "2026-11-23");
  await open();
  await withCadence(page, "Philippa Marchetti");
  await withCadence(page, "Quentin Asante");
  await wake(page, "2026-12-23");
  await goTo(page, "Today");
  const rows = page.getByRole("region", { name: "A few minutes each" }).getByRole("listitem");
  await rows.nth(1).waitFor();
  await rows.first().getByRole("button", { name: "Later" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await rows.nth(1).waitFor({ state: "detached" });
  // The keyboard goes on with the line that is left.
  await page.waitForFunction(() => document.activeElement?.textContent.includes("We talked"));
  await page.keyboard.press("Enter");
  await rows.first().waitFor({ state: "detached" });
});

journey("many are kept in touch with at once", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPerson(page, { name: "Philippa Marchetti" });
  await addPerson(page, { name: "Quentin Asante" });
  await address(page, "#/people", "People");
  await page.getByRole("button", { name: "Select", exact: true }).click();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "In touch" }).click();
  await page.getByRole("menuitem", { name: "Twice a year" }).click();
  await toast(page).getByText("2 people: in touch twice a year.").waitFor();
});

const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true };

journey("on the narrowest phone nothing is cut off", { forms: [SERVED], ...NARROW }, async ({ page, open }) => {
  await at(page, "2026-11-23");
  await open();
  await page.getByRole("button", { name: "Look around with sample people" }).click();
  await page.locator(".matter").first().waitFor();
  const isCut = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.equal(isCut, false);
});
