// What comes of introductions, what is told of them, and the year that shows it.

import assert from "node:assert/strict";
import { addPerson, address, download, edit, journeys, openPerson } from "./support/steps.mjs";

const journey = journeys();

const DAY = 24 * 60 * 60 * 1000;

journey("what either told stays, and stands in the year they were introduced", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Look around with sample people" }).click();
  await address(page, "#/introductions", "Introductions");
  const came = page.getByRole("region", { name: "What came of it" });
  await came.getByText("Elif's clinic tests the shoe with twelve children.").waitFor();
  await came.getByRole("link", { name: "Fatima" }).click();
  await edit(page, "What Elif told you", "The children love it.");

  await address(page, "#/introductions", "Introductions");
  await page.getByRole("link", { name: "A year in giving" }).press("Enter");
  // The sample people were introduced 71 days ago.
  const year = new Date(Date.now() - 71 * DAY).getFullYear();
  if (year !== new Date().getFullYear()) await page.getByRole("link", { name: String(year), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: `Giving in ${year}` }).waitFor();
  const list = page.getByRole("region", { name: "People you brought together" });
  await list.getByText("Something came of it").waitFor();
  await list.getByText("Elif: “The children love it.”").waitFor();
  const { text } = await download(page, "Keep as a text");
  assert.match(text, /Elif's clinic tests the shoe with twelve children\./);
});

journey("the words for a pair one thought of oneself go into the letters", async ({ page, open }) => {
  await open();
  for (const name of ["Zoe Lind", "Yan Abara"]) await addPerson(page, { name });
  await openPerson(page, "Zoe Lind");
  await page.getByRole("combobox", { name: "Introduce Zoe to somebody else" }).pressSequentially("yan");
  await page.getByRole("option").first().click();
  await page.getByRole("region", { name: "Why these two" }).waitFor();
  await edit(page, "Zoe needs", "a stage by the harbour");
  const says = (text) => page.waitForFunction((it) => [...document.querySelectorAll("textarea")].some((area) => area.value.includes(it)), text);
  await says("a stage by the harbour");
  await page.getByRole("switch", { name: "Leave out the other’s name until both agree" }).press("Space");
  await says("I leave out the name");
});
