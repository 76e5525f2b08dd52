// Does in a worker what painting.js wrote down of the page's canvases.
const contexts = [];
const patterns = [];

// A moment later: a worker that begins at once takes the page's core on small machines, while the page still has work to do.
onmessage = ({ data }) => setTimeout(paint, 1, data);

function paint({ made, numbers, others, names }) {
  for (const { canvas, picture, repetition } of made) {
    if (canvas) {
      const at = contexts.push(canvas.getContext("2d")) - 1;
      canvas.oncontextrestored = () => postMessage(at);
    } else {
      const copy = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
      copy.putImageData(picture, 0, 0);
      patterns.push(copy.createPattern(copy.canvas, repetition));
    }
  }
  let [next, other] = [0, 0];
  while (next < numbers.length) {
    const told = numbers[next++];
    const given = [];
    for (let left = numbers[next++]; left > 0; left -= 1) {
      const one = numbers[next++];
      given.push(Number.isNaN(one) ? others[other++] : one);
    }
    const context = contexts[Math.floor(told / names.length)];
    const called = names[told % names.length];
    const one = called in context ? context : context.canvas;
    if (typeof one[called] === "function") one[called](...given);
    else one[called] = patterns[given[0].pattern] ?? given[0];
  }
  postMessage("done");
}
postMessage("ready");
