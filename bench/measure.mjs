// Measures the explorer and its peers, prints what it found, and writes it down.
//
// `cargo xtask bench` sets the environment:
//   CLICKS           how many clicks count
//   REPORT           the file for what is found
//   CHROMIUM         the browser
//   CHROMIUM_FLAGS   what it is started with, separated by spaces
//   EXPLORER, UPLOT, PLOT   the addresses of the sites; with _FIRST_LOAD and _PROGRAM, what they weigh
// `--strict` makes a limit that does not hold a failure.

import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { drawn, timed, WARM_UP, watched } from './clicks.mjs';
import { LOADS, loads, SLOW_NETWORK } from './loads.mjs';
import { explorer, peers } from './subjects.mjs';
import { milliseconds, table } from './table.mjs';
import { launch } from './visit.mjs';

/** The most milliseconds of script that 95 of 100 clicks on the overview may take. */
const LIMITS = { 1: 6, 4: 30 };
const VIEWS = { all: 'every figure in view', screen: 'a screen of 1280 by 900' };
const SPEEDS = { 1: 'as fast as this machine', 4: 'four times slower' };

const clicks = Number(process.env.CLICKS);
const subjects = [explorer(process.env), ...peers(process.env)];
const say = (text) => process.stdout.write(`${text}\n`);
const tell = (text) => process.stderr.write(`${text}\n`);

async function click(browser, subject) {
  const found = [];
  for (const view of Object.keys(VIEWS)) {
    const work = await drawn(browser, subject, { clicks: Math.min(clicks, 50), view });
    for (const slowdown of [1, 4]) {
      tell(`Clicking: ${subject.name}, ${VIEWS[view]}, ${SPEEDS[slowdown]}.`);
      const load = loadavg()[0];
      const clock = await timed(browser, subject, { clicks, view, slowdown });
      const trace = await watched(browser, subject, { clicks, view, slowdown });
      found.push({ view, slowdown, load, work, clock, trace });
    }
  }
  return found;
}

async function measure() {
  const browser = await launch();
  const found = [];
  for (const subject of subjects) {
    const { name, firstLoad, program } = subject;
    found.push({ name, firstLoad, program, clicks: await click(browser, subject) });
  }
  const version = browser.version();
  await browser.close();
  tell(`Loading: ${subjects[0].name}, ${LOADS} times at full speed and ${LOADS} times slowed down.`);
  const load = { fast: await loads(subjects[0], { slow: false }), slow: await loads(subjects[0], { slow: true }) };
  const [{ model }] = cpus();
  return {
    browser: version,
    cores: cpus().length,
    processor: model,
    counted: clicks,
    warmUp: WARM_UP,
    slowNetwork: SLOW_NETWORK,
    load,
    subjects: found,
  };
}

/** Whether the limit of a speed holds for the explorer; both views have to keep it. */
function limits({ subjects: [{ clicks }] }) {
  return Object.entries(LIMITS).map(([slowdown, limit]) => {
    const of = clicks.filter((one) => one.slowdown === Number(slowdown));
    const p95 = Math.max(...of.map(({ clock }) => clock.p95));
    return { slowdown: Number(slowdown), limit, p95, holds: p95 <= limit };
  });
}

/** The four ways in which clicks are measured. */
const WAYS = Object.keys(VIEWS).flatMap((view) => [1, 4].map((slowdown) => ({ view, slowdown })));
const way = ({ clicks }, { view, slowdown }) => clicks.find((one) => one.view === view && one.slowdown === slowdown);
const named = ({ view, slowdown }) => `${VIEWS[view]}, ${SPEEDS[slowdown]}`;

function printClicks({ subjects }) {
  say(`\nA click on the overview: milliseconds until all in sight is redrawn, ${clicks} clicks after ${WARM_UP}.`);
  say("median, p95, max: by the page's clock, the click's task and what its frames call; later: p95 of what is put off.");
  say("Of the same clicks as the browser traced them, p95 of: script of the click's task in processor time; all script, with");
  say('what is put off; that in processor time; all until the next frame, paint included; script of a worker, beside the page.');
  for (const one of WAYS) {
    const row = (subject) => {
      const { work, clock, trace } = way(subject, one);
      const figures = [work.shown, work.tooFew].filter(Boolean).map((of) => `${of.redrawn} of ${of.figures}`);
      const seen = [clock.median, clock.p95, clock.max, clock.later.p95];
      const times = [...seen, trace.own.p95, trace.script.p95, trace.processor.p95, trace.frame.p95, trace.worker.p95];
      return [subject.name, figures.join(' / '), ...times.map(milliseconds)];
    };
    say(`\n${named(one)}\n`);
    say(table(['', 'redrawn', 'median', 'p95', 'max', 'later', 'own CPU', 'script', 'CPU', 'frame', 'worker'], subjects.map(row)));
  }
}

