// The whole way: from a contact file to an introduction and what came of it.

import assert from "node:assert/strict";
import { LINKEDIN } from "./support/files.mjs";
import { SERVED, addPair, address, choose, edit, firstName, goTo, journeys, reload, stored, suggestion } from "./support/steps.mjs";

const journey = journeys();

const NEED = "a keynote speaker for the harvest festival";
const OFFER = "keynote speaking at festivals";

journey("from a contact file to an introduction, and all of it is there the next time", async ({ page, context, open }) => {
  await context.grantPermissions(["clipboard-write"]);
  await open();
  await choose(page, "Import a file", LINKEDIN);
  await review(page);
  const [gains, gives] = await fillIn(page);
  await today(page, gains, gives);
  await page.getByRole("button", { name: "Ask both" }).click();
  await page.getByRole("heading", { level: 1, name: gains }).waitFor();

  const [gainer, giver] = [firstName(gains), firstName(gives)];
  for (const [asked, name] of [
    [giver, gives],
    [gainer, gains],
  ]) {
    const letter = page.getByRole("region", { name: `Ask ${asked}`, exact: true });
    await carries(letter, [addressOf(name)]);
    await copies(context, page, letter);
    await letter.getByRole("button", { name: `I asked ${asked}` }).click();
  }
  await page.getByText("Both were asked. What did they say?").waitFor();
  for (const agreed of [giver, gainer]) await page.getByRole("button", { name: `${agreed} said yes` }).click();

  const letter = page.getByRole("region", { name: /^Introduce / });
  await carries(letter, [addressOf(gains), addressOf(gives)]);
  assert.match(await letter.getByLabel("Letter", { exact: true }).inputValue(), new RegExp(NEED));
  await letter.getByRole("button", { name: "I introduced them" }).click();
  await page.getByRole("button", { name: "They talked" }).click();
  await page.getByRole("button", { name: "Something came of it" }).click();
  await edit(page, "In your words", "She speaks in October.");

  const happened = async () => {
    await page.getByText("Something came of it. Well given.").waitFor();
    await page.getByRole("button", { name: "In your words: She speaks in October." }).waitFor();
    const history = page.getByRole("region", { name: "What happened" }).getByRole("listitem");
    return (await history.allTextContents()).map((line) => line.replace(/^today/, ""));
  };
  const before = await happened();
  assert.deepEqual(before, [
    "Something came of it.",
    "They talked.",
    "You introduced them.",
    `${gainer} said yes.`,
    `${giver} said yes.`,
    `You asked ${gainer}.`,
    `You asked ${giver}.`,
    "You had the idea.",
  ]);
  await reload(page);
  assert.deepEqual(await happened(), before);
  await goTo(page, "Today");
  await page.getByRole("heading", { level: 1, name: "Good to see you." }).waitFor();
  assert.equal(await suggestion(page, gains, gives).count(), 0, "who was introduced is not suggested again");
});

journey("who writes first is chosen, and the letter says so", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPair(page);
  await goTo(page, "Today");
  await page.getByRole("button", { name: "Ask both" }).click();
  for (const name of ["Casimir", "Ottilie"]) {
    await page.getByRole("button", { name: `I asked ${name}` }).click();
    await page.getByRole("button", { name: `${name} said yes` }).click();
  }
  const letter = page.getByRole("textbox", { name: "Letter" });
  await letter.waitFor();
  assert.match(await letter.inputValue(), /Ottilie, would you write first/);
  const first = page.getByRole("group", { name: "Who writes first" });
  assert.ok(await first.getByRole("radio", { name: "Ottilie" }).isChecked());
  await first.getByText("Casimir").click();
  await page.waitForFunction(() => /Casimir, would you write first/.test(document.querySelector("textarea")?.value));
  await reload(page);
  await letter.waitFor();
  assert.match(await letter.inputValue(), /Casimir, would you write first/);
  assert.ok(await first.getByRole("radio", { name: "Casimir" }).isChecked());
});

journey("what could not be copied is not said to be copied", async ({ page, open }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
  });
  await open();
  await page.getByRole("button", { name: "Look around with sample people" }).click();
  await page.getByRole("button", { name: "Ask both" }).first().click();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText("Your browser did not allow copying. Select the text and copy it by hand.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Copied" }).count(), 0);
});

