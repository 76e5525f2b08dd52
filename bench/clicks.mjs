// Clicks, timed; and the same clicks once more under the browser's own eyes.

import { installClock, installCount } from './clock.mjs';
import { random } from './random.mjs';
import { mean, median, summary } from './statistics.mjs';
import { perMark } from './trace.mjs';
import { open } from './visit.mjs';

/** Clicks that come before those that count. */
export const WARM_UP = 10;

const SEED = 2020;

/** Two random numbers for each click: for those that warm up, and for those that count. */
function numbers(clicks) {
  const next = random(SEED);
  const all = Array.from({ length: WARM_UP + clicks }, () => ({ number: next(), other: next() }));
  return [all.slice(0, WARM_UP), all.slice(WARM_UP)];
}

/** Clicks once for each of `chosen`, and gives what the page's clock says of each. */
function clickAll(page, chosen, mark = '') {
  return page.evaluate(
    async ({ chosen, mark }) => {
      const clicked = [];
      for (const [at, numbers] of chosen.entries()) {
        const found = await globalThis.bench.click(globalThis.chooseNext(numbers), mark && `${mark}${at}`);
        clicked.push({ ...found, tooFew: document.querySelector('.too-few') !== null });
      }
      return clicked;
    },
    { chosen, mark },
  );
}

const script = ({ task, afterwards }) => task + afterwards;

/** Milliseconds for each click by the page's clock, together and by what they lead to, and that clock's step. */
export async function timed(browser, subject, { clicks, view, slowdown }) {
  const { page, close } = await open(browser, subject, { install: [installClock], view, slowdown });
  const [warmUp, chosen] = numbers(clicks);
  await clickAll(page, warmUp);
  const clicked = await clickAll(page, chosen);
  const fine = await page.evaluate(() => globalThis.crossOriginIsolated);
  await close();
  const of = (isMeant) => {
    const meant = clicked.filter(isMeant).map(script);
    return meant.length > 0 ? { clicks: meant.length, ...summary(meant) } : null;
  };
  return {
    ...summary(clicked.map(script)),
    shown: of(({ tooFew }) => !tooFew),
    tooFew: of(({ tooFew }) => tooFew),
    afterwards: summary(clicked.map(({ afterwards }) => afterwards)),
    later: summary(clicked.map(({ later }) => later)),
    step: fine ? 0.005 : 0.1,
    each: clicked.map(script),
  };
}

/**
 * The same clicks while the browser writes down what its main thread does, in milliseconds:
 *   own         script of the click's own task, in processor time
 *   script      all that is script
 *   processor   the same in processor time, which others on the same cores do not lengthen
 *   worker      script of the page's workers, which is beside all that
 *   frame       everything until the next frame is handed over: with style, layout and paint
 *   clock       what the page's clock says of the very same clicks
 *   means       of script: by the trace, by the clock, by the browser's counters (which leave microtasks out)
 */
export async function watched(browser, subject, { clicks, view, slowdown }) {
  const { page, session, close } = await open(browser, subject, { install: [installClock], view, slowdown });
  const [warmUp, chosen] = numbers(clicks);
  await clickAll(page, warmUp);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  const before = await counters(session);
  const { events, clicked } = await tracing(browser, page, () => clickAll(page, chosen, 'click'));
  const after = await counters(session);
  await close();
  const each = perMark(events, 'click', clicks);
  const of = (name) => summary(each.map((click) => click[name]));
  const clock = clicked.map(script);
  return {
    own: of('own'),
    script: of('script'),
    processor: of('processor'),
    worker: of('worker'),
    frame: of('frame'),
    clock: summary(clock),
    means: {
      trace: mean(each.map((click) => click.script)),
      clock: mean(clock),
      counters: (1000 * (after.ScriptDuration - before.ScriptDuration)) / clicks,
    },
  };
}

async function counters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function tracing(browser, page, act) {
  await browser.startTracing(page, {
    categories: ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'],
  });
  const clicked = await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return { events: traceEvents, clicked };
}

/** What a click draws: how many figures there are, how many of them are drawn anew, by how much work. */
export async function drawn(browser, subject, { clicks, view }) {
  const { page, close } = await open(browser, subject, { install: [installClock, installCount], view });
  const found = await page.evaluate(
    async ({ figures, chosen }) => {
      globalThis.drawn.take(figures);
      const found = [];
      for (const numbers of chosen) {
        await globalThis.bench.click(globalThis.chooseNext(numbers));
        found.push({ ...globalThis.drawn.take(figures), tooFew: document.querySelector('.too-few') !== null });
      }
      return found;
    },
    { figures: subject.figures, chosen: numbers(clicks)[1] },
  );
  await close();
  const [shown, tooFew] = [found.filter((click) => !click.tooFew), found.filter((click) => click.tooFew)];
  const of = (clicks) =>
    clicks.length === 0
      ? null
      : {
          clicks: clicks.length,
          figures: median(clicks.map(({ figures }) => figures)),
          redrawn: median(clicks.map(({ redrawn }) => redrawn)),
          work: median(clicks.map(({ work }) => work)),
          allRedrawn: clicks.filter(({ figures, redrawn }) => redrawn === figures).length,
        };
  return { shown: of(shown), tooFew: of(tooFew) };
}
