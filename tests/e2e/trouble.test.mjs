// A store that is damaged, full or denied: nothing is lost, and the page says so.

import assert from "node:assert/strict";
import { LINKEDIN, many } from "./support/files.mjs";
import {
  SERVED,
  addPerson,
  address,
  choose,
  count,
  download,
  edit,
  importAll,
  journeys,
  openPerson,
  reload,
  stored,
  waitStored,
} from "./support/steps.mjs";

const journey = journeys();

const ROOT = "goodword/1/root";
const isPiece = ([key]) => key.startsWith("goodword/1/c/");
const isEntry = ([key]) => key.startsWith("goodword/1/j/");

/** Ways in which what is stored may be damaged. Each changes the entries given. */
const DAMAGES = {
  "the root is cut short": (entries) => change(entries, ([key]) => key === ROOT, (text) => text.slice(0, text.length / 2)),
  "the root is gone": (entries) => entries.splice(entries.findIndex(([key]) => key === ROOT), 1),
  "a piece is garbage": (entries) => change(entries, isPiece, () => "\u0000 žluť 💥 {\"contacts\":"),
  "a piece has one letter changed": (entries) => change(entries, isPiece, (text) => text.replace("birchwood", "birchwoot")),
  "a piece is gone": (entries) => entries.splice(entries.findIndex(isPiece), 1),
  "an entry of the journal is cut short": (entries) => change(entries, isEntry, (text) => text.slice(0, -9)),
};

/** Ways in which a newer Goodword may have stored what this one cannot know. */
const NEWER = {
  "the root is of a newer format": (entries) => change(entries, ([key]) => key === ROOT, (text) => text.replace('"format":1', '"format":1000')),
  "a newer layout is stored": (entries) => entries.push(["goodword/2/root", "{}"]),
  "only a newer layout is stored": (entries) => entries.splice(0, entries.length, ["goodword/2/root", "{}"]),
};

journey("what cannot be read is kept as it is, and one can go on with the rest", async ({ t, form, page, open }) => {
  await open();
  const whole = await aStore(page);
  // What can be read does not depend on the form; where it is stored might.
  const damages = Object.entries(DAMAGES).slice(0, form === SERVED ? undefined : 1);
  for (const [damage, apply] of damages) {
    await t.test(damage, async () => {
      const damaged = structuredClone(whole);
      apply(damaged);
      await put(page, damaged);
      const before = await stored(page);
      await reload(page);
      await page.getByRole("alert").getByText(/stored in this browser cannot be read\. Nothing is changed or written over\./).waitFor();
      await clickAround(page);
      assert.deepEqual(await stored(page), before, "nothing stored changes whatever one clicks");

      const raw = await download(page, "Download what is stored");
      assert.deepEqual(Object.entries(JSON.parse(raw.text)).sort(), before);

      const shown = await count(page);
      await page.getByRole("button", { name: "Go on with what can be read" }).click();
      await page.getByRole("alert").waitFor({ state: "detached" });
      const after = Object.fromEntries(await stored(page));
      const quarantine = Object.entries(after).filter(([key]) => key.startsWith("goodword/1/quarantine/"));
      for (const [key, text] of before) {
        const aside = quarantine.some((it) => it[0].endsWith(`/${key}`) && it[1] === text);
        const asItWas = whole.some((it) => it[0] === key && it[1] === text);
        assert.ok(aside || asItWas, `${key} was damaged and is set aside`);
      }
      await addPerson(page, { name: "Somebody Afterwards" });
      await reload(page);
      assert.equal(await page.getByRole("alert").count(), 0);
      assert.equal(await count(page), shown + 1);
    });
  }
});

journey("what a newer version stored is left alone", { forms: [SERVED] }, async ({ t, page, open }) => {
  await open();
  const whole = await aStore(page);
  for (const [newer, apply] of Object.entries(NEWER)) {
    await t.test(newer, async () => {
      const entries = structuredClone(whole);
      apply(entries);
      await put(page, entries);
      const before = await stored(page);
      await reload(page);
      await page.getByRole("alert").getByText(/was written by a newer Goodword\. Nothing is changed/).waitFor();
      assert.equal(await page.getByRole("button", { name: "Go on with what can be read" }).count(), 0);
      await clickAround(page);
      assert.deepEqual(await stored(page), before);
      const raw = await download(page, "Download what is stored");
      assert.deepEqual(Object.entries(JSON.parse(raw.text)).sort(), before);
    });
  }
});

