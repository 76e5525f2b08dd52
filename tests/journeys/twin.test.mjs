// Every page of the site, with scripts and without: the same to the letter, and nothing moves.

import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE, open } from './harness.mjs';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 800 },
];

/** The address below the site's root of every page that a link leads to from the overview, however far. */
async function everyPage() {
  const found = new Set(['']);
  for (const path of found) {
    const at = new URL(path, SITE);
    const html = await (await fetch(at)).text();
    for (const [, href] of html.matchAll(/<a\s[^>]*href="([^"]*)"/g)) {
      const to = new URL(href, at);
      if (to.origin === at.origin && to.pathname.endsWith('/')) found.add(to.pathname.slice(1));
    }
  }
  return [...found];
}

const pages = await everyPage();

test('every page is reached by links: in both languages, at the root and staying with a release', () => {
  const kinds = ['', 'question/', 'area/', 'setting/', 'methods/'];
  for (const copy of ['', 'cy/']) {
    for (const kind of kinds) assert.ok(pages.some((path) => path.startsWith(copy + kind)), copy + kind);
  }
  assert.ok(pages.some((path) => /^release\/[0-9a-f]{16}\/cy\/question\//.test(path)));
});

test('each says the same where scripts run and the program is blocked, and that filtering is not to be had', async (t) => {
  const without = await open(t, { javaScriptEnabled: false });
  const blocked = await open(t, { path: 'methods/', expected: [/failed: .*\.wasm/, /console: /] });
  await blocked.page.route('**/*.wasm', (route) => route.abort());
  const faults = [];
  for (const path of pages.filter((one) => !one.startsWith('release/'))) {
    const at = new URL(path, SITE).href;
    await Promise.all([without.page.goto(at), blocked.page.goto(at)]);
    await blocked.page.locator('#trouble[data-kind=program]').waitFor();
    const [dead, said] = await blocked.page.evaluate(() => [
      [...document.querySelectorAll('[data-needs-scripts]')].filter((control) => !control.disabled).length,
      document.querySelector('main').textContent,
    ]);
    if (dead > 0) faults.push(`${path}: ${dead} controls that do nothing`);
    if (said !== (await without.page.locator('main').textContent())) faults.push(`${path}: another text`);
  }
  assert.deepEqual(faults, []);
});

for (const viewport of SIZES) {
  test(`each says the same with scripts and without, and moves nothing when taken over, at ${viewport.width} pixels`, async (t) => {
    const without = await open(t, { viewport, javaScriptEnabled: false });
    const live = await open(t, { viewport });
    await live.page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const said = (page) => page.locator('main').evaluate((main) => main.textContent);
    const faults = [];
    for (const path of pages) {
      const at = new URL(path, SITE).href;
      await Promise.all([without.page.goto(at), live.page.goto(at)]);
      if ((await live.page.locator('#app').count()) > 0) {
        await live.page.locator('#app[data-live]').waitFor();
        await live.page.waitForFunction(() => document.querySelector('.drawing[data-painted], .too-few') !== null);
      }
      await live.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      if ((await said(live.page)) !== (await said(without.page))) faults.push(`${path}: another text`);
      const [shift, wider] = await live.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [globalThis.shift, scrollWidth > clientWidth];
      });
      if (shift >= 0.02) faults.push(`${path}: layout shift ${shift}`);
      if (wider) faults.push(`${path}: wider than the window`);
    }
    assert.deepEqual(faults, []);
  });
}
