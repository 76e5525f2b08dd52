// Every page of the site, found by following links.

import { SITE } from './harness.mjs';

/** The address below the site's root of every page that a link leads to from the overview, however far. */
export async function everyPage() {
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

/** Of pages that are there twice, those that follow new releases, and every fifth of those that stay with one. */
export const each = (pages) => {
  const stay = pages.filter((path) => path.startsWith('release/'));
  return [...pages.filter((path) => !path.startsWith('release/')), ...stay.filter((_, at) => at % 5 === 0)];
};

/** A page for frames loads the program only once somebody filters, and that of claims has another one, once somebody checks. */
export const isLight = (path) => /(^|\/)(embed|check)\//.test(path);

/** What is read on a page. */
export const said = (page) => page.locator('main').evaluate((main) => main.textContent);

/** Holds the pages at a size: the same to the letter with scripts as without, and nothing moves when they are taken over. */
export async function holds(open, pages, viewport) {
  const without = await open({ viewport, javaScriptEnabled: false });
  const live = await open({ viewport });
  await live.page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const faults = [];
  for (const path of pages) {
    const at = new URL(path, SITE).href;
    await Promise.all([without.page.goto(at), live.page.goto(at)]);
    if (!isLight(path) && (await live.page.locator('#app').count()) > 0) {
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
  return faults;
}