/** What the machine did besides: others that work on it make every time longer but that of the processor. */
function printMachine({ subjects, cores, browser }) {
  const loads = subjects.flatMap(({ clicks }) => clicks.map(({ load }) => load));
  const [least, most] = [Math.min(...loads), Math.max(...loads)].map((load) => load.toFixed(1));
  say(`\nChromium ${browser} on ${cores} cores, with a load of ${least} to ${most} while measuring.`);
  if (most > cores) say('Others were at work: only times of the processor, not slowed down, come near the truth.');
}

/** What the tables cannot say of the explorer. */
function printParts({ subjects: [explorer] }) {
  const { work } = way(explorer, WAYS[0]);
  const kinds = [['with figures', 'shown'], ['too few people', 'tooFew']].filter(([, kind]) => work[kind]);
  say('\nThe explorer by what a click leads to: how many clicks, median and p95 as above.\n');
  const row = (one) => {
    const { clock } = way(explorer, one);
    const times = ({ clicks, median, p95 }) => [clicks, milliseconds(median), milliseconds(p95)];
    // So few clicks may be measured that none of them leads there.
    return [named(one), ...kinds.flatMap(([, kind]) => (clock[kind] ? times(clock[kind]) : [0, '–', '–']))];
  };
  say(table(['', ...kinds.flatMap(([name]) => [name, 'median', 'p95'])], WAYS.map(row)));
  for (const [name, kind] of kinds) {
    const { clicks, figures, allRedrawn, work: calls } = work[kind];
    say(`\nClicks watched for what they draw, ${name}: ${clicks}, of which ${allRedrawn} redraw all`);
    say(`(${figures} at most times), by ${calls} calls of canvases.`);
  }
  if (way(explorer, WAYS[0]).clock.step > 0.005) say('\nThe page is not isolated: its clock has steps of 0.1 ms.');
}

function printLimits({ limits }) {
  say('\nLimits of the explorer, in either view:');
  for (const { slowdown, limit, p95, holds } of limits) {
    const verdict = holds ? 'holds' : 'DOES NOT HOLD';
    say(`  p95 at most ${limit} ms ${SPEEDS[slowdown]}: ${verdict} (${milliseconds(p95)} ms)`);
  }
}

function printLoads(report) {
  const whole = (time) => Math.round(time);
  const load = ({ firstPaint, largestContentfulPaint, live }) => [firstPaint, largestContentfulPaint, live].map(whole);
  const { latency, downloadThroughput } = report.slowNetwork;
  say(`\nThe first load of the explorer: milliseconds, median of ${LOADS} cold ones.\n`);
  say(
    table(['', 'first paint', 'largest paint', 'live'], [
      ['as fast as this machine', ...load(report.load.fast)],
      [`${SPEEDS[4]}, ${(downloadThroughput * 8) / 1e6} Mbit/s, ${latency} ms`, ...load(report.load.slow)],
    ]),
  );
  say('\nBytes, as Brotli sends them. Programs are scripts and wasm.\n');
  const weights = ({ name, program, firstLoad }) => [name, program, firstLoad];
  say(table(['', 'programs', 'first load'], report.subjects.map(weights)));
  const { bodies, withHeaders } = report.load.fast;
  say(`\nThe browser received ${bodies} bytes in the explorer's first load, ${withHeaders} with headers.`);
}

const report = await measure();
report.limits = limits(report);
await writeFile(process.env.REPORT, `${JSON.stringify(report, null, 1)}\n`);
for (const print of [printClicks, printParts, printLimits, printLoads, printMachine]) print(report);
const isStrict = process.argv.includes('--strict');
if (isStrict && report.limits.some(({ holds }) => !holds)) process.exitCode = 1;
