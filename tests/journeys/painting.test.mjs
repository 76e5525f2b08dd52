// What stands on the canvases, and when.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { open } from './harness.mjs';
import { arrive, goTo, live, settled, whom } from './visits.mjs';

/**
 * Lets every canvas remember the texts that stand on it, and when each painting was. What a worker does cannot be seen in the
 * page, so the page paints by itself, as it does where it may have no worker.
 */
function spy() {
  delete HTMLCanvasElement.prototype.transferControlToOffscreen;
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, fillText, restore, save } = context;
  const begun = (canvas) => (canvas.paints ??= []).push(performance.now());
  // A painting of parts begins by putting aside what else may be painted on.
  context.save = function () {
    this.canvas.ofParts = true;
    begun(this.canvas);
    return save.call(this);
  };
  context.restore = function () {
    this.canvas.ofParts = false;
    return restore.call(this);
  };
  // It clears them; one of the whole begins by clearing that.
  context.clearRect = function (left, top, width, height) {
    const isOutside = ({ x, y }) => x < left || x > left + width || y < top || y > top + height;
    if (!this.canvas.ofParts) begun(this.canvas);
    this.canvas.texts = this.canvas.ofParts ? this.canvas.texts.filter(isOutside) : [];
    return clearRect.call(this, left, top, width, height);
  };
  context.fillText = function (text, x, y) {
    // What was not cleared and is painted once more stands there once.
    this.canvas.texts = this.canvas.texts.filter((one) => one.x !== x || one.y !== y);
    this.canvas.texts.push({ text, x, y });
    return fillText.call(this, text, x, y);
  };
}

const painted = (page) => page.waitForFunction(() =>
  [...document.querySelectorAll('.drawing')].every((one) => !one.checkVisibility() || one.hasAttribute('data-painted')));

/** Whatever in any canvas in the page is not what its figure's table says. */
const disagreements = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const people = document.querySelector('.result [role=status]').textContent.match(/: (\d+) people/)?.[1];
    for (const figure of document.querySelectorAll('.result .figure')) {
      if (!figure.checkVisibility()) continue;
      const caption = figure.querySelector('caption span').textContent;
      for (const canvas of figure.querySelectorAll('canvas')) {
        const told = (what) => wrong.push(`${caption}: ${what}`);
        if (getComputedStyle(canvas).visibility !== 'visible') {
          told('is not shown');
          continue;
        }
        const texts = [...canvas.texts ?? []].sort((one, other) => one.y - other.y || one.x - other.x);
        const drawn = texts.map(({ text }) => text).join(' ');
        const rows = [...figure.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent));
        const isGrid = figure.querySelectorAll('thead th').length === 8 && /every region/.test(caption);
        const shares = isGrid ? rows.flatMap((row) => row.slice(1).map((cell) => cell.match(/^\d+%/)?.[0])) : rows.flatMap((row) => {
          const [, , share, range] = row;
          const other = row.length === 8 ? [row[4], row[5]] : [];
          return [share, range, ...other];
        });
        for (const share of shares) if (share && /\d/.test(share) && !drawn.includes(share)) told(`lacks ${share}`);
        // The key of a question's answers says whom they are of and how many they are.
        const key = caption.match(/^Made-up example: .*? – (.*)$/)?.[1];
        const ofSelection = figure.querySelector('thead th').textContent.match(/^(Answer|Question)$/);
        if (ofSelection && people && !figure.closest('.one-way') && !drawn.includes(`${key}: ${people} people`)) told(`is not of ${key}: ${people}`);
      }
    }
    return wrong;
  });

