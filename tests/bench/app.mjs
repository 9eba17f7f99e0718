// Drives the release with a large book as a user would, and measures what its main thread does. The
// release is measured as it is: what is needed to look inside is put around it, into the browser.

import { address, offer } from "../e2e/support/steps.mjs";
import { sum } from "./figures.mjs";
import { idle, opened } from "./opening.mjs";
import { traced } from "./trace.mjs";

const EDITS = 100;

/** Opens the release, loads the book and measures; all times are in milliseconds. */
export async function measure(browser, url, { file, contacts, queries }) {
  const { context, page } = await opened(browser, url);
  const pass = await wholeBook(page, file);
  const edits = await editing(page, contacts);
  const keystrokes = await searching(page, queries);
  const store = await stored(page);
  await context.close();
  return { ...pass, edits, keystrokes, store };
}

async function wholeBook(page, file) {
  const before = await memory(page);
  await offer(page, file);
  const button = page.getByRole("button", { name: "Restore", exact: true });
  await button.waitFor();
  const loaded = await memory(page);
  const trace = await traced(page, async () => {
    await button.click();
    await page.getByRole("heading", { level: 1, name: /in\.$/ }).waitFor();
    await idle(page);
  });
  const [click] = trace.handled("click");
  const slices = trace.slices(click.end);
  const tasks = trace.tasks(click.end, slices.at(-1).end);
  return {
    restoring: click.long,
    pass: sum(slices.map((it) => it.long)),
    cpu: sum(slices.map((it) => it.cpu)),
    passed: slices.at(-1).end - click.end,
    slices: slices.length,
    slice: slices.reduce((longest, it) => (it.long > longest.long ? it : longest)),
    task: Math.max(...tasks.map((it) => it.long)),
    memory: { before, loaded, after: await memory(page) },
  };
}

/** How long after each of many edits the list was current again. */
async function editing(page, contacts) {
  const far = Math.floor(contacts.length / EDITS);
  const edits = Array.from({ length: EDITS }, (_, at) => ({
    person: contacts[at * far],
    // What others offer and need is what one would type.
    words: contacts[at * far + Math.floor(far / 2)],
    kind: KINDS[at % KINDS.length],
  }));
  const trace = await traced(page, async () => {
    for (const { person, words, kind } of edits) {
      await address(page, `#/people/${person.id}`, person.name);
      const field = await kind(page, person, words);
      await idle(page);
      await page.evaluate(() => performance.mark("bench-edit"));
      await field.press("Enter");
      await idle(page);
      await page.evaluate(() => performance.mark("bench-edited"));
    }
  });
  const ends = trace.marks("bench-edited");
  return trace.marks("bench-edit").map((from, at) => {
    const [entered] = trace.handled("keydown", from, ends[at]);
    const last = trace.slices(entered.at, ends[at]).at(-1) ?? entered;
    return last.end - entered.at;
  });
}

// Each writes into a field of the person's page and leaves it to be entered.
const KINDS = [
  (page, _, words) => written(page.getByRole("textbox", { name: /^Add what .* offers$/ }), words.offers[0].text),
  (page, _, words) => written(page.getByRole("textbox", { name: /^Add what .* needs$/ }), words.needs[0].text),
  async (page, person, words) => {
    await page.getByRole("button", { name: `Offer: ${person.offers[0].text}`, exact: true }).first().click();
    return written(page.getByRole("textbox", { name: "Offer", exact: true }), words.offers[1].text);
  },
];

async function written(field, text) {
  await field.fill(text);
  return field;
}

/** How long each letter typed into the search was worked on. */
async function searching(page, queries) {
  await address(page, "#/people", "People");
  const field = page.getByRole("searchbox", { name: "Search people" });
  const trace = await traced(page, async () => {
    for (const query of queries) {
      await field.fill("");
      await page.evaluate(() => performance.mark("bench-typing"));
      for (const letter of query) await field.press(letter === " " ? "Space" : letter);
      await page.evaluate(() => performance.mark("bench-typed"));
    }
  });
  // To empty the field is no keystroke.
  const ends = trace.marks("bench-typed");
  const typed = trace.marks("bench-typing").flatMap((from, at) => trace.handled("input", from, ends[at]));
  return typed.map((it) => ({ long: it.long, layout: trace.layout(it) }));
}

/** How much is stored, in UTF-16 units, of which browsers take five million; and whether all of it fits. */
function stored(page) {
  return page.evaluate(() => ({
    length: Object.entries(localStorage).flat().join("").length,
    whole: document.querySelector("[role=alert]") === null,
  }));
}

function memory(page) {
  return page.evaluate(() => window.bench.memory.buffer.byteLength);
}
