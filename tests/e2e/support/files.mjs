// Contact files as people have them. Every name, firm and address is made up.

import { crc32, deflateRawSync } from "node:zlib";

/** As LinkedIn writes it: notes on top, an empty line, then twelve people and a record with nothing in it. */
export const LINKEDIN = csv(
  "Connections.csv",
  `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Mina,Castellanos,https://www.linkedin.com/in/mina-castellanos-example,mina@tidewater.example,Tidewater Labs,Head of Research,12 Mar 2024
Jonas,Weidner,https://www.linkedin.com/in/jonas-weidner-example,jonas@weidner.example,Weidner Bakery,Owner,3 Jan 2019
Priya,Ramanathan,https://www.linkedin.com/in/priya-ramanathan-example,priya@ledger.example,Ledger & Lamp,Tax adviser,30 Aug 2022
Tomasz,Zielony,https://www.linkedin.com/in/tomasz-zielony-example,tomasz@zielony.example,Zielony Logistics,Founder,7 Jun 2021
Ngozi,Adebayor,https://www.linkedin.com/in/ngozi-adebayor-example,ngozi@loom.example,Loom & Thread,Designer,19 Nov 2023
Hélène,Aubertin,https://www.linkedin.com/in/helene-aubertin-example,helene@aubertin.example,"Aubertin, Filles & Cie",Directrice,2 Feb 2020
Björn,Håkansdotter,https://www.linkedin.com/in/bjorn-hakansdotter-example,bjorn@fjall.example,Fjäll Media,Producer,25 Dec 2018
Keiko,Tanabe,https://www.linkedin.com/in/keiko-tanabe-example,keiko@tanabe.example,Tanabe Ceramics,Potter,14 Oct 2022
Rafael,Monteverde,https://www.linkedin.com/in/rafael-monteverde-example,rafael@monteverde.example,Monteverde Foods,Buyer,5 May 2023
Sinead,O'Farrell-Quist,https://www.linkedin.com/in/sinead-example,sinead@quist.example,Quist Events,Organiser,9 Sep 2020
Amara,Diallo-Stern,https://www.linkedin.com/in/amara-example,amara@stern.example,Stern Legal,Lawyer,1 Apr 2021
Levi,Underhill,https://www.linkedin.com/in/levi-underhill-example,levi@underhill.example,Underhill Roofing,Roofer,11 Jul 2017
,,,,,,16 Jan 2020
`,
);

/** As Google writes it today. */
export const GOOGLE = csv(
  "contacts.csv",
  `First Name,Middle Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Greta,,Lindqvist-Moss,Mossgarden,Gardener,Met at the seed fair,* myContacts,Work,greta@mossgarden.example,Mobile,+46 70 000 00 01
Owen,,Baptiste-Reyes,Reyes Audio,Sound engineer,,* myContacts,Home,owen@reyes.example,,
`,
);

export const VCARD = file(
  "people.vcf",
  "text/vcard",
  `BEGIN:VCARD
VERSION:4.0
FN:Ursula Kjellberg-Vance
ORG:Vance Instruments
TITLE:Violin maker
EMAIL:ursula@vance.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Dario Penhallow
N:Penhallow;Dario;;;
ORG:Penhallow Boats;
TEL;TYPE=CELL:+44 7700 900000
END:VCARD
`.replaceAll("\n", "\r\n"),
);

/** A contact file of so many people. */
export function many(count) {
  const rows = ["First Name,Last Name,URL,Email Address,Company,Position,Connected On"];
  for (let at = 0; at < count; at += 1) {
    const [first, last] = [FIRST[at % FIRST.length], `${LAST[Math.floor(at / FIRST.length) % LAST.length]}${at}`];
    rows.push(`${first},${last},,${first}.${last}@many.example,Firm ${at % 700},Role ${at % 40},12 Mar 2024`.toLowerCase());
  }
  return csv("Connections.csv", `${rows.join("\n")}\n`);
}

export function csv(name, text) {
  return file(name, "text/csv", text);
}

/** A file as Playwright takes it; `content` is text or bytes. */
export function file(name, mimeType, content) {
  return { name, mimeType, buffer: Buffer.from(content) };
}

/** An archive of these files: names and texts or bytes. */
export function zip(name, files) {
  const contents = [];
  const directory = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push("PK\x01\x02\x14\x00", about, place, path);
    contents.push("PK\x03\x04", about, path, packed);
    offset += 30 + path.length + packed.length;
  }
  const [all, list] = [contents, directory].map((it) => Buffer.concat(it.map((piece) => Buffer.from(piece))));
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(all.length, 12);
  return file(name, "application/zip", Buffer.concat([all, list, Buffer.from("PK\x05\x06"), end]));
}

const FIRST = ["Ada", "Bo", "Cleo", "Dov", "Edda", "Finn", "Gus", "Hana", "Ines", "Jarl"];
const LAST = ["Ashgrove", "Birchwood", "Cedarholm", "Dunmore", "Elmquist", "Fernhill", "Gorsebank", "Heatherly"];
