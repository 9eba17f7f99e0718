// Files coming in and going out: twice, undone, large, dropped, backed up.

import assert from "node:assert/strict";
import { GOOGLE, LINKEDIN, VCARD, csv, file, many, zip } from "./support/files.mjs";
import { PAIR, addPair, address, count, download, firstName, goTo, importAll, journeys, offer, openPerson, reload, stored, suggestion } from "./support/steps.mjs";

const journey = journeys();

journey("the same file a second time changes nothing, and an import is taken back with one click", async ({ page, open }) => {
  await open();
  await importAll(page, LINKEDIN, "12 people");
  const before = await stored(page);
  await offer(page, LINKEDIN);
  await page.getByRole("radio", { name: /^Already known ?12$/ }).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Import \d/ }).count(), 0);
  assert.deepEqual(await stored(page), before);
  await page.getByRole("button", { name: "Cancel" }).click();

  // Two of another kind of file, and back again.
  await importAll(page, GOOGLE, "2 people");
  assert.equal(await count(page), 14);
  await address(page, "#/import", "2 people are in.");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByText("Taken back.").waitFor();
  assert.equal(await count(page), 12);
  await reload(page);
  assert.equal(await count(page), 12);
});

journey("Google contacts and vCards come in with what they say", async ({ page, open }) => {
  await open();
  await importAll(page, GOOGLE, "2 people");
  await importAll(page, VCARD, "2 people");
  await openPerson(page, "Greta Lindqvist-Moss");
  await page.getByRole("link", { name: "greta@mossgarden.example" }).waitFor();
  await page.getByRole("button", { name: "Company: Mossgarden" }).waitFor();
  await page.getByText("Met at the seed fair").waitFor();
  await openPerson(page, "Ursula Kjellberg-Vance");
  await page.getByRole("button", { name: "Role: Violin maker" }).waitFor();
  await openPerson(page, "Dario Penhallow");
  await page.getByRole("link", { name: "+44 7700 900000" }).waitFor();
});

journey("an archive comes in as it was downloaded, and letters are those of the file's encoding", async ({ page, open }) => {
  await open();
  const archive = zip("Complete_LinkedInDataExport.zip", { "Profile.csv": "First Name,Last Name\nMe,Myself\n", "Connections.csv": LINKEDIN.buffer });
  await importAll(page, archive, "12 people");
  // Shift-JIS, which the browser alone can decode.
  const row = Buffer.from("8db293a12089d48e712c8b9e93732c", "hex");
  await importAll(page, csv("kyoto.csv", Buffer.concat([Buffer.from("Name,City,Email\n"), row, Buffer.from("hanako@kyoto.example\n")])), "1 person");
  await openPerson(page, "佐藤 花子");
  await page.getByRole("link", { name: "hanako@kyoto.example" }).waitFor();
});

journey("a table that nobody knows is read as the user says, and the next one like it at once", async ({ page, open }) => {
  await open();
  const table = (rows) => csv("kontakte.csv", `Wer,Zu fragen nach,Treffpunkt\n${rows}\n`);
  const holds = (header) => page.getByRole("combobox", { name: `What “${header}” holds` });
  const people = page.getByRole("region", { name: "The first people" });
  await offer(page, table("Ilse Marquand,wedding cakes,Basel\nPiet Oosterlo,stage lighting,Ghent"));
  await holds("Wer").selectOption("Leave out");
  await people.getByText("Say which column holds names, companies or e-mail addresses.").waitFor();
  await holds("Wer").selectOption("Name");
  await holds("Zu fragen nach").selectOption("Offers");
  await people.getByText("Offers: stage lighting").waitFor();
  assert.deepEqual(await stored(page), []);
  await page.getByRole("button", { name: "Read the file like this" }).click();

  // Said otherwise, from the review and back to it.
  await page.getByText("The column “Treffpunkt” is left out.").waitFor();
  await page.getByRole("button", { name: "Columns…" }).click();
  await holds("Treffpunkt").selectOption("Place");
  await people.getByText("Place: Ghent").waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByText("The column “Treffpunkt” is left out.").waitFor();
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await page.getByRole("heading", { level: 1, name: "2 people are in." }).waitFor();

  await reload(page);
  await importAll(page, table("Vera Kolbe,choir direction,Linz"), "1 person");
  await openPerson(page, "Vera Kolbe");
  await page.getByText("choir direction").first().waitFor();
});

