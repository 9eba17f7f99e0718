// Opens the release as it is, with what is needed to look inside put around it, into the browser.

import { started } from "../e2e/support/browser.mjs";

/** How long anything may take before it is given up, in milliseconds. */
const PATIENCE = 600_000;

/** The day of the latest phrase in the book, as the bench makes it: days since 1970. */
const DAY = 20_780;

/** The app in a context of its own, with nothing stored and with what it knows of words. */
export async function opened(browser, url, more = {}) {
  const context = await browser.newContext({ reducedMotion: "reduce", timezoneId: "UTC", ...more });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript(lookInside);
  await page.addInitScript(onTheDay, DAY);
  const knowledge = page.waitForResponse(/knowledge-/);
  await page.goto(url);
  await started(page);
  await (await knowledge).finished();
  await idle(page);
  return { context, page };
}

/** Waits until the app has nothing more to do in slices. */
export function idle(page) {
  return page.waitForFunction(() => window.bench.pending === 0);
}

// Runs in the page before anything of the app does.
function lookInside() {
  const bench = { pending: 0, memory: undefined };
  window.bench = bench;
  const setTimeout = window.setTimeout.bind(window);
  window.setTimeout = (work, delay = 0, ...rest) => {
    if (delay > 0) return setTimeout(work, delay, ...rest);
    bench.pending += 1;
    const counted = (...given) => {
      bench.pending -= 1;
      work(...given);
    };
    return setTimeout(counted, 0, ...rest);
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.call(WebAssembly, ...given);
      bench.memory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
}

// Runs in the page: its clock begins at nine o'clock of that day, so that every run shows the same.
function onTheDay(day) {
  const RealDate = Date;
  const ahead = (day * 24 + 9) * 3_600_000 - RealDate.now();
  window.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [RealDate.now() + ahead] : given));
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
}
