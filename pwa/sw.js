// Keeps one whole release for use without a network. The build writes the line
// above: RELEASE = { version, files: { path: integrity } }.

const home = self.registration.scope;
const family = `goodword ${home} `; // Two copies of Goodword may share one host.
const shelf = family + RELEASE.version;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "activate-update") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const asked = event.request.url.split(/[?#]/)[0];
  const path = asked === home ? "index.html" : asked.slice(home.length);
  if (event.request.method === "GET" && asked.startsWith(home) && Object.hasOwn(RELEASE.files, path)) {
    event.respondWith(find(path, event.request));
  }
});

// All or nothing: a half-copied or altered release is refused, and the one
// before it stays.
async function install() {
  const cache = await caches.open(shelf);
  const keep = async ([path, integrity]) => {
    const request = new Request(home + path, { cache: "no-cache", integrity, credentials: "omit", redirect: "error" });
    const response = await fetch(request);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(home + path, response);
  };
  try {
    await Promise.all(Object.entries(RELEASE.files).map(keep));
  } catch (error) {
    await caches.delete(shelf);
    throw error;
  }
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(family) && name !== shelf);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function find(path, request) {
  const cache = await caches.open(shelf);
  // Without what follows the path: it may be a text that another app shared, which is for the page
  // alone and never for the host.
  return (await cache.match(home + path)) ?? fetch(home + path, { cache: request.cache });
}
