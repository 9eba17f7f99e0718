// `cargo xtask bench` calls this with a backup of a book with which somebody has lived for years, and
// what is typed into a search. Clicks the link that leads to each page, and prints how long it took
// until the page stood there, and whatever took longer than anybody should wait.

import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { launch } from "../e2e/support/browser.mjs";
import { serve } from "../e2e/support/server.mjs";
import { address, offer } from "../e2e/support/steps.mjs";
import { milliseconds, quantile, spread, table } from "./figures.mjs";
import { idle, opened } from "./opening.mjs";
import { places } from "./places.mjs";
import { traced } from "./trace.mjs";

const RUNS = 7;
/** No page takes longer from the click on, no letter more work; and nothing else keeps the page from reacting. */
const [PAGE, LETTER, TASK] = [100, 16, 50];

const [backup, typed, ...only] = process.argv.slice(2);
const buffer = await readFile(backup);
const book = JSON.parse(buffer);
// After each letter the page is waited for until all is found: a few searches are enough.
const queries = (await readFile(typed, "utf8")).split("\n").filter(Boolean).slice(0, 6);

const host = await serve();
const browser = await launch();
const { context, page } = await opened(browser, host.url);
await offer(page, { name: "book.json", mimeType: "application/json", buffer });
await page.getByRole("button", { name: "Restore", exact: true }).click();
await page.getByRole("heading", { level: 1, name: /in\.$/ }).waitFor();
await idle(page);
// No page takes this long, where there is a way to it.
context.setDefaultTimeout(30_000);

const chosen = places(book).filter((it) => only.length === 0 || only.some((name) => it.name.includes(name)));
const pages = [];
for (const place of chosen) {
  const times = await visiting(place).catch((cause) => {
    throw new Error(`There is no way to this page: ${place.name}`, { cause });
  });
  pages.push({ name: place.name, ...times });
}
const letters = only.length > 0 ? [] : [
  { name: "a letter in the list of people", ...(await typing("#/people", ".people__search input")) },
  { name: "a letter in the search over everything", ...(await typing("#/people", "#find-field", ".rail__find")) },
];
const version = browser.version();
await context.close();
await browser.close();
await host.stop();

console.log(`\n${book.people} people, ${book.introductions.length} introductions; Chromium ${version}, ${cpus().length} × ${cpus()[0].model}`);
const longest = (all) => Math.max(...all);
table([
  [
    `From the click until the page stands, ${RUNS} times`,
    pages.map((it) => [
      it.name,
      `${milliseconds(quantile(it.shown, 0.5))}, longest ${milliseconds(longest(it.shown))}`,
      `longest task ${milliseconds(quantile(it.tasks, 0.5))}, ${milliseconds(longest(it.tasks))}; processor ${milliseconds(quantile(it.cpu, 0.5))}; ${it.elements} elements`,
    ]),
  ],
  [
    "Work for a letter",
    letters.map((it) => [it.name, spread(it.handled), `longest task until it is found ${spread(it.tasks)}`]),
  ],
  [
    "Over what anybody should wait",
    [
      ...pages.filter((it) => quantile(it.shown, 0.5) > PAGE).map((it) => [it.name, milliseconds(quantile(it.shown, 0.5)), `more than ${PAGE} ms`]),
      ...pages.filter((it) => quantile(it.tasks, 0.5) > TASK).map((it) => [it.name, milliseconds(quantile(it.tasks, 0.5)), `one task, more than ${TASK} ms`]),
      ...letters.filter((it) => quantile(it.handled, 0.95) > LETTER).map((it) => [it.name, milliseconds(quantile(it.handled, 0.95)), `more than ${LETTER} ms`]),
    ],
  ],
].filter(([, rows]) => rows.length > 0));

/** Clicks the link to a page again and again. */
async function visiting({ from, to, shows }) {
  const visits = [];
  let elements = 0;
  for (let run = 0; run < RUNS; run += 1) {
    await address(page, from, /./);
    await idle(page);
    const link = page.locator(`a[href="${to}"]`).first();
    await link.scrollIntoViewIfNeeded();
    await page.evaluate(lookOut, { to, shows });
    const trace = await traced(page, async () => {
      await link.click();
      await page.waitForFunction(() => window.bench.shown);
      await idle(page);
      await page.evaluate(() => performance.mark("bench-idle"));
    });
    const [click] = trace.handled("click");
    const [shown] = trace.marks("bench-shown");
    const [end] = trace.marks("bench-idle");
    const tasks = trace.tasks(click.at - 1, end);
    const before = tasks.filter((it) => it.at < shown);
    visits.push({
      shown: shown - click.at,
      cpu: before.reduce((total, it) => total + it.cpu, 0),
      task: longestOf(tasks),
    });
    elements = await page.locator("*").count();
  }
  return { shown: visits.map((it) => it.shown), cpu: visits.map((it) => it.cpu), tasks: visits.map((it) => it.task), elements };
}

/** Types into a field, which a click on `opens` brings where it is not there at once. */
async function typing(hash, field, opens) {
  await address(page, hash, /./);
  if (opens !== undefined) await page.locator(opens).click();
  const box = page.locator(field);
  const trace = await traced(page, async () => {
    for (const query of queries) {
      await box.fill("");
      await idle(page);
      for (const letter of query) {
        await page.evaluate(() => performance.mark("bench-letter"));
        await box.press(letter === " " ? "Space" : letter);
        await idle(page);
      }
      await page.evaluate(() => performance.mark("bench-letter"));
    }
  });
  const marks = trace.marks("bench-letter");
  const between = marks.slice(1).map((to, at) => [marks[at], to]);
  // Between the last letter of one query and the first of the next the field is emptied.
  const real = between.filter(([from, to]) => trace.handled("keydown", from, to).length > 0);
  return {
    handled: real.map(([from, to]) => longestOf(trace.handled("input", from, to))),
    tasks: real.map(([from, to]) => longestOf(trace.tasks(from, to))),
  };
}

function longestOf(work) {
  return Math.max(0, ...work.map((it) => it.long));
}

// Runs in the page, before the click: marks the moment after the frame in which the new page stands.
function lookOut({ to, shows }) {
  window.bench.shown = false;
  const look = () => {
    if (location.hash !== to || document.querySelector(shows) === null) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.mark("bench-shown");
      window.bench.shown = true;
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
