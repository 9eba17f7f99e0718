// Reads what Chromium's tracing wrote down of a page: which work its main thread did, and how long
// it took, microtasks included. All times are in milliseconds; `cpu` leaves out what other programs
// took of the same processor.

/** What is traced: tasks, events, timers and the marks of `performance.mark`. */
const CATEGORIES = ["toplevel", "devtools.timeline", "blink.user_timing"];

/** Runs `steps` and returns the work that the page's main thread did meanwhile, in order. */
export async function traced(page, steps) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: CATEGORIES });
  await steps();
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  return new Trace(traceEvents);
}

class Trace {
  constructor(events) {
    // The thread of the page is the one on which events were handled.
    const { pid, tid } = events.find((it) => it.name === "EventDispatch");
    this.events = events
      .filter((it) => it.pid === pid && it.tid === tid)
      .map(({ ts, dur = 0, tdur = dur, ...it }) => ({ ...it, at: ts / 1000, end: (ts + dur) / 1000, long: dur / 1000, cpu: tdur / 1000 }))
      .sort((one, other) => one.at - other.at);
    const installed = this.events.filter((it) => it.name === "TimerInstall" && it.args.data.timeout <= 4);
    // A timer without a delay is how the app goes on with work that it does in slices.
    this.slicing = new Set(installed.map((it) => it.args.data.timerId));
  }

  /** The slices of long work between two moments. */
  slices(from, to = Infinity) {
    return this.within(from, to).filter((it) => it.name === "TimerFire" && this.slicing.has(it.args.data.timerId));
  }

  /** How events of this type were handled. */
  handled(type, from = -Infinity, to = Infinity) {
    return this.within(from, to).filter((it) => it.name === "EventDispatch" && it.args.data.type === type);
  }

  /** How long style and layout took within an event, which are worked out where its handler asks for sizes. */
  layout(event) {
    const inner = this.within(event.at, event.end).filter((it) => it.name === "UpdateLayoutTree" || it.name === "Layout");
    return inner.reduce((total, it) => total + it.long, 0);
  }

  /** Whole turns of the main thread, drawing included. */
  tasks(from, to) {
    return this.within(from, to).filter((it) => it.name === "ThreadControllerImpl::RunTask" || it.name === "RunTask");
  }

  /** The moments marked with this name. */
  marks(name) {
    return this.events.filter((it) => it.name === name && it.cat.includes("blink.user_timing")).map((it) => it.at);
  }

  within(from, to) {
    return this.events.filter((it) => it.at >= from && it.at < to);
  }
}
