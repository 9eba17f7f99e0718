// Events and groups: planned, attended, followed up; and who in a group can help whom.

import assert from "node:assert/strict";
import { many } from "./support/files.mjs";
import { PAIR, SERVED, addPair, addPerson, address, goTo, importAll, journeys, openPerson, reload, toast, waitStored } from "./support/steps.mjs";

const journey = journeys();

const [GAINS, GIVES] = [PAIR.gains.name, PAIR.gives.name];
const EVENT = "Autumn dinner";

/** Adds an event of that day and waits for its page. */
async function addEvent(page, day) {
  await goTo(page, "Intros");
  await page.getByRole("link", { name: "Events", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Events" }).waitFor();
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("What is it called?").fill(EVENT);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: EVENT }).waitFor();
}

async function paste(page, names) {
  await page.getByText("Paste a list of names").click();
  await page.getByLabel("Names, one on each line").fill(names.join("\n"));
  await page.keyboard.press("Control+Enter");
}

journey("an event is planned by what is noted of those who come", async ({ page, open }) => {
  await open();
  await addPair(page);
  await addEvent(page, "2999-11-26");
  await paste(page, [GAINS.toUpperCase(), `${GIVES}, Thornbury Talks`, "Nadia Feld"]);
  await toast(page).getByText(`3 people added to ${EVENT}, 2 of them in your book.`).waitFor();

  const meet = page.getByRole("region", { name: "Who of them should meet" });
  await meet.getByText(PAIR.gains.Needs).waitFor();
  await meet.getByText(PAIR.gives.Offers).waitFor();
  const guests = page.getByRole("region", { name: "Who will be there" });
  await guests.getByRole("button", { name: `What to bring ${GAINS}` }).click();
  await guests.getByText("will be there", { exact: true }).waitFor();
  await guests.getByRole("button", { name: "Bring this" }).click();
  await waitStored(page, `"bring":"`);
  await reload(page);
  await guests.getByText(`, for “${PAIR.gains.Needs}”`, { exact: false }).first().waitFor();
  await meet.getByRole("button", { name: "Introduce them there" }).click();
  await page.getByRole("heading", { level: 2, name: "What happened" }).waitFor();
  await page.goBack();
  await meet.getByText("Nobody of them yet", { exact: false }).waitFor();
});

journey("whom one met is marked, captured and followed up by keyboard alone", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await addEvent(page, "2020-03-03");
  const guests = page.getByRole("region", { name: "Who was there" });
  await guests.getByRole("combobox", { name: "Add somebody" }).fill("Ottilie");
  await page.keyboard.press("Enter");
  const met = guests.getByRole("button", { name: `Met ${GAINS}` });
  await met.focus();
  await page.keyboard.press("Enter");
  await toast(page).getByText(`Noted: you met ${GAINS} at ${EVENT}.`).waitFor();
  assert.equal(await met.getAttribute("aria-pressed"), "true");

  await page.getByLabel("Tell it in one line").fill("Sarah Lind, looking for a bookkeeper");
  await page.keyboard.press("Enter");
  await toast(page).getByText("Sarah Lind is in your book.").waitFor();
  await reload(page);
  const follow = page.getByRole("region", { name: "Follow up" });
  await follow.getByRole("link", { name: "Sarah Lind" }).waitFor();
  const row = follow.getByRole("listitem").filter({ hasText: GAINS });
  await row.getByText("A word to them").click();
  await row.getByText("Hi Ottilie,", { exact: false }).waitFor();
  assert.match(await row.getByRole("link", { name: "Open in your mail program" }).getAttribute("href"), /^mailto:ottilie@brandt\.example\?subject=After%20Autumn%20dinner/);
  await row.getByRole("button", { name: "I wrote" }).click();
  await row.getByText("You were in touch today.").waitFor();
  await openPerson(page, GAINS);
  await page.getByText(`Met at ${EVENT}`).waitFor();
  await page.getByText(`Wrote after ${EVENT}`).waitFor();
  const events = page.getByRole("region", { name: "Events" });
  assert.match(await events.getByRole("listitem").textContent(), new RegExp(`${EVENT}.*2020.*Met`));
  await events.getByRole("link", { name: EVENT }).click();
  await page.getByRole("heading", { level: 1, name: EVENT }).waitFor();
});

journey("a round says who in a group can help whom, and who is left without", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await addPerson(page, { name: "Zelda Quist", Offers: "violin lessons" });
  await address(page, "#/people", "People");
  await page.getByRole("button", { name: "Select", exact: true }).click();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Round" }).click();
  await page.getByRole("heading", { level: 1, name: "Those you selected" }).waitFor();
  const help = page.getByRole("region", { name: "Who can help whom" });
  await help.getByText(PAIR.gives.Offers).waitFor();
  await page.getByRole("region", { name: "Left without" }).getByText("Nothing is noted of what Zelda needs.").waitFor();
  await reload(page);
  await page.getByRole("heading", { level: 1, name: "Those you selected" }).waitFor();
  await help.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { level: 2, name: "What happened" }).waitFor();
  await page.goBack();
  await help.getByText("Nobody of them", { exact: false }).waitFor();
});

journey("a long list is found again as it was left", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await importAll(page, many(50), "50 people");
  await address(page, "#/people", "People");
  await page.getByRole("button", { name: "Select", exact: true }).click();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Round" }).click();
  const links = page.getByRole("region", { name: "Left without" }).getByRole("link");
  await page.getByRole("button", { name: "Show more (20 of 50)" }).click();
  const last = links.nth(49);
  const [name, scrolled] = [await last.textContent(), await scrolledTo(page, last)];
  await last.click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.goBack();
  await page.waitForFunction((it) => document.activeElement?.textContent === it, name);
  assert.equal(await links.count(), 50);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
});

/** How far the page is scrolled once this is in sight. */
async function scrolledTo(page, element) {
  await element.scrollIntoViewIfNeeded();
  return page.evaluate(() => scrollY);
}
