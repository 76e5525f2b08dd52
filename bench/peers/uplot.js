// The overview drawn by uPlot. Bars are its own; whiskers and diamonds are drawn in its `draw` hook, as its
// demonstration of box plots does; an update is one `setData`. Cursor and legend, which nothing here needs, are off.

import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { LABELS, start, WIDTH } from './page.js';

const [BAR, INTERVAL, REST] = ['#5b8fb9', '#123', '#a33'];
const COLUMNS = ['share', 'lower', 'upper', 'rest', 'restLower', 'restUpper'];

function draw(figure, place, rows) {
  const positions = figure.rows.map((_, at) => at);
  const columns = (read) => [positions, ...COLUMNS.map((name) => read.map((row) => row[name]))];
  const carried = () => ({ show: true, paths: () => null, points: { show: false } });
  const plot = new uPlot(
    {
      width: WIDTH,
      height: figure.height + 30,
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { time: false, ori: 1, dir: -1, range: [-0.5, positions.length - 0.5] },
        y: { ori: 0, dir: 1, range: [0, 1] },
      },
      axes: [
        { side: 3, size: LABELS, grid: { show: false }, splits: () => positions, values: () => figure.labels },
        { side: 2, size: 30, incrs: [0.25], values: (_, splits) => splits.map((share) => `${share * 100}%`) },
      ],
      series: [
        {},
        { fill: BAR, width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.4] }) },
        ...Array.from({ length: 5 }, carried),
      ],
      hooks: { draw: [marks] },
    },
    columns(rows),
    place,
  );
  return (read) => plot.setData(columns(read));
}

/** Draws the whiskers and the diamonds. */
function marks(plot) {
  const { ctx, data } = plot;
  const [at, , lower, upper, rest, restLower, restUpper] = data;
  ctx.save();
  ctx.lineWidth = 2;
  ctx.strokeStyle = INTERVAL;
  whiskers(plot, at, lower, upper, 0);
  ctx.strokeStyle = ctx.fillStyle = REST;
  whiskers(plot, at, restLower, restUpper, 0.35);
  ctx.beginPath();
  for (const [row, share] of rest.entries()) {
    if (share === null) continue;
    const [x, y] = [plot.valToPos(share, 'y', true), plot.valToPos(at[row] + 0.35, 'x', true)];
    ctx.moveTo(x - 5, y);
    ctx.lineTo(x, y - 5);
    ctx.lineTo(x + 5, y);
    ctx.lineTo(x, y + 5);
    ctx.closePath();
  }
  ctx.fill();
  ctx.restore();
}

/** Strokes a line from one end of each interval to the other, with a stop at each. */
function whiskers(plot, at, lower, upper, below) {
  plot.ctx.beginPath();
  for (const [row, end] of lower.entries()) {
    if (end === null) continue;
    const y = plot.valToPos(at[row] + below, 'x', true);
    const [left, right] = [plot.valToPos(end, 'y', true), plot.valToPos(upper[row], 'y', true)];
    plot.ctx.moveTo(left, y);
    plot.ctx.lineTo(right, y);
    for (const x of [left, right]) {
      plot.ctx.moveTo(x, y - 5);
      plot.ctx.lineTo(x, y + 5);
    }
  }
  plot.ctx.stroke();
}

start(draw);
