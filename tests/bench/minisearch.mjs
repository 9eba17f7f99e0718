// A well-made search library, MiniSearch, at the same work in the same browser: each need looked up
// among all offers, and a search as one types. Options as its documentation recommends for that.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { ndcg } from "./figures.mjs";

const LIBRARY = fileURLToPath(new URL("../umd/index.js", import.meta.resolve("minisearch")));
const SEARCH = { fuzzy: 0.2, prefix: true };

/** So many needs are looked up, evenly spread over the book; the rest is extrapolated. */
const SAMPLE = 500;

/** The times of one need, and of each keystroke, in milliseconds. */
export async function measure(browser, contacts, keystrokes) {
  const page = await browser.newPage();
  await page.addScriptTag({ path: LIBRARY });
  const needs = contacts.flatMap((it) => it.needs.map((need) => need.text));
  const far = Math.max(1, Math.floor(needs.length / SAMPLE));
  const asked = needs.filter((_, at) => at % far === 0).slice(0, SAMPLE);
  const offers = contacts.flatMap((it) => it.offers.map((offer) => ({ text: offer.text })));
  const people = contacts.map(({ name, role, place, tags, needs, offers }) => ({
    name,
    role,
    place,
    tags: (tags ?? []).join(" "),
    needs: needs.map((it) => it.text).join(" "),
    offers: offers.map((it) => it.text).join(" "),
  }));
  const lookups = await page.evaluate(timed, { documents: offers, queries: asked, options: SEARCH });
  const typed = await page.evaluate(timed, { documents: people, queries: keystrokes, options: SEARCH });
  await page.close();
  return { index: lookups.index, needs: needs.length, lookups: lookups.times, keystrokes: typed.times };
}

// Runs in the page.
function timed({ documents, queries, options }) {
  const clock = (work) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const search = new MiniSearch({ fields: Object.keys(documents[0]), searchOptions: options });
  const index = clock(() => search.addAll(documents.map((it, id) => ({ id, ...it }))));
  return { index, times: queries.map((query) => clock(() => search.search(query))) };
}

/** How well it finds the right answers of a task: nDCG at 10, or `undefined` where there is no such file. */
export async function quality(file) {
  let text;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return undefined; // The tasks are no part of the project.
  }
  const task = JSON.parse(text);
  const search = new MiniSearch({ fields: ["text"], searchOptions: SEARCH });
  search.addAll(task.docs.map((text, id) => ({ id, text })));
  const better = (one, other) => other.score - one.score || one.id - other.id;
  return ndcg(task, (query) => search.search(query).sort(better).map((it) => it.id));
}
