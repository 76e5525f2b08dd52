// Where the page's canvases are painted: in a worker, so that nobody who filters waits for it; or in the page, where there may
// be no worker, as in a sandbox and in older browsers, or where its script did not come within a second.

// What paints: `add(canvas)` gives a canvas its number, `paint(numbers, texts, then)` does what a list says, then something
// else; as `Canvases` of painter.js. It is known once the worker is there, or is no longer waited for.
export const canvases = new Promise((decide, fail) => {
  let worker, late;
  const here = () => {
    clearTimeout(late);
    worker?.terminate();
    import("./painter.js").then(({ Canvases }) => decide(new Canvases())).catch(fail);
  };
  if (origin === "null" || !HTMLCanvasElement.prototype.transferControlToOffscreen) return here();
  try {
    worker = new Worker(new URL("painter.js", import.meta.url), { type: "module" });
  } catch {
    // Some browsers throw where a host allows no worker.
    return here();
  }
  late = setTimeout(here, 1000);
  worker.onerror = here;
  worker.onmessage = () => {
    clearTimeout(late);
    decide(new Elsewhere(worker));
  };
});

class Elsewhere {
  #worker;
  #canvases = [];
  // Those that the worker has not been given yet.
  #made = [];
  // What is to be done once the worker has done what it was told: of each message that it has not answered.
  #sent = [];

  constructor(worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      if (data === "done") for (const then of this.#sent.shift()) then();
      // The browser has emptied one.
      else this.#canvases[data].dispatchEvent(new Event("contextrestored"));
    };
    // If it stops the program stops too, as figures would be of other people than the page says.
    worker.onerror = ({ message }) => reportError(Object.assign(new Error(message), { name: "RuntimeError" }));
  }

  add(canvas) {
    this.#made.push(canvas.transferControlToOffscreen());
    return this.#canvases.push(canvas) - 1;
  }

  paint(numbers, texts, then) {
    if (numbers.length) {
      // The numbers are a view of the program's memory, which it writes over.
      const told = numbers.slice();
      const made = this.#made.splice(0);
      this.#worker.postMessage({ made, numbers: told, texts }, [told.buffer, ...made]);
      this.#sent.push([]);
    }
    const waiting = this.#sent.at(-1);
    if (!waiting) then?.();
    else if (then) waiting.push(then);
  }
}
