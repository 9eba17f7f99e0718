// Starts the program, brings it what it knows of words, keeps the installed
// copy up to date, and says so when the program breaks. It works without the
// program and knows nothing of what the program shows.

import init from "./goodword.js";

// WebRTC is the one way out that no content security policy closes, and
// nothing here needs it.
delete window.RTCPeerConnection;
delete window.webkitRTCPeerConnection;

// How long the program waits for what it knows of words, in milliseconds.
const PATIENCE = 15_000;

// The program may replace the whole page, so what is needed later is taken now.
const notice = document.getElementById("broken").content;
const [program, knowledge] = ["program", "knowledge"].map((id) => document.getElementById(id));
const worker = document.documentElement.dataset.worker;

// A panic in the program reaches the page as a trap; other errors, such as a
// callback that came too late, leave the program whole.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
window.addEventListener("error", (event) => isTrap(event.error) && sayBroken());
window.addEventListener("unhandledrejection", (event) => isTrap(event.reason) && sayBroken());

// The program asks once it has drawn. Not before that is on screen, which a tab
// that nobody sees waits for.
window.addEventListener("goodword:load-knowledge", () => {
  requestAnimationFrame(() => setTimeout(bringKnowledge));
});

try {
  await init({ module_or_path: program.href || (await unpacked(program)) });
} catch (error) {
  sayBroken();
  throw error;
}
if (worker && "serviceWorker" in navigator) await keepUpToDate(worker);

// A hosted page names the addresses of the program and of what it knows of
// words; the single file carries both within, deflated and in base64.
async function unpacked(element) {
  const letters = atob(element.textContent);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  element.remove();
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(whole).arrayBuffer();
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

// Answers "goodword:load-knowledge" by "goodword:knowledge" with the bytes, or
// with nothing where there are none. On a slow line they may come after that.
async function bringKnowledge() {
  const answer = (detail) => window.dispatchEvent(new CustomEvent("goodword:knowledge", { detail }));
  const late = setTimeout(answer, PATIENCE, null);
  let bytes = null;
  try {
    bytes = await (knowledge.content ? fetched(knowledge.content) : unpacked(knowledge));
  } catch {} // The program says so and offers to try again.
  clearTimeout(late);
  answer(bytes);
}

// Offers a new version, never forces it: the program hears
// "goodword:update-ready" and answers "goodword:activate-update" when asked to.
async function keepUpToDate(address) {
  const { serviceWorker } = navigator;
  const policy = window.trustedTypes?.createPolicy("sw", { createScriptURL: (url) => url });
  let registration;
  try {
    registration = await serviceWorker.register(policy ? policy.createScriptURL(address) : address, {
      updateViaCache: "none",
    });
  } catch {
    return; // Some private windows refuse; the page then works while it is online.
  }

  // Only the tab that was asked reloads; the others keep what is being typed.
  window.addEventListener("goodword:activate-update", () => {
    if (!registration.waiting) return location.reload(); // Another tab did it already.
    serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("activate-update");
  });

  // Without a controller this is the first visit, and nothing is being replaced.
  const offer = () => {
    if (registration.waiting && serviceWorker.controller) {
      window.dispatchEvent(new CustomEvent("goodword:update-ready"));
    }
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });

  // A tab can stay open for weeks. Without a network there is nothing to find.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

function sayBroken() {
  if (document.querySelector(".broken")) return;
  const copy = document.importNode(notice, true);
  copy.querySelector("[data-do=download]").addEventListener("click", downloadSaved);
  copy.querySelector("[data-do=reload]").addEventListener("click", () => location.reload());
  document.body.append(copy);
}

// Everything in local storage as one file, byte for byte as it was stored.
function downloadSaved() {
  const entries = [];
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      entries.push([key, localStorage.getItem(key)]);
    }
  } catch {
    document.querySelector(".broken [data-when=unreadable]").hidden = false;
    if (entries.length === 0) return;
  }
  const text = JSON.stringify({ format: "goodword-rescue", v: 1, entries }, null, 1);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "goodword-rescue.json";
  link.click();
}
