// A static host for one journey: a folder on a free loopback port, with the
// headers that the release asks its host to send.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The release under test: `dist`, or the folder that GOODWORD_DIST names. */
export const DIST = process.env.GOODWORD_DIST ?? fileURLToPath(new URL("../../../dist", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves a folder under `path` ("/" unless told) until `stop` is called.
 * `folder` may be set to another release while it runs; `start` begins again
 * on the same port; `asked` lists what it was asked for. Without `headers` it is a host that sends none of ours.
 */
export async function serve(folder = DIST, { headers = true, path = "/" } = {}) {
  const host = { folder, port: 0, asked: [] };
  const answer = async (request, response) => {
    host.asked.push(request.url);
    const asked = normalize(decodeURIComponent(new URL(request.url, host.url).pathname));
    const name = asked.startsWith(path) ? asked.slice(path.length) || "index.html" : "";
    try {
      const body = await readFile(join(host.folder, name));
      const type = TYPES[extname(name)] ?? "application/octet-stream";
      response.writeHead(200, { ...(headers ? await releaseHeaders(host.folder) : {}), "Content-Type": type });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
  let server;
  host.start = async () => {
    server = createServer(answer);
    await new Promise((ready, failed) => server.once("error", failed).listen(host.port, "127.0.0.1", ready));
    host.port = server.address().port;
    host.origin = `http://127.0.0.1:${host.port}`;
    host.url = host.origin + path;
  };
  host.stop = () =>
    new Promise((stopped) => {
      server.close(() => stopped()); // It may be stopped already.
      server.closeAllConnections();
    });
  await host.start();
  return host;
}

// The `_headers` file has one block, for every path: "  Name: value" lines.
async function releaseHeaders(folder) {
  const lines = (await readFile(join(folder, "_headers"), "utf8")).split("\n").slice(1).filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/s, 2)));
}
