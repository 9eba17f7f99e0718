// What one decides about a suggestion, and looking around with sample people.

import assert from "node:assert/strict";
import { PAIR, SERVED, addPair, addPerson, address, count, goTo, journeys, openPerson, reload, stored, suggestion, toast } from "./support/steps.mjs";

const journey = journeys();

const [GAINS, GIVES] = [PAIR.gains.name, PAIR.gives.name];

/** Every way to say no to a pair, what is said then, and what the person's page keeps of it. */
const DECISIONS = [
  ["In two weeks", /will not come up before/, /^Not with .* before/],
  ["Not relevant", /will not come up again for this, and matches like it count less\.$/, /^Not with .*: not relevant$/],
  ["They compete", /^Noted: .* compete\. Matches like this one count less\.$/, /^Not with .*: they compete$/],
  ["Never this pair", /will never be suggested\.$/, /^Never with /],
  ["They already know each other", /^Noted: .* know each other\. Others with common acquaintances come up later\.$/, null],
  ["I would not refer Ottilie", /^Ottilie Brandt-Vega will not be suggested to anybody\.$/, null],
  ["I would not refer Casimir", /^Casimir Thornbury will not be suggested to anybody\.$/, null],
];

journey("every no takes one click, can be taken back and is kept", { forms: [SERVED] }, async ({ t, page, open }) => {
  await open();
  await addPair(page);
  for (const [choice, said, kept] of DECISIONS) {
    await t.test(choice, async () => {
      await goTo(page, "Today");
      const card = suggestion(page, GAINS, GIVES);
      const decide = async () => {
        await card.getByRole("button", { name: "Not now" }).click();
        await card.getByRole("menuitem", { name: choice, exact: true }).click();
        await card.waitFor({ state: "detached" });
        await toast(page).getByText(said).waitFor();
      };
      await decide();
      await toast(page).getByRole("button", { name: "Undo" }).click();
      await card.waitFor();

      await decide();
      await reload(page);
      await page.getByText("Nobody is waiting for you. Enjoy the quiet.").waitFor();
      assert.equal(await card.count(), 0);
      await openPerson(page, GAINS);
      await page.getByText("Nobody yet. A need or an offer more may show somebody.").waitFor();
      await takeBack(page, choice, kept);
      await goTo(page, "Today");
      await card.waitFor();
    });
  }
});

journey("who is not to come up now comes up again after two weeks", { forms: [SERVED] }, async ({ page, open }) => {
  await page.clock.setFixedTime(new Date("2026-11-23T09:00:00"));
  await open();
  await addPair(page);
  await goTo(page, "Today");
  const card = suggestion(page, GAINS, GIVES);
  await card.getByRole("button", { name: "Not now" }).click();
  await card.getByRole("menuitem", { name: "In two weeks" }).click();
  await toast(page).getByText(`will not come up before 7 December.`).waitFor();
  await page.clock.setFixedTime(new Date("2026-12-06T09:00:00"));
  await reload(page);
  await page.getByText("Nobody is waiting for you. Enjoy the quiet.").waitFor();
  // The page was left open over night.
  await page.clock.setFixedTime(new Date("2026-12-07T09:00:00"));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await card.waitFor();
});

journey("sample people are marked, never stored, and gone with one click", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Look around with sample people" }).click();
  const marked = page.getByText("These are sample people, so that you can look around. Nothing you do with them is kept.");
  await marked.waitFor();
  await page.getByRole("article").first().waitFor();
  const samples = await count(page);
  assert.ok(samples > 10);
  for (const [hash, title] of [
    ["#/introductions", "Introductions"],
    ["#/your-data", "Your data"],
  ]) {
    await address(page, hash, title);
    await marked.waitFor();
  }
  await openPerson(page, "Ana Souza");
  await page.getByRole("textbox", { name: "Add what Ana needs" }).fill("a quiet room");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Need: a quiet room" }).waitFor();
  await goTo(page, "Today");
  await page.getByRole("button", { name: "Ask both" }).first().click();
  await page.getByRole("button", { name: /^I asked / }).click();
  assert.deepEqual(await stored(page), []);

  await page.getByRole("button", { name: "Put them away" }).click();
  await page.getByRole("heading", { level: 1, name: "Whom could you introduce today?" }).waitFor();
  assert.deepEqual(await stored(page), []);
  await reload(page);
  await page.getByRole("heading", { level: 1, name: "Whom could you introduce today?" }).waitFor();
});

journey("a real person never ends up among the samples", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Look around with sample people" }).click();
  await page.getByRole("article").first().waitFor();
  await addPerson(page, { name: "Philippa Marchetti" });
  assert.equal(await count(page), 1);
  const kept = JSON.stringify(await stored(page));
  assert.match(kept, /Philippa Marchetti/);
  assert.doesNotMatch(kept, /Ana Souza|Ben Adeyemi/);
  // And back among the samples, the own person stays.
  await goTo(page, "Your data");
  await page.getByRole("button", { name: "Show sample people" }).click();
  assert.ok((await count(page)) > 10);
  await page.getByRole("button", { name: "Put them away" }).click();
  assert.equal(await count(page), 1);
});

// Takes a decision back long after it was made, on the page of the one who gains.
async function takeBack(page, choice, kept) {
  if (kept) {
    const decided = page.getByRole("region", { name: "What you decided" }).getByRole("listitem");
    await decided.getByText(kept).waitFor();
    await decided.getByRole("button", { name: "Take back" }).click();
  } else if (choice === "They already know each other") {
    await page.getByRole("button", { name: `Remove ${GIVES}` }).click();
  } else {
    await openPerson(page, choice.includes("Ottilie") ? GAINS : GIVES);
    await page.getByRole("button", { name: "Leave open" }).click();
  }
}
