// A page with the overview's figures and a button that selects another published group.
//
// What draws is handed in: `draw(figure, place, rows)` draws a figure for the first time and gives a function
// that redraws it with other rows, as its library's documentation recommends.

import { random } from '../random.mjs';
import { Release } from './release.js';

export async function start(draw) {
  const app = document.getElementById('app');
  const release = await Release.fetch(app.dataset.release);
  const [everyone] = release.groups;
  const figures = release.figures().map((figure) => {
    const place = document.createElement('figure');
    place.append(Object.assign(document.createElement('figcaption'), { textContent: figure.title }));
    app.append(place);
    return { figure, redraw: draw(figure, place, figure.read(everyone)) };
  });
  const next = random(1);
  let shown = everyone;
  document.getElementById('another').addEventListener('click', () => {
    const others = release.groups.filter((group) => group !== shown);
    shown = others[Math.floor(next() * others.length)];
    document.getElementById('whom').textContent = `${shown.region}, ${shown.setting}`;
    for (const { figure, redraw } of figures) redraw(figure.read(shown));
  });
  app.dataset.live = '';
}

/** How wide every figure is, in pixels, and how much of that the labels have. */
export const [WIDTH, LABELS] = [760, 240];
