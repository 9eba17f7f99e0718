// Teaching words, seeing what decisions change, and taking all of it back.

import assert from "node:assert/strict";
import { PAIR, SERVED, addPair, addPerson, address, goTo, journeys, openPerson, reload, suggestion, toast, waitStored } from "./support/steps.mjs";

const journey = journeys();

const [GAINS, GIVES] = [PAIR.gains.name, PAIR.gives.name];
const TITLE = "What Goodword has learned";

journey("words that mean the same are taught, changed and forgotten", async ({ page, open }) => {
  await open();
  await addPerson(page, { name: "Ottilie Brandt-Vega" });
  await goTo(page, "Your data");
  await page.getByRole("link", { name: "See what" }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  const same = page.getByRole("region", { name: "These mean the same" });

  await same.getByRole("button", { name: "Teach" }).click();
  await same.getByText("A word is missing here.").waitFor();
  await same.getByLabel("This", { exact: true }).fill("chipy");
  await same.getByLabel("means the same as").fill("carpenter");
  await page.keyboard.press("Enter");
  await toast(page).getByText("Learned: “chipy” and “carpenter” mean the same.").waitFor();
  assert.equal(await same.getByLabel("This", { exact: true }).inputValue(), "");

  await same.getByRole("button", { name: "Words: chipy" }).click();
  await same.getByRole("textbox", { name: "Words" }).fill("chippy");
  await page.keyboard.press("Enter");
  await same.getByRole("button", { name: "Words: chippy" }).waitFor();
  await same.getByRole("button", { name: "More about these words" }).click();
  await same.getByRole("menuitem", { name: "Add other words" }).click();
  // The field is there, and has the focus, only once the menu has closed.
  await same.locator("input:focus").fill("joiner");
  await page.keyboard.press("Enter");
  await same.getByRole("button", { name: "Words: joiner" }).waitFor();
  await waitStored(page, "joiner");
  await reload(page);
  for (const words of ["chippy", "carpenter", "joiner"]) await same.getByRole("button", { name: `Words: ${words}` }).waitFor();

  await same.getByRole("button", { name: "More about these words" }).click();
  await same.getByRole("menuitem", { name: "Forget" }).click();
  await same.getByRole("listitem").waitFor({ state: "detached" });
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await same.getByRole("button", { name: "Words: chippy" }).waitFor();
});

journey("a word is taught where one notices that it is missing", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPerson(page, { name: "Ottilie Brandt-Vega", Needs: "a chippy" });
  await page.getByText("Nobody for “a chippy”? Teach Goodword a word").click();
  assert.equal(await page.getByLabel("This", { exact: true }).inputValue(), "a chippy");
  await page.getByLabel("means the same as").fill("carpenter");
  await page.getByRole("button", { name: "Teach" }).click();
  await toast(page).getByText("Learned: “a chippy” and “carpenter” mean the same.").waitFor();

  await addPair(page, { gains: { ...PAIR.gains, name: "Zelda Quist", Needs: "keynote speakers" }, gives: PAIR.gives });
  await goTo(page, "Today");
  const card = suggestion(page, "Zelda Quist", GIVES);
  await card.getByText("Why this?").click();
  await card.getByText("Teach Goodword a word").click();
  assert.equal(await card.getByLabel("This", { exact: true }).inputValue(), "keynote speakers");
  await card.getByLabel("means the same as").fill("speaking at conferences");
  await card.getByRole("button", { name: "Teach" }).click();
  await toast(page).getByText("Learned: “keynote speakers” and “speaking at conferences” mean the same.").waitFor();
  await address(page, "#/learned", TITLE);
  await page.getByRole("button", { name: "Words: a chippy" }).waitFor();
  await page.getByRole("button", { name: "Words: keynote speakers" }).waitFor();
});

journey("what was decided is listed with its words and can be taken back", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await goTo(page, "Today");
  const card = suggestion(page, GAINS, GIVES);
  await card.getByRole("button", { name: "Not now" }).click();
  await card.getByRole("menuitem", { name: "Not relevant" }).click();
  await toast(page).getByText("matches like it count less.").waitFor();
  await address(page, "#/learned", TITLE);
  const decided = page.getByRole("region", { name: "From what you decided" });
  const lesson = decided.getByRole("listitem");
  await lesson.getByText(PAIR.gains.Needs).waitFor();
  assert.match(await lesson.textContent(), new RegExp(`${PAIR.gives.Offers}.*Such matches count less\\.`));

  await decided.getByRole("button", { name: "Start afresh" }).click();
  await lesson.waitFor({ state: "detached" });
  await openPerson(page, GAINS);
  await page.getByRole("region", { name: "What you decided" }).getByText(/not relevant/).waitFor();
  await address(page, "#/learned", TITLE);
  await decided.getByRole("button", { name: "Count it all again" }).click();
  await lesson.getByRole("button", { name: "Take back" }).click();
  await decided.getByText("Nothing yet.", { exact: false }).waitFor();
  await goTo(page, "Today");
  await card.waitFor();
});

journey("whom to ask first is named, with the way to their page", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  for (const name of ["Ana Souza", "Ben Adeyemi"]) await addPerson(page, { name });
  await goTo(page, "Today");
  const worth = page.getByRole("region", { name: "Worth knowing" });
  await worth.getByText("2 people have no need noted yet: ask these two.").waitFor();
  await worth.getByRole("link", { name: "Ben Adeyemi" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Ben Adeyemi" }).waitFor();
});
