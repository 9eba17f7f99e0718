// People come in by a line and by a share, and many are sorted at once.

import assert from "node:assert/strict";
import { started } from "./support/browser.mjs";
import { LINKEDIN } from "./support/files.mjs";
import { serve } from "./support/server.mjs";
import { SERVED, address, addPerson, count, importAll, journeys, reload, stored, toast, waitStored } from "./support/steps.mjs";

const journey = journeys();

const LINE = "Met Sarah Lind at SXSW, keynote speaker on leadership, looking for podcast slots, knows Tom Berg, likes jazz";

journey("a line is understood, put right and kept", async ({ page, open }) => {
  await open();
  const keys = page.keyboard;
  await keys.press("n");
  const dialog = page.getByRole("dialog", { name: "New person" });
  await dialog.getByLabel("Tell it in one line").fill(LINE);
  await keys.press("Enter");
  for (const [label, text] of [
    ["Name", "Sarah Lind"],
    ["Role", "keynote speaker on leadership"],
    ["Needs", "podcast slots"],
    ["Knows", "Tom Berg"],
    ["How you met", "SXSW"],
    ["Note", "likes jazz"],
  ]) {
    assert.equal(await dialog.getByLabel(label, { exact: true }).inputValue(), text);
  }
  assert.deepEqual((await stored(page)).filter(([, text]) => text.includes("Sarah")), [], "nothing is kept yet");
  await dialog.getByLabel("Role", { exact: true }).fill("keynote speaker");
  await keys.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Sarah Lind" }).waitFor();
  await waitStored(page, "likes jazz");
  await reload(page);
  await page.getByRole("button", { name: "Role: keynote speaker" }).waitFor();
});

journey("who is half written down is there again until one cancels", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  const keys = page.keyboard;
  const dialog = page.getByRole("dialog", { name: "New person" });
  const line = dialog.getByLabel("Tell it in one line");
  const name = dialog.getByLabel("Name", { exact: true });
  await keys.press("n");
  await line.fill("Sarah Lind, works at Acme");
  await keys.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await keys.press("n");
  assert.equal(await line.inputValue(), "Sarah Lind, works at Acme");
  await line.press("Enter");
  await name.fill("Sara Lind");
  await keys.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await keys.press("n");
  await dialog.getByText("This is what you began before.").waitFor();
  assert.equal(await name.inputValue(), "Sara Lind");
  assert.equal(await dialog.getByLabel("Company", { exact: true }).inputValue(), "Acme");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.waitFor({ state: "detached" });
  await keys.press("n");
  assert.equal(await line.inputValue(), "");
});

journey("somebody of that name is offered, and loses nothing", { forms: [SERVED] }, async ({ page, open }) => {
  await open();
  await addPerson(page, { name: "Sarah Lind", Company: "Lind & Co" });
  await page.keyboard.press("n");
  await page.getByLabel("Tell it in one line").fill("Sarah Lind, works at Acme, needs a venue");
  await page.keyboard.press("Enter");
  const known = page.getByRole("radio", { name: /^Sarah Lind/ });
  await known.waitFor();
  assert.ok(await known.isChecked());
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Sarah Lind" }).waitFor();
  await page.getByRole("button", { name: "Company: Lind & Co" }).waitFor();
  await page.getByText("Company: Acme").waitFor();
  assert.equal(await count(page), 1);
});

journey("a shared text is shown before it is kept, and leaves the address", { forms: [SERVED], loud: true }, async ({ t, page }) => {
  const host = await serve();
  t.after(host.stop);
  await page.goto(host.url);
  await started(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await reload(page);
  const shared = new URL(host.url);
  shared.search = new URLSearchParams({ title: "Tom Berg", text: "needs flour", url: "https://tom.example" });
  await page.goto(shared.href);
  const line = page.getByLabel("Tell it in one line");
  await line.waitFor();
  assert.equal(await line.inputValue(), "Tom Berg\nneeds flour\nhttps://tom.example");
  assert.equal(new URL(page.url()).search, "");
  assert.deepEqual(host.asked.filter((it) => it.includes("flour")), [], "the host never hears of it");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Nobody is in your book yet.").waitFor();
});

journey("whom an import brought are tagged and removed together, and come back", async ({ page, open }) => {
  await open();
  await importAll(page, LINKEDIN, "12 people");
  await page.getByRole("button", { name: "Tag or sort them" }).click();
  await page.getByText("12 selected").waitFor();
  await page.getByRole("button", { name: "Tag", exact: true }).click();
  await page.getByLabel("Tag for all of them").fill("fair");
  await page.keyboard.press("Enter");
  await toast(page).getByText("12 people tagged “fair”.").waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "None", exact: true }).click();
  await page.getByRole("checkbox").first().press("Space");
  await page.getByText("1 selected").waitFor();
  await page.getByRole("button", { name: "Trust", exact: true }).click();
  await page.getByRole("menuitem", { name: "Would refer" }).click();
  await toast(page).getByText("1 person: Would refer.").waitFor();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await toast(page).getByText("12 people were removed.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await address(page, "#/people", "People");
  await page.getByRole("button", { name: "fair", exact: true }).waitFor();
  assert.equal(await count(page), 12);
});