journey("a file dropped anywhere on the page is read", async ({ page, open }) => {
  await open();
  const carried = await page.evaluateHandle(([name, type, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type }));
    return transfer;
  }, [VCARD.name, VCARD.mimeType, VCARD.buffer.toString()]);
  await page.dispatchEvent("h1", "dragenter", { dataTransfer: carried });
  await page.getByText("Let go to read this file").waitFor();
  await page.dispatchEvent("h1", "drop", { dataTransfer: carried });
  await page.getByRole("button", { name: "Import 2 people" }).waitFor();
});

journey("five thousand people come in while the page stays alive", async ({ t, page, open }) => {
  await page.addInitScript(() => {
    window.tasks = [];
    window.seen = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((it) => it.duration))).observe({ type: "longtask" });
    new MutationObserver(() => {
      const text = document.querySelector("progress")?.parentElement.textContent;
      if (text && window.seen.at(-1) !== text) window.seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await open();
  const began = await page.evaluate(() => {
    window.tasks.length = 0;
    return performance.now();
  });
  await offer(page, many(5000));
  await page.getByRole("button", { name: "Import 5,000 people" }).click();
  await page.getByRole("heading", { level: 1, name: "5,000 people are in." }).waitFor();
  const { tasks, took, seen } = await page.evaluate((from) => ({ tasks: window.tasks, took: performance.now() - from, seen: window.seen }), began);
  t.diagnostic(`5,000 people in ${Math.round(took)} ms; longest tasks ${tasks.toSorted((a, b) => b - a).slice(0, 5).map(Math.round)} ms`);
  assert.ok(seen.length > 10, `progress is seen to move: ${seen.length} times`);
  assert.ok(Math.max(0, ...tasks) < took / 3, "no one task takes a great part of the whole");

  assert.equal(await count(page), 5000);
  const rows = page.getByRole("list", { name: "People" }).getByRole("listitem");
  assert.ok((await rows.count()) < 100, "only the rows in sight are drawn");
  await page.getByRole("link", { name: /^.*ashgrove/i }).first().focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.activeElement.closest("[aria-posinset='5000']"));
  assert.ok((await rows.count()) < 100);
  await page.getByRole("searchbox", { name: "Search people" }).fill("heatherly4999");
  await page.getByText("1 of 5,000 people").or(page.getByText(/^\d+ of 5,000 people$/)).first().waitFor();
  await reload(page);
  assert.equal(await count(page), 5000);
});

journey("a backup brings everything back into an empty app, and table and cards say nothing new", async ({ page, open }) => {
  await open();
  await importAll(page, LINKEDIN, "12 people");
  await addPair(page);
  await goTo(page, "Today");
  await suggestion(page, PAIR.gains.name, PAIR.gives.name).getByRole("button", { name: "Ask both" }).click();
  await page.getByRole("button", { name: `I asked ${firstName(PAIR.gives.name)}` }).click();
  await goTo(page, "Your data");
  const backup = await download(page, "Download a backup");
  const table = await download(page, "Download CSV");
  await offer(page, csv(table.name, table.text));
  await page.getByText("This is a table from Goodword: 14 people.").waitFor();
  assert.equal(await page.getByRole("button", { name: /^Import \d/ }).count(), 0);
  await page.getByRole("button", { name: "Cancel" }).click();
  await goTo(page, "Your data");
  const cards = await download(page, "Download cards");
  await offer(page, file(cards.name, "text/vcard", cards.text));
  await page.getByText("This is a vCard file: 14 people.").waitFor();
  assert.equal(await page.getByRole("button", { name: /^Import \d/ }).count(), 0);

  await goTo(page, "Your data");
  await page.getByRole("button", { name: "Erase…" }).click();
  const confirm = page.getByRole("button", { name: "Erase everything" });
  assert.ok(await confirm.isDisabled());
  await page.getByLabel("Type “erase” to go on").fill("erase");
  await confirm.click();
  await page.getByRole("heading", { level: 1, name: "Whom could you introduce today?" }).waitFor();
  assert.deepEqual(await stored(page), []);

  await offer(page, file(backup.name, "application/json", backup.text));
  await page.getByText("This backup holds 14 people: 14 new, 0 with newer facts.").waitFor();
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("heading", { level: 1, name: "14 people are in." }).waitFor();
  await reload(page);
  assert.equal(await count(page), 14);
  await goTo(page, "Intros");
  await page.getByText(`${firstName(PAIR.gives.name)} was asked, today`).waitFor();
  await goTo(page, "Your data");
  const again = await download(page, "Download a backup");
  assert.deepEqual(JSON.parse(again.text), JSON.parse(backup.text));

  await offer(page, file(backup.name, "application/json", backup.text));
  await page.getByText("This backup holds 14 people. All of it is here already.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Restore" }).count(), 0);
});
