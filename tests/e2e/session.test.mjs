// From the end of a call to what one promised, with the keyboard and without.

import assert from "node:assert/strict";
import { PAIR, SERVED, addPair, address, goTo, journeys, openPerson, reload, waitStored } from "./support/steps.mjs";

const journey = journeys();

const GAINS = PAIR.gains.name;
const TITLE = "Thirty minutes for Ottilie";

/** The promises that stand below. */
const promises = (page) => page.getByRole("region", { name: "What you promised" }).getByRole("listitem");
const ideas = (page) => page.getByRole("region", { name: "What would help" }).getByRole("listitem");

journey("a call is followed up by keys alone, and nothing of it is lost", async ({ page, open }) => {
  await open();
  await addPair(page);
  await goTo(page, "Today");
  let keys = 0;
  const press = async (key) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (text) => {
    await page.keyboard.type(text);
  };
  await page.getByRole("heading", { level: 1 }).waitFor();
  await press("t");
  await page.waitForFunction(() => document.activeElement?.id === "talked-with");
  await type("ott");
  await page.getByRole("option", { name: /Ottilie/ }).waitFor();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches(".session__capture input"));
  await type("a caterer for two hundred");
  await press("Enter");
  await type("a hall by the river");
  await press("Enter");
  await press("Tab");
  await type("stages for new speakers");
  // Escape leaves the line with what stands in it.
  await press("Escape");
  await page.waitForFunction(() => document.activeElement?.matches(".idea"));
  for (let kept = 1; kept <= 3; kept += 1) {
    await press("k");
    await page.waitForFunction((it) => document.querySelectorAll(".session .gift").length === it, kept);
    await page.waitForFunction(() => document.activeElement?.matches(".idea"));
  }
  // Counted for whoever asks how much work it is.
  assert.ok(keys <= 12, `${keys} keys beside the words`);
  await press("d");
  await page.getByRole("button", { name: "Show what you dropped" }).waitFor();

  await page.getByRole("textbox", { name: "One note for the story" }).fill("She opens in October.");
  await waitStored(page, "She opens in October.");
  await reload(page);
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  assert.equal(await promises(page).count(), 3);
  await page.getByRole("button", { name: "Need: a hall by the river" }).waitFor();
  await page.getByRole("button", { name: "Offer: stages for new speakers" }).waitFor();
  await openPerson(page, GAINS);
  await page.getByRole("button", { name: "Note: She opens in October." }).waitFor();
});

journey("what is dropped is not proposed again, and comes back when it is asked for", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await openPerson(page, GAINS);
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  const meeting = ideas(page).filter({ hasText: "Introduce Ottilie to Casimir Thornbury" });
  await meeting.getByRole("button", { name: "Drop" }).click();
  await meeting.waitFor({ state: "detached" });
  await waitStored(page, `{"later":{"about":{"idea"`);
  await reload(page);
  await ideas(page).first().waitFor();
  assert.equal(await meeting.count(), 0);
  await page.getByRole("button", { name: "Show what you dropped" }).click();
  await meeting.waitFor();
});

journey("a promise has its letter, and is done or let go", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await openPerson(page, GAINS);
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await ideas(page).filter({ hasText: "Introduce Ottilie to Casimir Thornbury" }).getByRole("button", { name: "Keep" }).click();
  await ideas(page).filter({ hasText: "Invite Ottilie" }).getByRole("button", { name: "Keep" }).click();
  const meeting = promises(page).filter({ hasText: "an introduction to Casimir Thornbury" });
  await meeting.getByText("A letter for Ottilie").click();
  const letter = meeting.getByRole("textbox", { name: "Letter" });
  assert.match(await letter.inputValue(), /^Hi Ottilie,[^]*a keynote speaker for our autumn conference[^]*Casimir Thornbury/);
  await letter.fill("Dear Ottilie, somebody for your autumn.");
  await letter.blur();
  await waitStored(page, "somebody for your autumn");
  await meeting.getByRole("button", { name: "I sent it, it is done" }).click();
  await meeting.waitFor({ state: "detached" });
  await promises(page).getByRole("button", { name: "Let it go" }).click();
  await page.getByText("Nothing yet. What you keep above stands here, with its letter.").waitFor();
  await openPerson(page, GAINS);
  const story = page.getByRole("region", { name: "Story" });
  await story.getByText("You gave Ottilie: an introduction to Casimir Thornbury").waitFor();
});

journey("a line logs what was received, with thanks to send", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await openPerson(page, GAINS);
  const gifts = page.getByRole("region", { name: "Given, received, promised" });
  await gifts.getByRole("textbox", { name: /One line/ }).fill("Sent me a client");
  assert.ok(await gifts.getByRole("radio", { name: "Ottilie gave" }).isChecked());
  await gifts.getByRole("textbox", { name: /One line/ }).press("Enter");
  await gifts.getByText("Thank Ottilie").click();
  assert.match(await gifts.getByRole("textbox", { name: "Letter" }).inputValue(), /Thank you for passing my name on\./);
  await gifts.getByRole("button", { name: "I said thanks" }).first().click();
  await gifts.getByText(/thanks were said today/).waitFor();
});

journey("a round goes from one to the next and ends with what was promised", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Look around with sample people" }).click();
  await page.getByRole("article").first().waitFor();
  await address(page, "#/session", "Thirty minutes for a few");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("1 of 5").waitFor();
  await ideas(page).first().getByRole("button", { name: "Keep" }).click();
  await page.getByRole("button", { name: "Next person" }).click();
  await page.getByText("2 of 5").waitFor();
  await page.getByRole("button", { name: "That is enough" }).click();
  const promised = page.getByRole("region", { name: "What you promised today" });
  assert.equal(await promised.getByRole("listitem").count(), 1);
});
