import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE, open } from './harness.mjs';
import { query } from './visits.mjs';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 800 },
];

/** Opens a page whose program waits until it is let go. */
async function openWaiting(t, path, viewport, site = SITE) {
  const visit = await open(t, { path: 'none/', site, viewport, expected: [/404/] });
  let letGo;
  const gone = new Promise((resolve) => (letGo = resolve));
  await visit.page.route('**/*.wasm', async (route) => {
    await gone;
    await route.continue();
  });
  await visit.page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit.page.goto(new URL(`../${path}`, visit.page.url()).href);
  const takeOver = async () => {
    letGo();
    await visit.page.locator('#app[data-live]').waitFor();
    await visit.page.locator('.drawing[data-painted]').first().waitFor();
    await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  };
  return { ...visit, takeOver };
}

const PATHS = [
  '',
  'cy/',
  'question/clinical-supervision/',
  // Of other people than the page was written for, who may be too few.
  '?region=london',
  '?region=northern-ireland&setting=voluntary-sector',
  'question/clinical-supervision/?region=london',
  'embed/clinical-supervision/?region=london',
  'embed/any-support/?region=wales&setting=other',
];

for (const viewport of SIZES) {
  for (const path of PATHS) {
    test(`taking over /${path} at ${viewport.width} pixels moves nothing`, async (t) => {
      const { page, takeOver } = await openWaiting(t, path, viewport);
      await takeOver();
      // Figures that are out of sight are painted a little later, and what the address asks for is led to then.
      await page.waitForTimeout(500);
      const shift = await page.evaluate(() => globalThis.shift);
      assert.ok(shift < 0.02, `layout shift ${shift}`);
    });
  }
}

test('a visitor who has scrolled stays where they are', async (t) => {
  const { page, takeOver } = await openWaiting(t, 'question/clinical-supervision/', SIZES[0]);
  const place = () => page.getByRole('heading', { name: 'By work setting' }).evaluate((one) => one.getBoundingClientRect().y);
  await page.getByRole('heading', { name: 'By work setting' }).scrollIntoViewIfNeeded();
  const before = await place();
  await takeOver();
  assert.ok(Math.abs((await place()) - before) < 2, `from ${before} to ${await place()}`);
});

test('focus, an open list and ticks that came before the program are kept and applied', async (t) => {
  const { page, takeOver } = await openWaiting(t, '', SIZES[0]);
  await page.getByText('Regions as a list').click();
  const london = page.locator('details').getByLabel('London');
  await london.check();
  await london.focus();
  await takeOver();
  assert.equal(await page.locator('#result').textContent(), 'London');
  assert.equal(await london.isChecked(), true);
  assert.equal(await london.evaluate((tick) => document.activeElement === tick), true);
  assert.equal(await page.locator('.filters details').evaluate((details) => details.open), true);
  assert.equal(await query(page), '?region=london');
});

test('what was typed into a search before the program came is kept', { skip: !process.env.SITE_EXAMPLE }, async (t) => {
  const { page, takeOver } = await openWaiting(t, '', SIZES[0], process.env.SITE_EXAMPLE);
  const field = page.getByRole('searchbox');
  await field.fill('slee');
  await takeOver();
  assert.equal(await field.inputValue(), 'slee');
  assert.equal(await field.evaluate((one) => document.activeElement === one), true);
  await field.press('End');
  await field.press('p');
  assert.deepEqual(await page.locator('#questions > li:visible').allTextContents(), ['Sleeping well']);
});

test('the canvas is as sharp as the screen, whatever its pixel ratio', async (t) => {
  for (const deviceScaleFactor of [1, 1.5, 3]) {
    const { page, finish } = await open(t, { deviceScaleFactor });
    await page.locator('.drawing[data-painted]').first().waitFor();
    const [device, css] = await page
      .locator('.drawing canvas')
      .first()
      .evaluate((canvas) => [canvas.width, canvas.getBoundingClientRect().width]);
    assert.ok(Math.abs(device - css * deviceScaleFactor) <= 1, `${device} pixels for ${css} at ${deviceScaleFactor}`);
    await finish();
  }
});

// What proxies, translations and those who mean well make of a page on its way.
const ALTERATIONS = {
  'with an advertisement in it': (html) => html.replace('<h3 id="result"', '<div><b>An advertisement</b></div><h3 id="result"'),
  'without comments': (html) => html.replaceAll(/<!--.*?-->/g, ''),
  'without white space': (html) => html.replaceAll(/>\s+</g, '><'),
  'translated': (html) => html.replaceAll(/<(h3|p|button)([^>]*)>([^<]+)</g, '<$1$2><font><font>$3</font></font><'),
  'without its form': (html) => html.replaceAll(/<\/?(form|input|button|fieldset|label)[^>]*>/g, ''),
};

for (const [how, alter] of Object.entries(ALTERATIONS)) {
  test(`a page that comes ${how} stays readable, says that it cannot be filtered, and its links work`, async (t) => {
    const visit = await open(t, { path: 'none/', expected: [/404/, /console: |page: /] });
    const { page } = visit;
    await page.route('**/question/any-support/*', async (route) => {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: alter(await (await route.fetch()).text()) });
    });
    await page.goto(new URL('../question/any-support/?region=wales', page.url()).href);
    await page.locator('#trouble[data-kind=program]').waitFor();
    assert.equal(await page.locator('#trouble p:visible').count(), 2);
    assert.equal(await page.locator('[data-needs-scripts=""]:enabled').count(), 0, 'nothing is there to be ticked in vain');
    assert.equal(await page.locator('#result').textContent(), 'Everyone who answered');
    assert.equal(await page.locator('.figure').first().locator('tbody tr').count(), 2);
    assert.equal(await page.locator('.figure .drawing').first().isVisible(), true);
    await page.locator('.questions').getByRole('link', { name: 'Colleagues who left' }).click();
    await page.locator('#app[data-live]').waitFor();
  });
}

test('a program that stops later says that no number is to be used before the page is loaded again', async (t) => {
  const { page } = await open(t, { path: 'question/any-support/?region=wales', expected: [/page: /] });
  await page.locator('#app[data-live]').waitFor();
  await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
  await page.getByRole('alert').getByText('Load the page again before you use a number').waitFor();
  assert.equal(await page.locator('#filters input:enabled').count(), 0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('#app[data-live]').waitFor();
  assert.equal(await page.locator('#result').textContent(), 'Wales');
});

test('a page that is translated while it is read goes on to say whose numbers it shows', async (t) => {
  const { page } = await open(t, { path: 'question/any-support/' });
  await page.locator('#app[data-live]').waitFor();
  await page.evaluate(() => {
    // As browsers do it: text by text, but for what asks not to be translated.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all.filter((one) => one.data.trim() && !one.parentElement.closest('svg, script, [translate=no]'))) {
      const font = document.createElement('font');
      font.textContent = `~${text.data}`;
      text.replaceWith(font);
    }
  });
  assert.match(await page.locator('h1').textContent(), /^~/);
  await page.locator('#filters').getByRole('checkbox', { name: /^Wales/ }).first().check();
  assert.equal(await page.locator('#result').textContent(), 'Wales');
});
