// People who are in the book twice: found, compared, merged, told apart, and brought back.

import assert from "node:assert/strict";
import { SERVED, address, importAll, journeys, reload, toast, waitStored } from "./support/steps.mjs";

const journey = journeys();

const TITLE = "The same person?";
const FILE = {
  name: "people.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`Name,Company,Role,Emails,Phones
Ottilie Brandt-Vega,Brandt Timber,Owner,ottilie@example.org,
Ottilie Brandt-Vega,,,,+43 1 000 00 01
Cleo Marsh,Marsh Ltd,,,
Cleo Marsh,,Baker,,
`),
};

const shown = (page) => page.getByRole("region", { name: TITLE });

async function compare(page) {
  await address(page, "#/people", "People");
  await page.getByRole("link", { name: "4 may be the same" }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await shown(page).getByText("Same name, one without company").waitFor();
}

journey("two records of one person are merged, and the merge is undone later", async ({ page, open }) => {
  await open();
  await importAll(page, FILE, 4);
  await compare(page);
  if (!(await shown(page).getByRole("link", { name: "Cleo Marsh" }).count())) {
    await shown(page).getByRole("button", { name: "Next" }).click();
  }
  await shown(page).getByRole("button", { name: "Merge" }).click();
  await toast(page).getByText("Cleo Marsh is one person now, of 2 records.").waitFor();
  await page.getByRole("link", { name: "Ottilie Brandt-Vega" }).first().waitFor();
  await waitStored(page, "merge");
  await reload(page);

  await address(page, "#/people", "People");
  await page.getByRole("link", { name: /^Cleo Marsh/ }).click();
  const merged = page.getByRole("region", { name: "In the book twice?" });
  await merged.getByText("Merged with Cleo Marsh today.").waitFor();
  await merged.getByRole("button", { name: "Undo the merge" }).click();
  await toast(page).getByText("Cleo Marsh and Cleo Marsh are two again.").waitFor();
  await address(page, "#/people", "People");
  assert.equal(await page.getByRole("link", { name: /^Cleo Marsh/ }).count(), 2);
});

journey("single keys decide who is the same", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await importAll(page, FILE, 4);
  await compare(page);
  await page.keyboard.press("x");
  await toast(page).getByText(/^Noted: .* are not the same\.$/).waitFor();
  await page.keyboard.press("m");
  await page.getByText("Nobody is here twice.").waitFor();
  await page.keyboard.press("u");
  await shown(page).getByRole("button", { name: "Merge" }).waitFor();
  await reload(page);
  await address(page, "#/people", "People");
  await page.getByRole("link", { name: "2 may be the same" }).waitFor();
});
