// Draws the PNG icons from icon.svg: `cargo xtask icons`.

import { readFile, writeFile } from "node:fs/promises";
import { openBrowser } from "../tests/e2e/support/browser.mjs";

// Systems that cut icons to a shape of their own want the ground to fill the
// square; the drawing lies inside the circle that none of them cuts.
const ICONS = [
  { file: "icon-192.png", size: 192, corners: "round" },
  { file: "icon-512.png", size: 512, corners: "round" },
  { file: "icon-maskable.png", size: 512, corners: "square" },
  { file: "apple-touch-icon.png", size: 180, corners: "square" },
];

const here = (name) => new URL(name, import.meta.url);
const drawing = await readFile(here("icon.svg"), "utf8");
const browser = await openBrowser();
const page = await browser.context.newPage();
await page.setContent(`<style>body { margin: 0 }</style>${drawing}`);

for (const { file, size, corners } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.evaluate(
    ({ size, radius }) => {
      const svg = document.querySelector("svg");
      svg.setAttribute("width", size);
      svg.setAttribute("height", size);
      svg.style.display = "block";
      svg.querySelector("rect").setAttribute("rx", radius);
    },
    { size, radius: corners === "round" ? 116 : 0 },
  );
  await writeFile(here(file), await page.screenshot({ omitBackground: true }));
  console.log(`pwa/${file}`);
}
await browser.close();