test('canvases', async (t) => {
  const { page } = await arrive(t, '?region=north', { init: spy, reducedMotion: 'reduce' });

  await t.test('on arrival at an address each soon shows what its table says', async () => {
    await painted(page);
    await page.waitForTimeout(300);
    assert.deepEqual(await disagreements(page), []);
  });

  await t.test('what is near the window is painted at once after a click, the rest once there is time', async () => {
    await page.locator('#result').evaluate((one) => one.scrollIntoView());
    await page.waitForTimeout(300);
    const times = await page.evaluate(async () => {
      // Another canvas may take the place of the one that is shown.
      const drawings = [...document.querySelectorAll('.drawing:has(canvas)')];
      const distance = (one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return Math.max(top - innerHeight, -bottom, 0);
      };
      const distances = drawings.map(distance);
      const clicked = performance.now();
      [...document.querySelectorAll('#filters input')].find((one) => one.parentElement.textContent.startsWith('London')).click();
      await new Promise((done) => setTimeout(done, 1000));
      return drawings.map((one, at) => {
        const paints = (one.querySelector('canvas').paints ?? []).filter((paint) => paint >= clicked);
        return { away: distances[at], after: (paints[0] ?? Infinity) - clicked, times: paints.length };
      });
    });
    const near = times.filter(({ away }) => away < 500);
    const far = times.filter(({ away }) => away > 700);
    assert.ok(near.length > 0 && far.length > 2, `${near.length} near and ${far.length} far`);
    const latest = Math.max(...near.map(({ after }) => after));
    const earliest = Math.min(...far.map(({ after }) => after));
    assert.ok(latest < earliest, `near within ${latest} ms, far from ${earliest} ms`);
    assert.ok(earliest >= 140, `far from ${earliest} ms`);
    assert.ok(Math.max(...far.map(({ after }) => after)) < 1000, 'all within a second');
    assert.deepEqual(times.filter((one) => one.times !== 1), [], 'each is painted once');
    assert.deepEqual(await disagreements(page), []);
  });

  await t.test('after many changes in a row none shows another selection than its table', async () => {
    for (const name of ['Wales', 'Scotland', 'London', 'North West']) await option(page, name).click();
    await option(page, 'General practice').click();
    await page.goBack();
    await page.waitForTimeout(1000);
    assert.deepEqual(await disagreements(page), []);
  });

  await t.test('nor to everyone and back, where every row has another height', async () => {
    for (const search of ['', '?region=wales', '', '?region=scotland', '']) {
      await goTo(page, search);
      await page.waitForTimeout(500);
      assert.deepEqual(await disagreements(page), [], search);
    }
  });

  await t.test('nor after a scroll in the middle of a change', async () => {
    await goTo(page, '?setting=general-practice');
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await goTo(page, '?setting=voluntary-sector');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForTimeout(1000);
    assert.deepEqual(await disagreements(page), []);
  });

  await t.test('nor after the way through a selection that could not be shown', async () => {
    await goTo(page, '?region=scotland&setting=other');
    await page.waitForTimeout(400);
    assert.equal(await page.locator('.one-way .drawing[data-painted]').count(), 2);
    assert.deepEqual(await disagreements(page), []);
    await page.getByRole('link', { name: 'Show Scotland', exact: true }).click();
    assert.equal(await whom(page), 'Scotland');
    await page.waitForTimeout(1000);
    assert.deepEqual(await disagreements(page), []);
  });

  await t.test('nor when the window becomes narrow, and the drawing is the narrow one', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await goTo(page, '?region=south');
    await page.waitForTimeout(1000);
    assert.deepEqual(await disagreements(page), []);
    const [wide, high] = await page.locator('.result canvas').first().evaluate((one) => [one.clientWidth, one.clientHeight]);
    assert.ok(wide < high && wide < 360, `${wide} wide, ${high} high`);
  });

  await t.test('nor after the browser has emptied one', async () => {
    const canvas = page.locator('.result canvas').first();
    const before = await canvas.evaluate((one) => {
      one.texts = [];
      one.dispatchEvent(new Event('contextrestored'));
      return one.paints.length;
    });
    // It may be out of sight, and so have to wait for the browser to have time.
    await page.waitForFunction((paints) => document.querySelector('.result canvas').paints.length > paints, before);
    assert.deepEqual(await disagreements(page), []);
  });

  await t.test('and they follow the colours of the system at once', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await settled(page);
    // The lowest row of a figure is its ground.
    const ground = () => page.locator('.result canvas').first().evaluate((one) => {
      const height = Math.floor((one.clientHeight * one.width) / one.clientWidth);
      return [...one.getContext('2d').getImageData(3, height - 4, 1, 1).data].slice(0, 3).reduce((sum, part) => sum + part, 0) / 3;
    });
    assert.ok((await ground()) > 200);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(300);
    assert.ok((await ground()) < 60, `${await ground()}`);
  });
});

/** The pixels of each canvas that is shown, as far as it is in sight. */
const pixels = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('.drawing[data-painted] canvas')].filter((canvas) => canvas.checkVisibility());
    return all.map((canvas) => {
      const height = Math.floor((canvas.clientHeight * canvas.width) / canvas.clientWidth);
      // What a worker painted can only be had by painting it once more.
      const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height }).getContext('2d');
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, height);
      let text = '';
      for (let at = 0; at < data.length; at += 10000) text += String.fromCharCode(...data.subarray(at, at + 10000));
      return { size: [canvas.width, height], data: btoa(text) };
    });
  });

