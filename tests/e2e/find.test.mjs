// One search over everything: by keyboard on the desk, by thumb on the phone.

import assert from "node:assert/strict";
import { PAIR, SERVED, addPair, addPerson, address, goTo, journeys } from "./support/steps.mjs";

const journey = journeys();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const dialog = (page) => page.getByRole("dialog", { name: "Find" });
const field = (page) => page.getByRole("combobox", { name: "Find anything" });
const lines = (page) => dialog(page).getByRole("option");

journey("what somebody loves is found years later, by keyboard alone", async ({ page, open }) => {
  await open();
  await addPerson(page, { name: "Wilhelmina Oakes", Needs: "a greenhouse" });
  await page.getByLabel("What did you talk about?").fill("really into gardening, and jazz");
  await page.getByRole("button", { name: "Add note" }).click();
  await addPerson(page, { name: "Bartholomew Finch" });
  await goTo(page, "Today");
  const opener = page.getByRole("link", { name: "People", exact: true });
  await opener.focus();

  await page.keyboard.press("ControlOrMeta+k");
  await focused(page, field(page));
  await dialog(page).getByRole("group", { name: "Latest people" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await focused(page, opener);

  await page.keyboard.press("/");
  await focused(page, field(page));
  await page.keyboard.type("gadrening");
  await dialog(page).getByText("1 result", { exact: true }).waitFor();
  const first = lines(page).first();
  assert.match(await first.textContent(), /Wilhelmina Oakes.*note:.*really into gardening, and jazz.*noted today/);
  assert.equal(await first.locator("mark").textContent(), "gardening");
  assert.equal(await active(page), await first.getAttribute("id"));

  await page.keyboard.press("ArrowDown");
  assert.equal(await active(page), await lines(page).nth(1).getAttribute("id"));
  await page.keyboard.press("End");
  assert.equal(await active(page), await lines(page).last().getAttribute("id"));
  await page.keyboard.press("ArrowDown");
  assert.equal(await active(page), await first.getAttribute("id"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await focused(page, page.getByRole("heading", { level: 1, name: "Wilhelmina Oakes" }));

  await page.keyboard.press("ControlOrMeta+k");
  await focused(page, field(page));
  await page.keyboard.type("your data");
  await page.keyboard.press("Enter");
  await focused(page, page.getByRole("heading", { level: 1, name: "Your data" }));

  await page.keyboard.press("ControlOrMeta+k");
  await focused(page, field(page));
  await page.keyboard.type("Quentin Zzyzx");
  await dialog(page).getByText("Nothing found").waitFor({ state: "attached" });
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await focused(page, page.getByRole("heading", { level: 1, name: "Quentin Zzyzx" }));
});

journey("what is typed at once after the key that opens it stands in the field", async ({ page, open }) => {
  await open();
  await addPair(page);
  for (const title of ["Today", "People", "Events"]) {
    await goTo(page, title);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.keyboard.press("ControlOrMeta+k");
    // Letters of which some are keys of the page.
    await page.keyboard.type("nut? mjx");
    await page.waitForFunction(() => document.querySelector("#find-field")?.value === "nut? mjx");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
  }
});

journey("the book is asked who could help, and who needs", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await page.keyboard.press("ControlOrMeta+k");
  await focused(page, field(page));
  await page.keyboard.type("who could help with a keynote speech");
  const answers = dialog(page).getByRole("group", { name: "Who could help with …?" });
  const answer = answers.getByRole("option");
  await answer.first().waitFor();
  assert.match(await answer.first().textContent(), new RegExp(`${PAIR.gives.name}.*offers.*keynote speaking at conferences`));
  await page.keyboard.press("Escape");

  await address(page, "#/people", "People");
  await page.getByRole("button", { name: "Who needs …?" }).click();
  await focused(page, field(page));
  await page.keyboard.press("ControlOrMeta+ArrowRight");
  await page.keyboard.type("keynote speaking");
  const needs = dialog(page).getByRole("group", { name: "Who needs …?" }).getByRole("option");
  await needs.first().waitFor();
  assert.match(await needs.first().textContent(), new RegExp(`${PAIR.gains.name}.*needs`));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: PAIR.gains.name }).waitFor();
});

journey("a narrowed list is kept as a circle and found again", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await address(page, "#/people", "People");
  await page.getByRole("button", { name: "Has offers" }).click();
  await page.getByRole("button", { name: "Keep as a circle" }).click();
  await page.getByLabel("Name of the circle").fill("Givers");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Givers", exact: true, pressed: true }).waitFor();
  await goTo(page, "Today");
  await page.keyboard.press("/");
  await focused(page, field(page));
  await page.keyboard.type("givers");
  await dialog(page).getByText("1 result", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("1 of 2 people").waitFor();
  await page.getByRole("button", { name: "Rename the circle “Givers”" }).click();
  const name = page.getByLabel("Name of the circle");
  assert.equal(await name.inputValue(), "Givers");
  await name.fill("Generous people");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Generous people", exact: true, pressed: true }).waitFor();
  await page.getByText("1 of 2 people").waitFor();
  await page.getByRole("button", { name: "Remove the circle “Generous people”" }).click();
  await page.getByRole("button", { name: "Generous people", exact: true }).waitFor({ state: "detached" });
});

journey("gifts and events are found by their words", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  const gifts = page.getByRole("region", { name: "Given, received, promised" });
  await gifts.getByRole("textbox", { name: /One line/ }).fill("I promised the atlas of winds");
  await page.keyboard.press("Enter");
  await gifts.getByRole("listitem").first().waitFor();
  await address(page, "#/events", "Events");
  await page.getByLabel("What is it called?").fill("Lantern supper");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Lantern supper" }).waitFor();

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("atlas");
  const gift = dialog(page).getByRole("group", { name: "Given, received, promised" }).getByRole("option");
  await gift.waitFor();
  assert.match(await gift.textContent(), /atlas of winds.*You promised Casimir/);
  assert.equal(await gift.locator("mark").first().textContent(), "atlas");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: PAIR.gives.name }).waitFor();

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("lantren");
  const event = dialog(page).getByRole("group", { name: "Events" }).getByRole("option");
  await event.waitFor();
  assert.match(await event.textContent(), /Lantern supper.*nobody noted yet/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Lantern supper" }).waitFor();
});

journey("on the phone it fills the window and is worked by thumb", { forms: [SERVED], ...PHONE }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await goTo(page, "Today");
  await page.getByRole("button", { name: "Find" }).tap();
  await dialog(page).waitFor();
  const box = await dialog(page).boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 390, 844]);
  await field(page).fill("casimir");
  await lines(page).first().tap();
  await page.getByRole("heading", { level: 1, name: PAIR.gives.name }).waitFor();
  await page.getByRole("button", { name: "Find" }).tap();
  await dialog(page).getByRole("button", { name: "Close" }).tap();
  await dialog(page).waitFor({ state: "detached" });
});

journey("what is typed in another dialog is left alone", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await page.keyboard.press("n");
  await page.getByLabel("Tell it in one line").fill("Ida Sun, needs a hall");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("button", { name: "Go on" }).waitFor();
  assert.equal(await dialog(page).count(), 0);
  assert.equal(await page.getByLabel("Tell it in one line").inputValue(), "Ida Sun, needs a hall");
});

// The line that the field says is chosen.
function active(page) {
  return field(page).getAttribute("aria-activedescendant");
}

async function focused(page, element) {
  await element.waitFor({ state: "attached" });
  const it = await element.elementHandle();
  await page.waitForFunction((wanted) => document.activeElement === wanted, it);
}
