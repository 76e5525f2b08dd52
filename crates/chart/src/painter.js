// Paints canvases as the program wrote it down (display_list.rs): in a worker, or in the page where there may be none.

// The form of the lists that this reads; as in display_list.rs, where it goes up with every change of the verbs.
const FORM = 1;

export class Canvases {
  #contexts = [];
  #patterns = [];

  // Gives a canvas its number.
  add(canvas) {
    const context = canvas.getContext("2d");
    if (!context) throw new Error("The browser has no room for a canvas.");
    return this.#contexts.push(context) - 1;
  }

  // Does what a list says, then something else.
  paint(numbers, texts, then) {
    let [at, letter] = [0, 0];
    let onto, context;
    const number = () => numbers[at++];
    const text = () => texts.slice(letter, (letter += number()));
    const colour = () => `#${(0x1000000 + number()).toString(16).slice(1)}`;
    // By the number that display_list.rs has for each.
    const verbs = [
      () => (context = onto = this.#contexts[number()]),
      () => (context.canvas.width = number()),
      () => (context.canvas.height = number()),
      () => (context.fillStyle = colour()),
      () => (context.fillStyle = this.#patterns[number()]),
      () => (context.strokeStyle = colour()),
      () => (context.font = text()),
      () => (context.textAlign = text()),
      () => context.beginPath(),
      () => context.clip(),
      () => context.fill(),
      () => context.stroke(),
      () => context.save(),
      () => context.restore(),
      () => context.setTransform(number(), 0, 0, number(), number(), number()),
      () => context.clearRect(number(), number(), number(), number()),
      () => context.fillRect(number(), number(), number(), number()),
      () => context.rect(number(), number(), number(), number()),
      () => context.moveTo(number(), number()),
      () => context.lineTo(number(), number()),
      () => context.fillText(text(), number(), number(), number()),
      // What follows is painted on a picture of its own, as wide as high, until that becomes a pattern of a number.
      () => (context = picture(number())),
      () => {
        const pattern = onto.createPattern(context.canvas, "repeat");
        // Without one what is made up would be filled as findings are.
        if (!pattern) throw new Error("The browser has no pattern for what is made up.");
        this.#patterns[number()] = pattern;
        context = onto;
      },
    ];
    if (numbers.length && number() !== FORM) throw new Error("The program and painter.js are of different releases.");
    while (at < numbers.length) verbs[number()]();
    then?.();
  }
}

function picture(side) {
  const canvas = globalThis.document?.createElement("canvas") ?? new OffscreenCanvas(side, side);
  canvas.width = canvas.height = side;
  return canvas.getContext("2d");
}

// In a worker it is told by messages, and says when it has done what one says, and which canvas the browser has emptied.
if (!globalThis.document) {
  const canvases = new Canvases();
  // A moment later: one that begins at once takes the page's core on small machines, while the page still has work to do.
  onmessage = ({ data }) => setTimeout(paint, 1, data);
  const paint = ({ made, numbers, texts }) => {
    for (const canvas of made) {
      const at = canvases.add(canvas);
      canvas.oncontextrestored = () => postMessage(at);
    }
    canvases.paint(numbers, texts, () => postMessage("done"));
  };
  postMessage("ready");
}
