// The map of who knows whom: drawn, moved, chosen from, and said by its list.

import assert from "node:assert/strict";
import { SERVED, address, addPerson, goTo, importAll, journeys, toast } from "./support/steps.mjs";

const journey = journeys();

const TITLE = "How people hang together";
const FILE = {
  name: "people.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`Name,Company,Place,Needs,Offers,Knows
Ana Souza,Moonhare Audio,,a keynote speaker for our conference,,Bo Lind; Cleo Marsh
Bo Lind,Moonhare Audio,,,,Cleo Marsh
Cleo Marsh,Moonhare Audio,,,,
Emil Roth,,Ghent,,keynote speaking at conferences,Fay Quist; Gus Olsen
Fay Quist,,Ghent,,,Gus Olsen
Gus Olsen,,Ghent,,,
Lone Wolf,,,,,
`),
};

const canvas = (page) => page.getByRole("group", { name: /^Map of who knows whom/ });
const panel = (page, name) => page.getByRole("complementary", { name });
const listed = (page) => page.getByRole("list", { name: TITLE });

async function mapped(page) {
  await importAll(page, FILE, "7 people");
  await address(page, "#/map", TITLE);
  await canvas(page).waitFor();
  await painted(page);
}

/** Waits until somebody is drawn. */
async function painted(page) {
  await page.waitForFunction(() => {
    const it = document.querySelector(".map__canvas canvas");
    const seen = it?.width > 1 && it.getContext("2d").getImageData(0, 0, it.width, it.height).data;
    return seen && seen.some((value) => value > 0);
  });
}

const pixels = (page) => page.evaluate(() => document.querySelector(".map__canvas canvas").toDataURL());

/** Waits until the picture is another than it was, and gives it. */
async function redrawn(page, before) {
  await page.waitForFunction((it) => document.querySelector(".map__canvas canvas").toDataURL() !== it, before);
  return pixels(page);
}

journey("the map and its list say the same", async ({ page, open }) => {
  await open();
  await mapped(page);
  await page.getByText("6 people in 2 groups. Of 1 person no acquaintance is noted.").waitFor();
  await page.getByText("List", { exact: true }).click();
  await listed(page).getByRole("button", { name: "3 people at Moonhare Audio", exact: true }).waitFor();
  const ana = listed(page).getByRole("link", { name: /^Ana Souza/ });
  assert.match(await ana.textContent(), /Knows Bo Lind and Cleo Marsh\.$/);

  await listed(page).getByRole("button", { name: /could meet/ }).click();
  const meeting = panel(page, /Ana Souza and Emil Roth|Emil Roth and Ana Souza/);
  await meeting.getByRole("button", { name: "Ask both" }).waitFor();
  await meeting.getByRole("button", { name: "Close" }).click();
  await meeting.waitFor({ state: "detached" });

  await listed(page).getByRole("button", { name: "3 people in Ghent", exact: true }).click();
  await ana.waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: "Show only" }).selectOption("Everybody");
  await ana.click();
  await page.getByRole("heading", { level: 1, name: "Ana Souza" }).waitFor();
});

journey("the map is moved and chosen from by keyboard", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await mapped(page);
  await canvas(page).focus();
  let before = await pixels(page);
  for (const key of ["+", "ArrowLeft", "ArrowUp", "-", "0"]) {
    await page.keyboard.press(key);
    before = await redrawn(page, before);
  }
  await page.getByRole("combobox", { name: "Find somebody" }).focus();
  await page.keyboard.type("emil");
  await page.getByRole("option", { name: /Emil Roth/ }).waitFor();
  await page.keyboard.press("Enter");
  await redrawn(page, before);
  const emil = panel(page, "Emil Roth");
  await emil.getByRole("link", { name: "Fay Quist" }).waitFor();
  await emil.getByRole("button", { name: "Could meet Ana Souza" }).focus();
  await page.keyboard.press("Enter");
  await panel(page, /Ana Souza/).getByRole("button", { name: "Ask both" }).waitFor();
  await canvas(page).focus();
  await page.keyboard.press("Escape");
  await panel(page, /Ana Souza/).waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: "Find somebody" }).focus();
  await page.keyboard.type("emil");
  await page.getByRole("option", { name: /Emil Roth/ }).waitFor();
  await page.keyboard.press("Enter");
  await emil.waitFor();
  await canvas(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Emil Roth" }).waitFor();
});

journey("a wheel, a drag and a click move the map and choose from it", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await mapped(page);
  const box = await canvas(page).boundingBox();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  let before = await pixels(page);
  await page.mouse.move(...middle);
  await page.mouse.wheel(0, -300);
  before = await redrawn(page, before);
  await page.mouse.down();
  await page.mouse.move(middle[0] + 60, middle[1] + 40, { steps: 4 });
  await page.mouse.up();
  before = await redrawn(page, before);
  assert.equal(await page.getByRole("complementary").count(), 0);

  // Whom one looked for stands in the middle.
  await page.getByRole("combobox", { name: "Find somebody" }).fill("bo lind");
  await page.getByRole("option", { name: /Bo Lind/ }).click();
  await panel(page, "Bo Lind").waitFor();
  await redrawn(page, before);
  await panel(page, "Bo Lind").getByRole("button", { name: "Close" }).click();
  await panel(page, "Bo Lind").waitFor({ state: "detached" });
  await page.mouse.click(...middle);
  await panel(page, "Bo Lind").waitFor();
  await page.mouse.dblclick(...middle);
  await page.getByRole("heading", { level: 1, name: "Bo Lind" }).waitFor();
});

journey("without links the map says where to note them", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPerson(page, { name: "Ottilie Brandt-Vega" });
  await goTo(page, "Map");
  await page.getByText("Nobody here is noted as knowing anybody else.").waitFor();
  await mapped(page);
  await page.getByText(/^6 people in 2 groups/).waitFor();
  await page.keyboard.press("u");
  await toast(page).getByText("Taken back.").waitFor();
  await page.getByText("Nobody here is noted as knowing anybody else.").waitFor();
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

journey("on a phone the map is reached and chosen from by tap", { forms: [SERVED], ...PHONE }, async ({ page, open }) => {
  await open();
  await importAll(page, FILE, "7 people");
  for (const tab of ["People", "Intros"]) {
    await goTo(page, tab);
    await page.getByRole("main").getByRole("link", { name: "Map", exact: true }).tap();
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  }
  await painted(page);
  const box = await canvas(page).boundingBox();
  assert.ok(box.y + box.height <= 844, "all of the map is in sight");
  const before = await pixels(page);
  await page.getByRole("button", { name: "Nearer" }).tap();
  await redrawn(page, before);
  await page.getByRole("combobox", { name: "Find somebody" }).fill("fay");
  await page.getByRole("option", { name: /Fay Quist/ }).tap();
  await panel(page, "Fay Quist").getByRole("link", { name: "Open Fay Quist’s page" }).tap();
  await page.getByRole("heading", { level: 1, name: "Fay Quist" }).waitFor();
});
