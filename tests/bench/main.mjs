// `cargo xtask bench` calls this with a backup to restore, what was measured natively, what is typed
// into the search, and a task with right answers, which need not be there. Measures and prints a table.

import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { launch } from "../e2e/support/browser.mjs";
import { serve } from "../e2e/support/server.mjs";
import * as app from "./app.mjs";
import { mean, megabytes, milliseconds, quantile, ratio, spread, table } from "./figures.mjs";
import * as minisearch from "./minisearch.mjs";

const [backup, measured, typed, task] = process.argv.slice(2);
const native = JSON.parse(await readFile(measured, "utf8"));
const queries = (await readFile(typed, "utf8")).split("\n").filter(Boolean);
const book = await readFile(backup);
const { contacts } = JSON.parse(book);

const host = await serve();
const browser = await launch();
const file = { name: "book.json", mimeType: "application/json", buffer: book };
const page = await app.measure(browser, host.url, { file, contacts, queries });
const keystrokes = queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
const library = await minisearch.measure(browser, contacts, keystrokes);
const version = browser.version();
await browser.close();
await host.stop();
const quality = await minisearch.quality(task);

const perNeed = mean(library.lookups);
const lookups = perNeed * library.needs;
const handled = page.keystrokes.map((it) => it.long);
const unlaid = page.keystrokes.map((it) => it.long - it.layout);
const { memory, store } = page;
console.log(`\n${contacts.length} people, ${library.needs} needs; Chromium ${version}, ${cpus().length} × ${cpus()[0].model}`);
table([
  [
    "Goodword in the page",
    [
      ["restore the book, the one task", milliseconds(page.restoring)],
      ["whole book, work of all slices", milliseconds(page.pass), `processor ${milliseconds(page.cpu)}; ${page.slices} slices, done after ${milliseconds(page.passed)}`],
      ["longest slice", milliseconds(page.slice.long), `processor ${milliseconds(page.slice.cpu)}; longest task ${milliseconds(page.task)}`],
      ["memory of the program", megabytes(memory.after), `${megabytes(memory.before)} empty, ${megabytes(memory.loaded)} with the file read`],
      ["list current after an edit", spread(page.edits), `${page.edits.length} edits`],
      ["keystroke in the search, until handled", spread(handled), `style and layout in it ${spread(page.keystrokes.map((it) => it.layout))}`],
      ["stored", `${(store.length / 1e6).toFixed(2)} million letters`, store.whole ? "" : "NOT ALL FITS: edits take longer, since each tries to store the book anew"],
    ],
  ],
  [
    "Goodword natively",
    [
      ["whole book", milliseconds(native.engine.pass), `longest slice ${milliseconds(native.engine.slice)}`],
      ["texts to search in, keys of duplicates", milliseconds(native.beside.texts + native.beside.keys), `in the page in the same slices; ${milliseconds(native.beside.groups)} for who may be one`],
      ["list current after an edit", spread(native.engine.edits)],
      ["keystroke, the search alone", spread(native.keystroke)],
      ["keystroke, the search over everything", spread(native.find.keystrokes), `longest piece ${spread(native.find.pieces)}; opened in ${milliseconds(native.find.opened)}`],
    ],
  ],
  [
    "MiniSearch in the same browser",
    [
      ["whole book, each need among all offers", milliseconds(lookups), `${library.lookups.length} needs, ${milliseconds(perNeed)} each; index ${milliseconds(library.index)}`],
      ["keystroke, the search alone", spread(library.keystrokes)],
    ],
  ],
  [
    "Time of MiniSearch ÷ time of Goodword",
    [
      ["whole book", ratio(lookups, page.pass)],
      // MiniSearch draws nothing: its share is the search alone.
      ["keystroke, ours until handled, mean", ratio(mean(library.keystrokes), mean(handled))],
      ["… p95", ratio(quantile(library.keystrokes, 0.95), quantile(handled, 0.95))],
      ["… without style and layout, mean", ratio(mean(library.keystrokes), mean(unlaid))],
    ],
  ],
]);
if (quality === undefined) console.log(`What is found is not judged: there is no ${task}.`);
else console.log(`MiniSearch on ${task}: nDCG@10 ${quality.toFixed(3)}; Goodword:`);
