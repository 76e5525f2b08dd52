// Paints the page's canvases in a worker, so that nobody who filters waits for it. The program paints as it always does, on a
// context that only writes down what it is told; painter.js does there what was written down.

// What is set of a canvas, what is set of its context, and what that is called for.
const SIZES = ["width", "height"];
const STYLES = ["fillStyle", "font", "lineWidth", "strokeStyle", "textAlign", "textBaseline"];
const CALLS = ["beginPath", "clearRect", "clip", "fill", "fillRect", "fillText", "lineTo", "moveTo", "rect", "resetTransform",
  "restore", "save", "scale", "setTransform", "stroke"];
const NAMES = [...SIZES, ...STYLES, ...CALLS];

// Resolves once the worker is there, or is not to be waited for any longer.
export const begun = new Promise((begin) => {
  const worker = new Worker(new URL("painter.js", import.meta.url));
  // One that did not come has no message; one that stopped stops the program, as figures would be of other people than said.
  worker.onerror = ({ message }) =>
    begin(message && reportError(Object.assign(new Error(message), { name: "RuntimeError" })));
  setTimeout(begin, 1000);
  const canvases = [];
  let patterns = 0;
  // What was written down since the last task: canvases and pictures that are new; then which canvas was told what, how many
  // values follow, and these; and so on. It is all numbers, so that handing it over takes no time. What is none stands apart,
  // in its order.
  let [made, told, others] = [[], [], []];
  // What is to be done once that is painted, and, batch by batch, once what was sent before is.
  let [waiting, sent] = [[], []];

  worker.onmessage = ({ data }) => {
    if (data === "ready") begin((globalThis.paintElsewhere = paintElsewhere));
    else if (data === "done") for (const then of sent.shift()) then();
    // The browser has emptied one, and gives it back.
    else canvases[data].dispatchEvent(new Event("contextrestored"));
  };

  globalThis.whenPainted = (then) => {
    const batch = told.length ? waiting : sent.at(-1);
    if (batch) batch.push(then);
    else then();
  };

  function sendSoon() {
    if (!made.length && !told.length) queueMicrotask(send);
  }

  function send() {
    const numbers = new Float64Array(told);
    worker.postMessage({ made, numbers, others, names: NAMES }, [numbers.buffer, ...made.flatMap(({ canvas }) => canvas ?? [])]);
    sent.push(waiting);
    [made, told, others, waiting] = [[], [], [], []];
  }

  // Nothing was painted yet on the canvas, or it refuses to be painted elsewhere.
  function paintElsewhere(canvas) {
    const offscreen = canvas.transferControlToOffscreen();
    sendSoon();
    made.push({ canvas: offscreen });
    const at = canvases.push(canvas) - 1;
    // The program makes sure that a context is one.
    const context = Object.create(CanvasRenderingContext2D.prototype, { canvas: { value: canvas } });
    for (const [name, called] of NAMES.entries()) {
      const tell = (...given) => {
        sendSoon();
        told.push(at * NAMES.length + name, given.length);
        for (const one of given) told.push(typeof one === "number" ? one : others.push(one) && NaN);
      };
      let value = canvas[called];
      const set = (now) => tell((value = now));
      const property = CALLS.includes(called) ? { value: tell } : { get: () => value, set };
      Object.defineProperty(name < SIZES.length ? canvas : context, called, property);
    }
    // A pattern is of a picture that was painted here, and is known by its number.
    const value = (picture, repetition) => {
      const { width, height } = picture;
      sendSoon();
      made.push({ picture: picture.getContext("2d").getImageData(0, 0, width, height), repetition });
      return { pattern: patterns++ };
    };
    Object.defineProperty(context, "createPattern", { value });
    canvas.getContext = () => context;
  }
});
