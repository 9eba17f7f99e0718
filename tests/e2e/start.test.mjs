// Opening the app: for the first time, from a disk, without a network, after
// a new version came out, and when it breaks.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { installed, openBrowser, openSingleFile, started, watch } from "./support/browser.mjs";
import { nextRelease, releaseWithoutKnowledge } from "./support/release.mjs";
import { DIST, serve } from "./support/server.mjs";
import { PAIR, addPair, goTo, suggestion } from "./support/steps.mjs";

let browser;
beforeEach(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.close());

const newPage = () => browser.context.newPage();

for (const [host, options] of [
  ["a host that sends our headers", {}],
  ["a host that sends none", { headers: false }],
  ["a folder of a host", { path: "/tools/goodword/" }],
]) {
  test(`starts quietly from ${host}`, async (t) => {
    const server = await serve(DIST, options);
    t.after(server.stop);
    const page = await newPage();
    const complaints = await watch(page, server.origin);
    await page.goto(server.url);
    await started(page);
    await installed(page);
    assert.deepEqual(complaints, []);
  });
}

test("the single file starts quietly from a disk", async () => {
  const page = await newPage();
  const complaints = await watch(page, pathToFileURL(`${DIST}/goodword.html`).href);
  await openSingleFile(page, DIST);
  await started(page);
  assert.deepEqual(complaints, []);
});

test("neither form leaves WebRTC to scripts, or lets them connect elsewhere", async (t) => {
  const server = await serve();
  t.after(server.stop);
  const trap = await serve();
  t.after(trap.stop);
  for (const open of [(page) => page.goto(server.url), (page) => openSingleFile(page, DIST)]) {
    const page = await newPage();
    await open(page);
    await started(page);
    const reached = await page.evaluate(async (elsewhere) => {
      const answer = await fetch(elsewhere, { mode: "no-cors" }).then(
        () => "reached",
        () => "refused",
      );
      return [answer, typeof RTCPeerConnection, typeof webkitRTCPeerConnection];
    }, trap.url);
    assert.deepEqual(reached, ["refused", "undefined", "undefined"]);
  }
  assert.deepEqual(trap.asked, []);
});

test("after one visit it starts without a network", async (t) => {
  const server = await serve();
  t.after(server.stop);
  let page = await newPage();
  await page.goto(server.url);
  await started(page);
  await installed(page);
  await server.stop();

  await page.reload();
  await started(page);
  await browser.reopen();
  page = await newPage();
  await page.goto(server.url);
  await started(page);
});

test("a new version is offered, and taken only when asked for", async (t) => {
  const server = await serve();
  t.after(server.stop);
  const next = await nextRelease("Goodword, the next");
  t.after(next.remove);
  const page = await newPage();
  await page.addInitScript(() => {
    window.offer = new Promise((offered) => window.addEventListener("goodword:update-ready", offered, { once: true }));
  });
  await page.goto(server.url);
  await started(page);
  await installed(page);

  server.folder = next.folder;
  // A page that is shown again looks for a new version.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await offer(page);
  assert.equal(await page.title(), "Goodword");
  await page.reload();
  await started(page);
  await offer(page);
  assert.equal(await page.title(), "Goodword", "a reload alone does not change the version");

  const reloaded = page.waitForEvent("load");
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("goodword:activate-update")));
  await reloaded;
  await started(page);
  assert.equal(await page.title(), "Goodword, the next");
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, "the old version is cleared away");
});

test("a half-copied new version is refused and the old one stays", async (t) => {
  const server = await serve();
  t.after(server.stop);
  const broken = await nextRelease("Goodword, half", { broken: true });
  t.after(broken.remove);
  const page = await newPage();
  await page.goto(server.url);
  await installed(page);

  server.folder = broken.folder;
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) => registration.addEventListener("updatefound", resolve, { once: true }));
    registration.update().catch(() => {});
    await found;
    const worker = registration.installing;
    return new Promise((resolve) => {
      worker.addEventListener("statechange", () => resolve(worker.state));
    });
  });
  assert.equal(outcome, "redundant");
  await server.stop();
  await page.reload();
  await started(page);
  assert.equal(await page.title(), "Goodword");
});

test("without what it knows of words the page says so, works, and takes it in when it comes", async (t) => {
  const partial = await releaseWithoutKnowledge();
  t.after(partial.remove);
  const server = await serve(partial.folder);
  t.after(server.stop);
  const page = await newPage();
  await page.goto(server.url);
  await started(page);
  const notice = page.getByRole("status").filter({ hasText: "has not loaded" });
  await notice.waitFor();
  await addPair(page);
  await goTo(page, "Today");
  await suggestion(page, PAIR.gains.name, PAIR.gives.name).waitFor();
  await page.reload();
  await started(page);
  await notice.waitFor();
  await suggestion(page, PAIR.gains.name, PAIR.gives.name).waitFor();

  server.folder = DIST;
  await notice.getByRole("button", { name: "Try again" }).click();
  await notice.waitFor({ state: "detached" });
  await suggestion(page, PAIR.gains.name, PAIR.gives.name).waitFor();
});

test("while what it knows of words is on its way, the page says that it gets ready", async (t) => {
  const server = await serve();
  t.after(server.stop);
  // The service worker would fetch the file where this journey cannot hold it up.
  const plain = await openBrowser({ serviceWorkers: "block" });
  t.after(plain.close);
  const page = await plain.context.newPage();
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route("**/knowledge-*.bin", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(server.url);
  await started(page);
  await addPair(page);
  await goTo(page, "Today");
  await page.getByRole("status").filter({ hasText: "Getting ready" }).waitFor();
  assert.equal(await suggestion(page, PAIR.gains.name, PAIR.gives.name).count(), 0);
  letGo();
  await suggestion(page, PAIR.gains.name, PAIR.gives.name).waitFor();
});

test("when the program breaks, the page says so and hands over what is stored", async (t) => {
  const server = await serve();
  t.after(server.stop);
  const page = await newPage();
  await page.goto(server.url);
  await started(page);
  await page.evaluate(() => {
    localStorage.clear();
    localStorage.setItem("a key", "a value, žluť \u0000 \ud800");
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
  });
  await assertRescue(page, [["a key", "a value, žluť \u0000 \ud800"]]);
});

test("when the program cannot start, the page says so and hands over what is stored", async (t) => {
  const server = await serve();
  t.after(server.stop);
  const page = await newPage();
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "no module" }));
  await page.addInitScript(() => localStorage.setItem("kept", "1"));
  await page.goto(server.url);
  await assertRescue(page, [["kept", "1"]]);
});

async function assertRescue(page, entries) {
  await page.getByText("Something broke. What you saved is still in this browser.").waitFor();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download what is saved" }).click();
  const file = JSON.parse(await readFile(await (await downloading).path(), "utf8"));
  assert.deepEqual(file, { format: "goodword-rescue", v: 1, entries });
}

// Waits until the page is offered a new version.
const offer = (page) => page.evaluate(() => window.offer.then(() => {}));
