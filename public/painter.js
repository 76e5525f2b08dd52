// Does in a worker what painting.js wrote down of the page's canvases.
const contexts = [];
const patterns = [];

onmessage = ({ data: { made, told, names } }) => {
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
  for (let next = 0; next < told.length; ) {
    const [at, name, number] = told.slice(next, (next += 3));
    const given = told.slice(next, (next += number));
    const called = names[name];
    const one = called in contexts[at] ? contexts[at] : contexts[at].canvas;
    if (typeof one[called] === "function") one[called](...given);
    else one[called] = patterns[given[0].pattern] ?? given[0];
  }
  postMessage("done");
};
postMessage("ready");
