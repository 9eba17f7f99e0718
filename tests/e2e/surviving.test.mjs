// Every kind of thing that is kept around giving: back from a backup, after a reload, and without a
// network.

import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { installed, openBrowser } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { address, goTo, journeys, offer, reload, visiting } from "./support/steps.mjs";

const journey = journeys();

const PERSON = "Ana Dvořák";

/** The backup that every later version must read, with what was put off until long after today. */
async function backup() {
  const text = await readFile(new URL("../fixtures/saved/v3-backup.json", import.meta.url), "utf8");
  return {
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(text.replaceAll(`"until":"2026-12-01"`, `"until":"2999-12-01"`)),
  };
}

async function restore(page) {
  await offer(page, await backup());
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("heading", { level: 1, name: "Your backup is back." }).waitFor();
}

/** Looks at one of each kind. */
async function allIsThere(page) {
  await address(page, "#/people/0000000000000001", PERSON);
  const gifts = page.getByRole("region", { name: "Given, received, promised" });
  await gifts.getByText("You promised Ana").first().waitFor();
  await gifts.getByRole("button", { name: "What came of it: A bakery in Brno" }).first().waitFor();
  await page.getByRole("region", { name: "Story" }).getByText("Spoke of the harvest").first().waitFor();
  await page.getByRole("region", { name: "Events" }).getByRole("link", { name: "Harvest dinner" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Harvest dinner" }).waitFor();
  await page.getByText("Čeněk", { exact: true }).first().waitFor();

  await address(page, "#/introductions/0000000000000009", /Ana Dvořák and Bo 4/);
  await address(page, "#/people", "People");
  await page.getByRole("button", { name: "Vintners of Moravia", exact: true }).waitFor();
  await address(page, "#/session/0000000000000001", /Ana/);
  await page.getByRole("button", { name: "Show what you dropped" }).waitFor();
  await goTo(page, "Today");
  await page.getByText(/things for later$/).click();
  await page.getByText("Comes up on 1 December 2999.").first().waitFor();
}

journey("all of it comes back from a backup, and is there after a reload", async ({ page, open }) => {
  await open();
  await restore(page);
  await allIsThere(page);
  await reload(page);
  await allIsThere(page);
});

test("all of it is there without a network", async (t) => {
  const server = await serve();
  t.after(server.stop);
  const browser = await openBrowser();
  t.after(browser.close);
  let visit = await visiting(browser.context, server.url);
  await visit.open();
  await restore(visit.page);
  await installed(visit.page);
  await server.stop();
  visit = await visiting(await browser.reopen(), server.url);
  await visit.open();
  await allIsThere(visit.page);
});
