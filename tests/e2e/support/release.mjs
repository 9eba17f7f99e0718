// Makes releases that differ from the one under test: the one that comes after
// it, and one that was not copied whole.

import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST } from "./server.mjs";

/**
 * A copy of the release that differs in its page's title alone. With
 * `{ broken: true }` one file is not what the service worker was promised, as
 * when copying to the host stopped half way. `remove` deletes the copy.
 */
export async function nextRelease(title, { broken = false } = {}) {
  const { folder, remove } = await copy();
  const page = (await readFile(join(folder, "index.html"), "utf8")).replace(/<title>.*<\/title>/, `<title>${title}</title>`);
  await writeFile(join(folder, "index.html"), page);

  const worker = await readFile(join(folder, "sw.js"), "utf8");
  const [head, ...rest] = worker.split("\n");
  const release = JSON.parse(head.replace(/^const RELEASE = /, "").replace(/;$/, ""));
  release.version = title;
  release.files["index.html"] = `sha256-${createHash("sha256").update(page).digest("base64")}`;
  await writeFile(join(folder, "sw.js"), [`const RELEASE = ${JSON.stringify(release)};`, ...rest].join("\n"));

  if (broken) await writeFile(join(folder, "icon.svg"), "<svg");
  return { folder, remove };
}

/** A copy of the release that lacks what the page knows of words. `remove` deletes it. */
export async function releaseWithoutKnowledge() {
  const { folder, remove } = await copy();
  const names = await readdir(folder);
  for (const name of names.filter((it) => it.startsWith("knowledge-"))) await rm(join(folder, name));
  return { folder, remove };
}

async function copy() {
  const folder = await mkdtemp(join(tmpdir(), "goodword-release-"));
  await cp(DIST, folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