/** How far two pictures differ: how many parts of pixels in a million, and by how much at most, of 255. */
function difference(one, other) {
  const [own, others] = [one, other].map(({ data }) => Buffer.from(data, 'base64'));
  let [differ, most] = [0, 0];
  for (const [at, part] of own.entries()) {
    if (part === others[at]) continue;
    differ += 1;
    most = Math.max(most, Math.abs(part - others[at]));
  }
  return { million: Math.round((1e6 * differ) / own.length), most };
}

const isPaintedElsewhere = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.drawing[data-painted] canvas')].map((one) => {
      try {
        return !one.getContext('2d');
      } catch {
        return true;
      }
    }),
  );

test('a worker paints what the page would, pixel by pixel, after any way to it', async (t) => {
  const [elsewhere, here] = await Promise.all([
    arrive(t, '', { reducedMotion: 'reduce' }),
    arrive(t, '', { reducedMotion: 'reduce', init: () => delete HTMLCanvasElement.prototype.transferControlToOffscreen }),
  ]);
  const searches = ['', '?region=wales', '?setting=general-practice', '', '?region=south&compare=region:north', '?region=scotland&setting=other'];
  for (const search of searches) {
    const found = [];
    for (const { page } of [elsewhere, here]) {
      await goTo(page, search);
      await page.waitForTimeout(600);
      found.push(await pixels(page));
    }
    const [own, others] = found;
    assert.ok(own.length > 1, `${own.length} canvases`);
    assert.deepEqual(own.map(({ size }) => size), others.map(({ size }) => size), search);
    for (const [at, one] of own.entries()) {
      const { million, most } = difference(one, others[at]);
      // The edges of slanting lines may be a shade softer.
      assert.ok(million < 100 && most < 32, `${search}, canvas ${at}: ${million} in a million, by ${most}`);
    }
  }
  const [all, none] = [await isPaintedElsewhere(elsewhere.page), await isPaintedElsewhere(here.page)];
  assert.ok(all.every(Boolean) && !none.some(Boolean), `${all} and ${none}`);
});

test('where the worker’s script does not come the page paints by itself', async (t) => {
  const { page } = await arrive(t, '?region=north');
  // The page itself asks for it only then.
  let asked = 0;
  await page.route('**/painter.js', (route) => (asked++ ? route.continue() : route.abort()));
  await page.reload();
  await live(page);
  await painted(page);
  assert.ok((await isPaintedElsewhere(page)).every((one) => !one));
  assert.equal(asked, 2);
});

test('where the worker stops the page says so, and nothing can be pressed in vain', async (t) => {
  const { page } = await arrive(t, '', { expected: [/no more/] });
  const body = 'onmessage = () => { throw new Error("no more"); }; postMessage("ready");';
  await page.route('**/painter.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.reload();
  await page.locator('#trouble').waitFor();
  assert.equal(await option(page, 'London').isDisabled(), true);
});

test('where the browser refuses a canvas the page says that it stopped, and nothing can be pressed in vain', async (t) => {
  const refuse = () => {
    delete HTMLCanvasElement.prototype.transferControlToOffscreen;
    HTMLCanvasElement.prototype.getContext = () => null;
  };
  const { page } = await open(t, { init: refuse, expected: [/unreachable/] });
  await page.locator('#trouble').waitFor();
  assert.equal(await option(page, 'London').isDisabled(), true);
});

test('where it refuses only later, too', async (t) => {
  const { page } = await arrive(t, '', {
    init: () => delete HTMLCanvasElement.prototype.transferControlToOffscreen,
    expected: [/unreachable/],
  });
  await page.evaluate(() => {
    CanvasRenderingContext2D.prototype.fillRect = () => { throw new Error('no more'); };
  });
  await option(page, 'London').click();
  await page.locator('#trouble').waitFor();
  assert.equal(await option(page, 'Wales').isDisabled(), true);
});

test('a question’s canvases show what their tables say: map, lists and grid, filtered and compared', async (t) => {
  const { page } = await arrive(t, 'question/clinical-supervision/?region=london', { init: spy });
  for (const search of ['', '?setting=general-practice', '?region=south&compare=region:north', '?region=wales&setting=other&answer=yes']) {
    await goTo(page, search);
    await page.waitForTimeout(1000);
    assert.deepEqual(await disagreements(page), [], search);
  }
});