journey("two who are chosen by hand are introduced without a suggestion", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Look around with sample people" }).click();
  await address(page, "#/people", "People");
  await page.getByRole("list", { name: "People" }).getByRole("link", { name: "Ana Souza" }).click();
  await page.getByRole("combobox", { name: "Introduce Ana to somebody else" }).pressSequentially("ros");
  await page.getByRole("option").first().click();
  await page.getByText("Ask first, so that a no costs nobody anything.").waitFor();
  await page.getByRole("heading", { level: 1, name: /^Ana Souza and |and Ana Souza$/ }).waitFor();
});

// Nothing is stored before it was seen, and what is left out is named with its reason.
async function review(page) {
  await page.getByText("These are your LinkedIn connections: 12 people. Nothing is stored yet.").waitFor();
  assert.deepEqual(await stored(page), []);
  const rows = page.getByRole("list", { name: "New" });
  await rows.getByText("Hélène Aubertin").waitFor();
  await page.getByRole("button", { name: "see which" }).click();
  const problem = page.getByRole("list", { name: "Problems" }).getByRole("listitem");
  assert.match(await problem.textContent(), /There is no name, company or e-mail address in it\..*line 1[67]/);
  assert.deepEqual(await stored(page), []);
  await page.getByRole("button", { name: "Import 12 people" }).click();
  await page.getByRole("heading", { level: 1, name: "12 people are in." }).waitFor();
}

// Notes what the first person asked for needs, and what the second offers. Gives their names.
async function fillIn(page) {
  await page.getByRole("link", { name: "Fill in the few that matter" }).click();
  const names = [];
  for (const [label, words] of [
    [/^What is .+ looking for\?$/, NEED],
    [/^What does .+ give well\?$/, OFFER],
  ]) {
    const name = page.getByRole("heading", { level: 2 });
    await name.filter({ hasNotText: names[0] ?? "nobody yet" }).waitFor();
    names.push(await name.textContent());
    await page.getByLabel(label).fill(words);
    await page.getByRole("button", { name: "Save and next" }).click();
  }
  await page.getByRole("heading", { level: 2 }).filter({ hasNotText: names[1] }).waitFor();
  return names;
}

// The two are suggested, and both phrases stand there as they were written.
async function today(page, gains, gives) {
  await goTo(page, "Today");
  const card = suggestion(page, gains, gives);
  await card.waitFor();
  assert.deepEqual(await card.locator("q").allTextContents(), [NEED, OFFER]);
  await card.getByText("Why this?").click();
  await card.getByText(/“a keynote speaker for the harvest festival”, and of .* “keynote speaking at festivals”/).waitFor();
}

// The mail program gets the addresses, the subject and the text that stand there, edited or not.
async function carries(letter, addresses) {
  const text = letter.getByLabel("Letter", { exact: true });
  await text.fill(`${await text.inputValue()}\n\nP.S. “Grüße” & 100% + more?`);
  const mail = new URL(await letter.getByRole("link", { name: "Open in mail" }).getAttribute("href"));
  assert.equal(mail.protocol, "mailto:");
  assert.deepEqual(mail.pathname.split(",").map(decodeURIComponent).sort(), addresses.toSorted());
  const given = Object.fromEntries(mail.search.slice(1).split("&").map((it) => it.split("=").map(decodeURIComponent)));
  assert.deepEqual(given, {
    subject: await letter.getByLabel("Subject").inputValue(),
    body: (await text.inputValue()).replaceAll("\n", "\r\n"),
  });
}

// "Copied" stands there only while the clipboard holds exactly what stands in the letter.
async function copies(context, page, letter) {
  await letter.getByRole("button", { name: "Copy", exact: true }).click();
  await letter.getByRole("button", { name: "Copied" }).waitFor();
  const elsewhere = await context.newPage();
  await elsewhere.setContent("<textarea></textarea>");
  await elsewhere.locator("textarea").press("ControlOrMeta+v");
  const text = letter.getByLabel("Letter", { exact: true });
  assert.equal(await elsewhere.locator("textarea").inputValue(), await text.inputValue());
  await elsewhere.close();
  await text.press("End");
  await text.pressSequentially("!");
  await letter.getByRole("button", { name: "Copy", exact: true }).waitFor();
}

// The address of somebody in the file.
function addressOf(name) {
  const [first, last] = [name.split(" ")[0], name.split(" ").slice(1).join(" ")];
  const row = LINKEDIN.buffer.toString().split("\n").find((line) => line.startsWith(`${first},${last},`));
  return row.match(/[^,]+@[^,]+/)[0];
}