journey("when the store is full the edit stays on the screen until there is room", async ({ page, open }) => {
  await open();
  await addPerson(page, { name: "Philippa Marchetti" });
  await page.evaluate(() => {
    for (let size = 1 << 22, at = 0; size >= 1; at += 1) {
      try {
        localStorage.setItem(`filler ${at}`, "x".repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  await edit(page, "Place", "Trieste");
  const notice = page.getByRole("alert");
  await notice.getByText(/^Your browser has no room left for Goodword\. What you see is not saved yet/).waitFor();
  await addPerson(page, { name: "Quentin Ashdown" });
  await openPerson(page, "Philippa Marchetti");
  await page.getByRole("button", { name: "Place: Trieste" }).waitFor();
  const backup = await download(page, "Download a backup");
  assert.match(backup.text, /Trieste/);
  await notice.getByRole("button", { name: "Try again" }).click();
  await notice.waitFor();

  await page.evaluate(() => {
    const fillers = Object.keys(localStorage).filter((key) => key.startsWith("filler"));
    for (const key of fillers) localStorage.removeItem(key);
  });
  await notice.getByRole("button", { name: "Try again" }).click();
  await notice.waitFor({ state: "detached" });
  await reload(page);
  await page.getByRole("button", { name: "Place: Trieste" }).waitFor();
  assert.equal(await count(page), 2);
});

journey("where the browser stores nothing the app runs, says so and loses nothing on the screen", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open();
  await page.getByRole("alert").getByText(/^Your browser stores nothing for this page\./).waitFor();
  await addPerson(page, { name: "Philippa Marchetti" });
  await edit(page, "Place", "Trieste");
  await importAll(page, LINKEDIN, "12 people");
  await openPerson(page, "Philippa Marchetti");
  await page.getByRole("button", { name: "Place: Trieste" }).waitFor();
  assert.equal(await count(page), 13);
  const backup = await download(page, "Download a backup");
  assert.equal(JSON.parse(backup.text).contacts.length, 13);
});

// Three hundred people in pieces, and one more in the journal. Gives what is stored.
async function aStore(page) {
  await importAll(page, many(300), "300 people");
  await addPerson(page, { name: "Wilhelmina Oakes" });
  await waitStored(page, "Wilhelmina");
  const entries = await stored(page);
  assert.ok(entries.some(isPiece) && entries.some(isEntry));
  return entries;
}

function change(entries, which, how) {
  const entry = entries.find(which);
  const text = how(entry[1]);
  assert.notEqual(text, entry[1]);
  entry[1] = text;
}

function put(page, entries) {
  return page.evaluate((all) => {
    localStorage.clear();
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);
}

// Whatever somebody may try while the store cannot be read.
async function clickAround(page) {
  const locked = page.getByText("Nothing can be changed until what is stored can be read.");
  await page.evaluate(() => {
    location.hash = "#/people/new";
  });
  await page.getByLabel("Name", { exact: true }).fill("Locked Out");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await locked.waitFor();
  await page.keyboard.press("Escape");

  await address(page, "#/people", "People");
  const people = page.getByRole("list", { name: "People" }).getByRole("link");
  if (await people.count()) {
    await people.first().click();
    await page.getByRole("button", { name: /^Place: / }).click();
    await page.getByRole("textbox", { name: "Place" }).fill("Nowhere");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Delete / }).first().click();
    await page.getByRole("heading", { level: 2, name: "More" }).waitFor();
  }
  await address(page, "#/your-data", "Your data");
  await page.getByLabel("Your name in letters").fill("Nobody");
  await page.keyboard.press("u");
  await page.getByRole("button", { name: "Show sample people" }).click();
  await address(page, "#/people", "People");
  await page.getByRole("link", { name: "Ana Souza" }).click();
  await edit(page, "Place", "Porto");
  await page.getByRole("button", { name: "Put them away" }).click();
  await address(page, "#/import", "Import people");
  await choose(page, "Choose a file", LINKEDIN);
  await locked.waitFor();
}
