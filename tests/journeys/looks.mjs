// What is held against every view, whatever is on it: axe, headings and landmarks, room, targets.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { live } from './visits.mjs';

/** What depends on colours and sizes; the other rules see the same page whatever they are. */
const LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/** Waits until everything on a page can be seen: where it follows the visitor it is taken over and painted. */
export async function ready(page) {
  if ((await page.locator('#app').count()) === 0) return;
  await live(page);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.drawing')].every((one) => !one.checkVisibility() || one.hasAttribute('data-painted')));
}

/** Takes away the shadows at the edges of tables, behind which axe cannot tell a contrast. */
const withoutShadows = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.scroll { background: none !important }');
    document.adoptedStyleSheets = [sheet];
  });

/** What is wider than the page without being in something that scrolls for that. */
const widths = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.body.querySelectorAll('*')].filter((one) => {
      if (!one.checkVisibility() || one.closest('.scroll, .visually-hidden, .skip, .points, svg')) return false;
      const { right, left, width } = one.getBoundingClientRect();
      return width > 1 && (right > clientWidth + 1 || left < -1);
    });
    return { fits: scrollWidth <= clientWidth, scrollWidth, clientWidth, beyond: beyond.map((one) => one.outerHTML.slice(0, 80)) };
  });

async function assertFits(page, where) {
  const { fits, scrollWidth, clientWidth, beyond } = await widths(page);
  assert.ok(fits, `${where}: the page is ${scrollWidth} pixels wide on a screen of ${clientWidth}: ${beyond.join('\n')}`);
  assert.deepEqual(beyond, [], where);
}

/**
 * What can be pressed and is less than 24 pixels wide or high, unless a circle of 24 pixels around its middle touches
 * nothing else that can be pressed (WCAG 2.2, 2.5.8); links within sentences apart.
 */
const small = (page) =>
  page.evaluate(() => {
    const targets = 'button, select, summary, input, nav a, .button, .see-result a, .clear a, h4 a, .area-list a, .area-group a';
    const all = [...document.querySelectorAll(targets)].filter((one) => one.checkVisibility() && !one.closest('#trouble'));
    const area = (one) => (one.matches('input') ? one.closest('label') ?? one : one).getBoundingClientRect();
    const touches = ({ x, y, width, height }, other) => {
      const [middle, centre] = [x + width / 2, y + height / 2];
      const across = Math.max(other.left - middle, middle - other.right, 0);
      const down = Math.max(other.top - centre, centre - other.bottom, 0);
      return Math.hypot(across, down) < 12;
    };
    const found = all.filter((one) => {
      const own = area(one);
      if (own.width >= 23.9 && own.height >= 23.9) return false;
      const mustBe = one.matches('button, select, summary, input, nav a, .button');
      return mustBe || all.some((other) => other !== one && touches(own, area(other)));
    });
    return found.map((one) => `${one.outerHTML.slice(0, 70)}: ${Math.round(area(one).width)} by ${area(one).height.toFixed(1)}`);
  });

const structure = (page) =>
  page.evaluate(() => {
    const seen = (one) => one.checkVisibility();
    return {
      levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen).map((one) => Number(one.tagName[1])),
      mains: [...document.querySelectorAll('main')].length,
      banners: [...document.querySelectorAll('body > header')].length,
      footers: [...document.querySelectorAll('body > footer')].length,
      navigations: [...document.querySelectorAll('nav')].filter(seen).map((one) =>
        one.getAttribute('aria-label') ?? document.getElementById(one.getAttribute('aria-labelledby'))?.textContent),
      unnamed: [...document.querySelectorAll('section')].filter((one) => one.matches('[aria-labelledby]')
        && !document.getElementById(one.getAttribute('aria-labelledby'))).map((one) => one.className),
      language: document.documentElement.lang,
    };
  });

/** Examines a view in every light and size, in one visit. */
export function examine(name, path) {
  test(name, async (t) => {
    const visit = await open(t, { path, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const { page } = visit;
    await ready(page);
    await withoutShadows(page);

    await t.test('has one first heading, no level left out, and landmarks with names', async () => {
      const { levels, mains, banners, footers, navigations, unnamed, language } = await structure(page);
      assert.deepEqual(levels.filter((level) => level === 1), [1]);
      for (const [at, level] of levels.entries()) assert.ok(at === 0 || level <= levels[at - 1] + 1, `levels ${levels}`);
      assert.deepEqual([mains, banners, footers], [1, 1, 1]);
      assert.ok(navigations.length >= 2 && navigations.every(Boolean), String(navigations));
      assert.equal(new Set(navigations).size, navigations.length);
      assert.deepEqual(unnamed, []);
      assert.equal(language, path.startsWith('cy/') ? 'cy' : 'en-GB');
    });

    for (const [colorScheme, width, axe] of [
      ['light', 1280, { rules: { 'target-size': { enabled: true } } }],
      ['dark', 1280, { runOnly: LOOKS }],
      ['light', 320, { runOnly: LOOKS }],
      ['dark', 320, { runOnly: LOOKS }],
    ]) {
      await t.test(`axe finds nothing against it, ${colorScheme}, at ${width} pixels, where it fits`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await ready(page);
        assert.deepEqual(await visit.audit(axe), []);
        await assertFits(page, `${width} pixels`);
      });
    }

    await t.test('what can be pressed is at least 24 pixels wide and high, narrow or wide', async () => {
      const found = await small(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      assert.deepEqual([...found, ...(await small(page))], []);
    });

    await t.test('fits a screen of 2560 pixels, where lines stay short enough to be read', async () => {
      await page.setViewportSize({ width: 2560, height: 1300 });
      await assertFits(page, '2560 pixels');
      const longest = await page.evaluate(() => {
        const text = parseFloat(getComputedStyle(document.documentElement).fontSize);
        const lines = [...document.querySelectorAll('main p, main li, main dd')].filter((one) => one.checkVisibility() && one.textContent.length > 150);
        const widest = lines.map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return [Math.max(...[...range.getClientRects()].map(({ width }) => width)) / text, one.textContent.slice(0, 50)];
        });
        return widest.sort(([one], [other]) => other - one)[0] ?? [0, ''];
      });
      assert.ok(longest[0] <= 48, `${longest[0]} rem: ${longest[1]}`);
    });

    await t.test('at four times its size, 320 by 256 pixels, what stays in sight leaves room to read', async () => {
      await page.setViewportSize({ width: 320, height: 256 });
      await assertFits(page, 'four times');
      const covered = await page.evaluate(() => {
        scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
        const fixed = [...document.querySelectorAll('*')].filter((one) =>
          one.checkVisibility() && /fixed|sticky/.test(getComputedStyle(one).position));
        return fixed.map((one) => one.getBoundingClientRect()).filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
          .reduce((sum, { height }) => sum + height, 0);
      });
      assert.ok(covered < 256 / 2, `${covered} of 256 pixels are covered`);
    });
  });
}
