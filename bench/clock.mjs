// The clock, which runs inside the page, before and around the page's own scripts.

/**
 * Puts `globalThis.bench` into a page before any script of its own. Self-contained, as the browser gets its text.
 *
 * `bench.click(element)` clicks and tells in milliseconds how long scripts ran for it:
 *   task        from just before the click is dispatched until nothing is left of the task: handlers, and all
 *               microtasks that follow from them
 *   afterwards  in callbacks of the next frames, with the microtasks that follow from each: animation frames,
 *               resize and intersection observers; and when a worker says that it is done
 *   later       in callbacks of timers and of idle time, with theirs: what is put off, and keeps nobody waiting
 * A click is over when nothing that was put off is left, and a worker has nothing left to do.
 */
export function installClock() {
  const now = () => performance.now();
  const { requestAnimationFrame: frame, setTimeout: later } = globalThis;
  const nextFrame = () => new Promise((done) => frame.call(globalThis, () => done()));
  const task = (delay) => new Promise((done) => later.call(globalThis, done, delay));

  /** What scripts took in callbacks since it was last set to 0, and how many there were. */
  const after = { afterwards: 0, later: 0, calls: 0 };

  /** What is put off, by what cancels it. */
  const putOff = { clearTimeout: new Set(), cancelIdleCallback: new Set() };

  // How many generations of microtasks are waited for after a callback. Each costs well under a microsecond.
  const GENERATIONS = 24;

  const timed = (callback, account = 'afterwards') =>
    function timedCallback(...given) {
      const start = now();
      let counted = 0;
      const count = () => {
        const took = now() - start;
        after[account] += took - counted;
        counted = took;
      };
      const follow = (generations) =>
        queueMicrotask(() => {
          count();
          if (generations > 0) follow(generations - 1);
        });
      after.calls += 1;
      try {
        return callback.apply(this, given);
      } finally {
        count();
        follow(GENERATIONS);
      }
    };

  globalThis.requestAnimationFrame = (callback) => frame.call(globalThis, timed(callback));
  for (const [name, cancel] of [['setTimeout', 'clearTimeout'], ['requestIdleCallback', 'cancelIdleCallback']]) {
    const [schedule, withdraw, waiting] = [globalThis[name], globalThis[cancel], putOff[cancel]];
    globalThis[name] = (callback, ...others) => {
      const run = timed(callback, 'later');
      const id = schedule.call(
        globalThis,
        (...given) => {
          waiting.delete(id);
          run(...given);
        },
        ...others,
      );
      waiting.add(id);
      return id;
    };
    globalThis[cancel] = (id) => {
      waiting.delete(id);
      withdraw.call(globalThis, id);
    };
  }
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    const Original = globalThis[name];
    globalThis[name] = class extends Original {
      constructor(callback, ...others) {
        // What a mutation observer does is a microtask, and in the time of whatever it follows.
        super(name === 'MutationObserver' ? callback : timed(callback), ...others);
      }
    };
  }

  /** How many messages workers have that they did not answer yet. */
  let given = 0;
  globalThis.Worker = class extends Worker {
    postMessage(...message) {
      given += 1;
      super.postMessage(...message);
    }

    // Those before the first are not answers.
    set onmessage(handle) {
      const timedHandle = timed(handle);
      super.onmessage = (event) => {
        given = Math.max(0, given - 1);
        timedHandle(event);
      };
    }
  };

  /** Waits until nothing is put off and two frames have gone by in which no script ran, for three seconds at most. */
  async function quiet() {
    const end = now() + 3000;
    const isAnythingPutOff = () => given > 0 || Object.values(putOff).some((waiting) => waiting.size > 0);
    for (let frames = 0; frames < 2 && now() < end; ) {
      const { calls } = after;
      // While something is put off, looking for it often would be script as well.
      if (isAnythingPutOff()) await task(50);
      await nextFrame();
      await task(0);
      frames = calls === after.calls && !isAnythingPutOff() ? frames + 1 : 0;
    }
  }

  async function click(element, mark) {
    await quiet();
    if (mark) performance.mark(`${mark}:from`);
    Object.assign(after, { afterwards: 0, later: 0, calls: 0 });
    const taken = await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      let start;
      let end;
      // Whichever comes first ends it: the next task, or the next frame where the browser lets it go before.
      const drained = () => {
        end ??= now();
        done(end - start);
      };
      port1.onmessage = drained;
      later.call(globalThis, () => {
        frame.call(globalThis, drained);
        port2.postMessage(null);
        start = now();
        element.click();
      }, 0);
    });
    await quiet();
    if (mark) performance.mark(`${mark}:to`);
    return { task: taken, ...after };
  }

  globalThis.bench = { click, quiet };
}

/**
 * Counts, instead of timing, what a click draws: for each canvas how often its context was called, and which
 * elements of a figure were put in anew. Installed like the clock, and never together with a measurement: it has the page
 * paint by itself, as what a worker does cannot be counted in the page.
 */
export function installCount() {
  delete HTMLCanvasElement.prototype.transferControlToOffscreen;
  const calls = new Map();
  const prototype = CanvasRenderingContext2D.prototype;
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value !== 'function' || name.startsWith('get') || name === 'constructor') continue;
    prototype[name] = function counted(...given) {
      calls.set(this.canvas, (calls.get(this.canvas) ?? 0) + 1);
      return value.apply(this, given);
    };
  }
  globalThis.drawn = {
    /** How many of the figures that are shown have been drawn since the last time, and by how many calls or new elements. */
    take(figures) {
      // The explorer keeps figures that it does not show.
      const all = [...document.querySelectorAll(figures)].filter((figure) => figure.checkVisibility());
      let [redrawn, work] = [0, 0];
      for (const figure of all) {
        const canvas = figure.querySelector('canvas');
        const svg = canvas ? null : figure.querySelector('svg');
        const done = canvas ? (calls.get(canvas) ?? 0) : svg && !svg.seen ? svg.querySelectorAll('*').length : 0;
        if (svg) svg.seen = true;
        redrawn += done > 0 ? 1 : 0;
        work += done;
      }
      calls.clear();
      return { figures: all.length, redrawn, work };
    },
  };
}
