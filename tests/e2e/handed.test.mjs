// What the device hands over: its own contacts, and files that are opened with the page. Stand-ins
// take the place of what phones and installed pages alone have.

import assert from "node:assert/strict";
import { VCARD } from "./support/files.mjs";
import { SERVED, address, journeys, openPerson, reload, stored } from "./support/steps.mjs";

const journey = journeys();

journey("people chosen from the contacts of the device are looked through like those of a file", { forms: [SERVED] }, async ({ page, open }) => {
  await page.addInitScript(() => {
    const chosen = [
      { name: ["Ottoline Varga"], email: ["ottoline@varga.example"], tel: ["+44 7700 900123"] },
      { name: ["Bartholomew Quill"], email: [], tel: [" ", "+44 7700 900456"] },
      { name: [], email: [], tel: [] },
    ];
    const select = async (wanted, { multiple }) => {
      if (!multiple || wanted.join() !== "name,email,tel") throw new TypeError("asked for something else");
      return chosen;
    };
    Object.defineProperty(navigator, "contacts", { value: { select } });
  });
  await open();
  await address(page, "#/import", "Import people");
  await page.getByRole("button", { name: "Choose from this device’s contacts" }).click();
  // Of the third there is nothing to tell who it is.
  await page.getByRole("radio", { name: /^Problems ?1$/ }).waitFor();
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await page.getByRole("heading", { level: 1, name: "2 people are in." }).waitFor();
  await reload(page);
  await openPerson(page, "Ottoline Varga");
  await page.getByRole("link", { name: "ottoline@varga.example" }).waitFor();
  await openPerson(page, "Bartholomew Quill");
  await page.getByRole("link", { name: "+44 7700 900456" }).waitFor();
});

journey("who chooses nobody, or may not choose, is left where they were", { forms: [SERVED] }, async ({ page, open }) => {
  await page.addInitScript(() => {
    window.timesAsked = 0;
    const select = async () => {
      window.timesAsked += 1;
      if (window.timesAsked === 1) return [];
      throw new DOMException("not now", "SecurityError");
    };
    Object.defineProperty(navigator, "contacts", { value: { select } });
  });
  await open();
  await address(page, "#/import", "Import people");
  const before = await stored(page);
  for (let time = 0; time < 2; time += 1) {
    await page.getByRole("button", { name: "Choose from this device’s contacts" }).click();
    await page.waitForFunction((it) => window.timesAsked === it, time + 1);
    await page.getByRole("heading", { level: 1, name: "Import people" }).waitFor();
  }
  assert.deepEqual(await stored(page), before);
});

journey("a file that is opened with the page is looked through at once", { forms: [SERVED] }, async ({ page, open }) => {
  await page.addInitScript((text) => {
    const getFile = async () => new File([text], "cards.vcf", { type: "text/vcard" });
    const launchQueue = { setConsumer: (take) => setTimeout(() => take({ files: [{ getFile }] })) };
    Object.defineProperty(window, "launchQueue", { value: launchQueue });
  }, VCARD.buffer.toString());
  await open();
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await page.getByRole("heading", { level: 1, name: "2 people are in." }).waitFor();
  await openPerson(page, "Dario Penhallow");
  await page.getByRole("link", { name: "+44 7700 900000" }).waitFor();
});
