// Starts Chromium for one journey, quietly and with nothing remembered.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // Without these it calls home at every start.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const options = () => ({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
});

/** A Chromium that remembers nothing; each of its contexts is like a fresh profile. */
export function launch() {
  return chromium.launch(options());
}

/**
 * A Chromium with a fresh profile on disk, so that storage and the service
 * worker behave as they do for a user. `close` also removes the profile;
 * `reopen` closes the browser and starts it again on the same profile.
 */
export async function openBrowser(more = {}) {
  const profile = await mkdtemp(join(tmpdir(), "goodword-"));
  const start = () => chromium.launchPersistentContext(profile, { ...options(), acceptDownloads: true, ...more });
  const browser = { context: await start() };
  browser.reopen = async () => {
    await browser.context.close();
    browser.context = await start();
    return browser.context;
  };
  browser.close = async () => {
    await browser.context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return browser;
}

/** Opens the app in one file, as from a disk. */
export async function openSingleFile(page, folder) {
  await page.goto(pathToFileURL(join(folder, "goodword.html")).href);
}

/**
 * Writes down what a quiet, private page never does: speak in the console,
 * break its security policy, or ask anyone but `origin` for anything.
 * Call it before the page is opened; look into `complaints` at the end.
 */
export async function watch(page, origin, complaints = []) {
  page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error}`));
  page.on("request", (request) => {
    const url = request.url();
    const within = /^(blob|data):/.test(url) || url.startsWith(origin);
    if (!within) complaints.push(`request: ${url}`);
  });
  await page.exposeFunction("complain", (text) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.complain(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}

/** Waits until the program has drawn over what stood there before it ran. */
export async function started(page) {
  await page.locator(".shell").waitFor({ state: "detached" });
  await page.locator("h1").first().waitFor();
}

/** Waits until the service worker holds the whole release and answers for the page. */
export async function installed(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((claimed) =>
      navigator.serviceWorker.addEventListener("controllerchange", claimed, { once: true }),
    );
  });
}
