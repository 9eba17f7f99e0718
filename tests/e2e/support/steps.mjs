// What people do in Goodword, step by step, as the journeys tell it. Everything
// is found by its role and its name, as somebody finds it who hears the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, started, watch } from "./browser.mjs";
import { DIST, serve } from "./server.mjs";

export const SERVED = "served";
export const SINGLE_FILE = "single file";
const BOTH = [SERVED, SINGLE_FILE];

/** How long anything may take before a journey is given up, in milliseconds. */
const PATIENCE = 20_000;

/**
 * To be called once in a file of journeys. Gives a function that registers a
 * journey, once for each of the `forms` in which the app is handed out: in a
 * browser of its own with nothing stored, which at the end must have been
 * quiet and private throughout (see `watch`) unless it is `loud`.
 */
export function journeys() {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await Promise.all([browser.close(), server.stop()]);
  });
  return (name, ...rest) => {
    const body = rest.pop();
    const { forms = BOTH, loud = false, ...options } = rest[0] ?? {};
    for (const form of forms) {
      test(`${name} (${form})`, async (t) => {
        const context = await browser.newContext({ acceptDownloads: true, reducedMotion: "reduce", ...options });
        try {
          const visit = await visiting(context, form === SERVED ? server.url : SINGLE_FILE_URL);
          await body({ t, form, ...visit });
          if (!loud) assert.deepEqual(visit.complaints, []);
        } finally {
          await context.close();
        }
      });
    }
  };
}

/** The address of the app in one file, as on a disk. */
export const SINGLE_FILE_URL = pathToFileURL(`${DIST}/goodword.html`).href;

/**
 * A first page in this browser, watched but not opened yet. `open` opens the
 * app there; `another` is one more watched page with the app, as in a new tab.
 */
export async function visiting(context, url) {
  context.setDefaultTimeout(PATIENCE);
  const complaints = [];
  const newPage = async () => {
    const page = await context.newPage();
    await watch(page, url.startsWith("file:") ? url : new URL(url).origin, complaints);
    return page;
  };
  const page = await newPage();
  const open = async (which = page) => {
    await which.goto(url);
    await started(which);
  };
  const another = async () => {
    const other = await newPage();
    await open(other);
    return other;
  };
  return { context, page, url, complaints, open, another };
}

/** Loads the page anew. */
export async function reload(page) {
  await page.reload();
  await started(page);
}

/** Follows a link of the rail. */
export async function goTo(page, name) {
  await page.getByRole("navigation", { name: "Goodword" }).getByRole("link", { name, exact: true }).click();
}

/** Goes to a screen by its address, such as `#/people`, and waits for its title. */
export async function address(page, hash, title) {
  await page.evaluate((it) => {
    location.hash = it;
  }, hash);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Chooses a file with the button of this name, as with the system's dialog. */
export async function choose(page, button, file) {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).click();
  await (await choosing).setFiles(file);
}

/** Opens the import and chooses a file there; what comes of it is for the caller to await. */
export async function offer(page, file) {
  await address(page, "#/import", /./);
  const again = page.getByRole("button", { name: "Choose another file" });
  if (await again.isVisible()) await again.click();
  await choose(page, "Choose a file", file);
}

/** Imports everybody whom a file holds. `count` is their number as the page says it: "12 people". */
export async function importAll(page, file, count) {
  await offer(page, file);
  await page.getByRole("button", { name: `Import ${count}` }).click();
  await page.getByRole("heading", { level: 1, name: `${count} ${count === "1 person" ? "is" : "are"} in.` }).waitFor();
}

/** Adds a person by hand, from wherever the page is, and waits for their page. */
export async function addPerson(page, { name, ...facts }) {
  await page.evaluate(() => {
    location.hash = "#/people/new";
  });
  const dialog = page.getByRole("dialog", { name: "New person" });
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  for (const [label, text] of Object.entries(facts)) await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Two people who should meet: the need of the one is the offer of the other. */
export const PAIR = {
  gains: {
    name: "Ottilie Brandt-Vega",
    "E-mail": "ottilie@brandt.example",
    Company: "Brandt Conferences",
    Needs: "a keynote speaker for our autumn conference",
  },
  gives: {
    name: "Casimir Thornbury",
    "E-mail": "casimir@thornbury.example",
    Company: "Thornbury Talks",
    Offers: "keynote speaking at conferences",
  },
};

/** What somebody is called in a sentence. */
export function firstName(name) {
  return name.split(" ")[0];
}

/** Adds the pair. */
export async function addPair(page, pair = PAIR) {
  await addPerson(page, pair.gains);
  await addPerson(page, pair.gives);
}

/** The suggestion of two people on Today, whichever of them stands first. */
export function suggestion(page, one, other) {
  const names = new RegExp(`^(${one} and ${other}|${other} and ${one})$`);
  return page.getByRole("article", { name: names });
}

/** Opens the page of a person by way of the list. */
export async function openPerson(page, name) {
  await address(page, "#/people", "People");
  await page.getByRole("searchbox", { name: "Search people" }).fill(name);
  await page.getByRole("list", { name: "People" }).getByRole("link", { name }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Edits a fact where it stands, and leaves it. */
export async function edit(page, fact, text) {
  await page.getByRole("button", { name: new RegExp(`^${fact}: `) }).click();
  const field = page.getByRole("textbox", { name: fact, exact: true });
  await field.fill(text);
  await field.blur();
  await page.getByRole("button", { name: `${fact}: ${text}`, exact: true }).waitFor();
}

/** Everything of Goodword's in local storage, in the order of the keys. */
export function stored(page) {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("goodword/"))
      .sort()
      .map((key) => [key, localStorage.getItem(key)]),
  );
}

/** Waits until `text` is in local storage. */
export async function waitStored(page, text) {
  await page.waitForFunction((it) => Object.values(localStorage).some((entry) => entry.includes(it)), text);
}

/** The file that the button of this name hands out: its name and text. */
export async function download(page, button) {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** What is said at the foot of the page. */
export function toast(page) {
  return page.locator(".toasts");
}

/** The number of people, as the list of people says it. */
export async function count(page) {
  await address(page, "#/people", "People");
  const text = await page.getByText(/^[\d,]+ (of [\d,]+ )?(person|people)$/).textContent();
  return Number(text.match(/([\d,]+) (person|people)$/)[1].replaceAll(",", ""));
}
