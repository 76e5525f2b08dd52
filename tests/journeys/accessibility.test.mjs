import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { live } from './visits.mjs';

const VIEWS = {
  'the front page': '',
  'the front page, filtered': '?region=south&setting=general-practice',
  'a question': 'question/clinical-supervision/',
  'a question, compared': 'question/clinical-supervision/?region=london&compare=region:scotland,wales',
  'an area': 'area/london/',
  'the areas': 'area/',
  methods: 'methods/',
  'too few people': '?region=northern-ireland&setting=voluntary-sector',
  'a question in Welsh': 'cy/question/any-support/?region=wales',
};

/** What depends on colours and sizes; the other rules see the same page whatever they are. */
const LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/** Whether something can be seen on a page that follows the visitor: it has been taken over, and painted. */
async function ready(page) {
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

for (const [name, path] of Object.entries(VIEWS)) {
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

    await t.test('what can be pressed is at least 24 pixels wide and high, on a narrow screen and on a wide one', async () => {
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

test('with forced colours what is ticked, pressed and focused is told apart by more than colour', async (t) => {
  const { page } = await open(t, { path: '?region=south', forcedColors: 'active' });
  await ready(page);
  const border = (name) =>
    page.locator('.tile label').filter({ hasText: name }).evaluate((one) => getComputedStyle(one).borderTopWidth);
  assert.notEqual(await border('London'), await border('Wales'));
  assert.match(await page.locator('.tile label').filter({ hasText: 'London' }).evaluate((one) =>
    getComputedStyle(one.querySelector('span'), '::before').content), /✓/);
  await page.locator('.points').first().focus();
  const outline = await page.locator('.points [aria-selected=true]').first().evaluate((one) => getComputedStyle(one).outlineStyle);
  assert.equal(outline, 'solid');
  const told = await page.locator('.points [data-told]').first().evaluate((one) => {
    const { color, backgroundColor, borderTopStyle } = getComputedStyle(one);
    return [color !== backgroundColor, borderTopStyle];
  });
  assert.deepEqual(told, [true, 'solid']);
  assert.equal(await page.locator('.made-up-band').first().isVisible(), true);
});

for (const colorScheme of ['light', 'dark']) {
  test(`with forced colours and without scripts the letters of a drawing stand out from its ground, ${colorScheme}`, async (t) => {
    const { page } = await open(t, { path: '', forcedColors: 'active', colorScheme, javaScriptEnabled: false });
    const drawing = page.locator('.drawing .wide svg').first();
    const paint = (selector) => drawing.locator(selector).first().evaluate((one) => getComputedStyle(one).fill);
    const grey = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
    const [ground, text] = [grey(await paint('path')), grey(await paint('text >> nth=3'))];
    assert.ok(Math.abs(ground - text) > 120, `letters ${text} on ${ground}`);
  });
}

test('who wants less motion gets none: no smooth scrolling, nothing that moves by itself', async (t) => {
  const { page } = await open(t, { path: '?region=south', reducedMotion: 'reduce' });
  await ready(page);
  const scrolling = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  assert.equal(await scrolling(), 'auto');
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  assert.equal(await scrolling(), 'smooth');
});
