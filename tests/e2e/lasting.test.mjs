// What is kept from one visit to the next, without a network, and among tabs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { installed, openBrowser } from "./support/browser.mjs";
import { LINKEDIN } from "./support/files.mjs";
import { serve } from "./support/server.mjs";
import {
  PAIR,
  SERVED,
  SINGLE_FILE,
  SINGLE_FILE_URL,
  addPair,
  addPerson,
  count,
  edit,
  goTo,
  importAll,
  journeys,
  openPerson,
  reload,
  suggestion,
  visiting,
  waitStored,
} from "./support/steps.mjs";

const journey = journeys();

test("without a network everything is there and goes on, restart after restart", async (t) => {
  const server = await serve();
  t.after(server.stop);
  const browser = await openBrowser();
  t.after(browser.close);
  let visit = await visiting(browser.context, server.url);
  await visit.open();
  await importAll(visit.page, LINKEDIN, "12 people");
  await addPair(visit.page);
  await installed(visit.page);
  await server.stop();

  for (const note of ["She asked after the mill.", "We spoke of the harvest."]) {
    visit = await visiting(await browser.reopen(), server.url);
    await visit.open();
    await suggestion(visit.page, PAIR.gains.name, PAIR.gives.name).waitFor();
    assert.equal(await visit.page.getByRole("button", { name: "Try again" }).count(), 0, "no part of the page is missing");
    assert.equal(await count(visit.page), 14);
    await openPerson(visit.page, "Mina Castellanos");
    await visit.page.getByLabel("What did you talk about?").fill(note);
    await visit.page.getByRole("button", { name: "Add note" }).click();
    await visit.page.getByRole("button", { name: `Note: ${note}` }).waitFor();
  }
  visit = await visiting(await browser.reopen(), server.url);
  await visit.open();
  await openPerson(visit.page, "Mina Castellanos");
  for (const note of ["She asked after the mill.", "We spoke of the harvest."]) {
    await visit.page.getByRole("button", { name: `Note: ${note}` }).waitFor();
  }
});

for (const form of [SERVED, SINGLE_FILE]) {
  test(`what was typed shortly before the tab was closed is there the next time (${form})`, async (t) => {
    const server = await serve();
    t.after(server.stop);
    const browser = await openBrowser();
    t.after(browser.close);
    const url = form === SERVED ? server.url : SINGLE_FILE_URL;
    let visit = await visiting(browser.context, url);
    await visit.open();
    await addPair(visit.page);
    // Neither Enter nor leaving the field: the pause after typing alone saves it.
    await visit.page.getByRole("button", { name: /^Plans: / }).click();
    await visit.page.getByRole("textbox", { name: "Plans" }).pressSequentially("a stage in Ghent");
    await waitStored(visit.page, "a stage in Ghent");
    await visit.page.close();

    visit = await visiting(await browser.reopen(), url);
    await visit.open();
    await suggestion(visit.page, PAIR.gains.name, PAIR.gives.name).waitFor();
    await openPerson(visit.page, PAIR.gives.name);
    await visit.page.getByRole("button", { name: "Plans: a stage in Ghent" }).waitFor();
    assert.deepEqual(visit.complaints, []);
  });
}

journey("what is changed in one tab shows in the other, and neither loses the other's", async ({ page, open, another }) => {
  await open();
  await addPair(page);
  const other = await another();
  await openPerson(page, PAIR.gains.name);
  await openPerson(other, PAIR.gives.name);

  await edit(page, "Place", "Antwerp");
  await edit(other, "Place", "Truro");
  await openPerson(page, PAIR.gives.name);
  await page.getByRole("button", { name: "Place: Truro" }).waitFor();
  await openPerson(other, PAIR.gains.name);
  await other.getByRole("button", { name: "Place: Antwerp" }).waitFor();

  // Both write at the same time about the same person.
  await openPerson(page, PAIR.gains.name);
  await Promise.all([edit(page, "Role", "Director"), edit(other, "Plans", "a second hall")]);
  await addPerson(other, { name: "Zuleika Morrow" });
  assert.equal(await count(page), 3, "somebody added in the other tab is in the list");

  for (const each of [page, other]) {
    await reload(each);
    assert.equal(await count(each), 3);
    await openPerson(each, PAIR.gains.name);
    for (const fact of ["Place: Antwerp", "Role: Director", "Plans: a second hall"]) {
      await each.getByRole("button", { name: fact, exact: true }).waitFor();
    }
  }
});

journey("a tab goes on when the one that was opened first is closed", { forms: [SERVED] }, async ({ page, open, another }) => {
  await open();
  await addPair(page);
  const other = await another();
  await page.close();
  // Enough changes for what is stored to be tidied.
  await openPerson(other, PAIR.gives.name);
  const tags = other.getByRole("textbox", { name: "Add a tag" });
  for (let at = 0; at < 70; at += 1) {
    await tags.fill(`tag ${at}`);
    await tags.press("Enter");
  }
  await other.getByRole("button", { name: "Remove tag 69", exact: true }).waitFor();
  await other.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("goodword/1/c/")));
  await reload(other);
  await other.getByRole("button", { name: "Remove tag 69", exact: true }).waitFor();
  await goTo(other, "Today");
  await suggestion(other, PAIR.gains.name, PAIR.gives.name).waitFor();
});
