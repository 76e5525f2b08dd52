// The overview drawn by Observable Plot. A plot is not changed but made anew and put in the place of the old one,
// as its documentation recommends.

import { barX, dot, plot, ruleY } from '@observablehq/plot';
import { LABELS, start, WIDTH } from './page.js';

const [BAR, INTERVAL, REST] = ['#5b8fb9', '#123', '#a33'];
const WHISKER = { strokeWidth: 2, marker: 'tick-y' };

function draw(figure, place, rows) {
  const make = (read) => {
    const shown = read.filter(({ share }) => share !== null);
    const compared = read.filter(({ rest }) => rest !== null);
    return plot({
      width: WIDTH,
      height: figure.height + 30,
      marginLeft: LABELS,
      x: { domain: [0, 1], ticks: 4, tickFormat: '.0%', grid: true, label: null },
      y: { domain: figure.labels, label: null },
      marks: [
        // With both ends given there is nothing to stack.
        barX(shown, { x1: 0, x2: 'share', y: 'label', fill: BAR, insetTop: 8, insetBottom: 12 }),
        ruleY(shown, { x1: 'lower', x2: 'upper', y: 'label', stroke: INTERVAL, ...WHISKER }),
        ruleY(compared, { x1: 'restLower', x2: 'restUpper', y: 'label', dy: 14, stroke: REST, ...WHISKER }),
        dot(compared, { x: 'rest', y: 'label', dy: 14, symbol: 'diamond', r: 5, fill: REST }),
      ],
    });
  };
  let drawn = make(rows);
  place.append(drawn);
  return (read) => {
    const next = make(read);
    drawn.replaceWith(next);
    drawn = next;
  };
}

start(draw);
