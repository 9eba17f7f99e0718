// Files that are broken, of another kind or made to do harm.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csv, file } from "./support/files.mjs";
import { SERVED, addPerson, address, count, download, importAll, journeys, offer, openPerson, stored } from "./support/steps.mjs";

const journey = journeys();

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
const ZIP = Buffer.from("504b0304140000000800000021000000ffff00000000", "hex");
const PAGE = "<!doctype html><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>";

/** Files with nobody in them: what is said of each. */
const REFUSED = [
  [csv("empty.csv", ""), "This file is empty."],
  [file("blank.vcf", "text/vcard", " \r\n\r\n "), /./],
  [file("photo.vcf", "text/vcard", PNG), "This is not a text file."],
  [csv("archive.csv", ZIP), "This archive is damaged or incomplete."],
  [csv("page.csv", PAGE), "This is no contact file that Goodword knows."],
  [file("junk.json", "application/json", '{"people": [1, 2, {"a": [[[['), /./],
  [file("newer.json", "application/json", '{\n"format": "goodword-backup",\n"version": 99,\n"people": 0\n}\n'), "made by a newer Goodword"],
  [file("half.json", "application/json", '{\n"format": "goodword-backup",\n"version": 1,\n"contacts": [\n{"id":"00000000000'), "damaged"],
];

journey("a file with nobody in it gets one clear sentence, and nothing changes", async ({ t, page, open }) => {
  await open();
  await addPerson(page, { name: "Philippa Marchetti" });
  const before = await stored(page);
  for (const [hostile, reason] of REFUSED) {
    await t.test(hostile.name, async () => {
      await offer(page, hostile);
      await refused(page, hostile.name, reason);
      assert.deepEqual(await stored(page), before);
    });
  }
  await t.test("50 MB", async () => {
    const folder = await mkdtemp(join(tmpdir(), "goodword-large-"));
    try {
      const path = join(folder, "large.csv");
      await writeFile(path, "First Name,Last Name\n".padEnd(50 * 1024 * 1024, "Ada,Ashgrove\n"));
      await offer(page, path);
      await refused(page, "large.csv", /larger than \d+ MB/);
      assert.deepEqual(await stored(page), before);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await count(page), 1);
});

journey("of a file that was cut off what is whole is read, and the rest is named", async ({ page, open }) => {
  await open();
  await offer(
    page,
    file("cut.vcf", "text/vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Whole Person\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Half Person\r\nEMAIL:half@"),
  );
  await page.getByText("Whole Person").waitFor();
  await page.getByRole("radio", { name: /^Problems/ }).locator("..").click();
  await page.getByRole("list", { name: "Problems" }).getByText(/Its last line is missing; what it says was read\.|The file ends in the middle of it\./).waitFor();
  assert.deepEqual(await stored(page), []);
});

for (const [encoding, bytes] of [
  ["Latin 1", (text) => Buffer.from(text, "latin1")],
  ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
]) {
  journey(`a table in ${encoding} is read with its letters whole`, { forms: [SERVED] }, async ({ page, open }) => {
    await open();
    await offer(page, csv("table.csv", bytes("Name,E-mail\nJosé Müller-Brontë,jose@brontë.example\n")));
    await page.getByText("José Müller-Brontë").waitFor();
  });
}

const HARM = csv(
  "harm.csv",
  `Name,Company,Links,Notes,Needs
"=HYPERLINK(""https://evil.example"",""click"")",+cmd|' /C calc'!A0,javascript:alert(1),@SUM(1),"-2+3"
"<img src=x onerror=""window.ran=1"">",<script>window.ran=1</script>,https://good.example/page,"<b onmouseover=""window.ran=1"">hi</b>",a “quoted” need
Plain Person,Firm,data:text/html;base64;PHNjcmlwdD4=,vbscript:x,
`,
);

journey("formulas and scripts in a file stay text, and links that could run something are inert", async ({ page, open }) => {
  await open();
  await importAll(page, HARM, "3 people");
  for (const name of ['=HYPERLINK("https://evil.example","click")', '<img src=x onerror="window.ran=1">', "Plain Person"]) {
    await openPerson(page, name);
    await page.getByRole("button", { name: `Name: ${name}`, exact: true }).waitFor();
    await inert(page);
  }
  await openPerson(page, "<img src=x");
  await page.getByRole("link", { name: "https://good.example/page" }).waitFor();
  await page.getByRole("button", { name: "Add what <img needs" }).waitFor({ state: "detached" });
  // Whatever was in the file, a link typed by hand is no better.
  const links = page.getByRole("textbox", { name: "Add a link" });
  for (const link of ["javascript:window.ran=1", "JaVaScRiPt:window.ran=1", "data:text/html,x", "java\tscript:window.ran=1"]) {
    await links.fill(link);
    await links.press("Enter");
  }
  await inert(page);

  // What a spreadsheet would run is defused in the table, and comes back as it was.
  await address(page, "#/your-data", "Your data");
  const table = await download(page, "Download CSV");
  assert.doesNotMatch(table.text, /(^|[,\n"])[=+@]/m, "no cell begins like a formula");
  await offer(page, csv("back.csv", table.text));
  await page.getByText(/This is a table from Goodword: 3 people\./).waitFor();
  await page.getByText("Nobody in this file is new to you.").or(page.getByRole("radio", { name: /^Already known ?3/ })).first().waitFor();
  assert.equal(await page.getByRole("button", { name: /^Import \d/ }).count(), 0, "the table says nothing new");
});

async function refused(page, name, reason) {
  const notice = page.getByRole("status").filter({ hasText: `${name}: ` });
  await notice.waitFor();
  const text = await notice.textContent();
  assert.match(text, / Nothing was changed\.$/);
  if (typeof reason === "string") assert.ok(text.includes(reason), `${text} should say: ${reason}`);
  else assert.match(text, reason);
}

async function inert(page) {
  const { addresses, ran } = await page.evaluate(() => ({
    addresses: [...document.links].map((link) => link.protocol),
    ran: window.ran,
  }));
  const here = new URL(page.url()).protocol;
  for (const protocol of addresses) assert.ok([here, "http:", "https:", "mailto:", "tel:"].includes(protocol), protocol);
  assert.equal(ran, undefined);
}
