// Starts the program, keeps the installed copy up to date, and says so when
// the program breaks. It works without the program and knows nothing of what
// the program shows.

import init from "./goodword.js";

// WebRTC is the one way out that no content security policy closes, and
// nothing here needs it.
delete window.RTCPeerConnection;
delete window.webkitRTCPeerConnection;

// The program may replace the whole page, so what is needed later is taken now.
const notice = document.getElementById("broken").content;
const packed = document.getElementById("program");
const worker = document.documentElement.dataset.worker;

// A panic in the program reaches the page as a trap; other errors, such as a
// callback that came too late, leave the program whole.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
window.addEventListener("error", (event) => isTrap(event.error) && sayBroken());
window.addEventListener("unhandledrejection", (event) => isTrap(event.reason) && sayBroken());

try {
  await init({ module_or_path: await program() });
} catch (error) {
  sayBroken();
  throw error;
}
if (worker && "serviceWorker" in navigator) await keepUpToDate(worker);

// A hosted page names the program's address; the single file carries it
// within, deflated and in base64.
async function program() {
  if (packed.href) return packed.href;
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  packed.remove();
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(whole).arrayBuffer();
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
