// Visits to pages that follow the visitor.

import { open } from './harness.mjs';

/** Once the page has been taken over, it can be filtered. */
export const live = (page) => page.locator('#app[data-live]').waitFor();

/** Opens a page and waits until it can be filtered and everything stands where it stays. */
export async function arrive(t, path = '', options = {}) {
  const visit = await open(t, { path, ...options });
  await live(visit.page);
  await painted(visit.page);
  return visit;
}

/**
 * Once every figure that is shown has its canvas: one of another selection than the page was written for may be of
 * another height, and moves what is below it when it comes.
 */
async function painted(page) {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('.drawing')].filter((drawing) => drawing.checkVisibility());
    return shown.every((drawing) => drawing.hasAttribute('data-painted'));
  });
  await settled(page);
}

/** Goes to a query on the same page, as Back and Forward do: much faster than loading it anew. */
export async function goTo(page, query) {
  await page.evaluate((search) => {
    history.pushState(null, '', search || location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** Whom the page says that it shows. */
export const whom = (page) => page.locator('#result').textContent();

/** Whom the page says that it compares them with, and how many they are. */
export const comparedWith = (page) => page.locator('.others').textContent();

/** What a screen reader was told last. */
export const said = (page) => page.locator('.result [role=status]').textContent();

/** The query of the address, which follows what is shown in a task of its own. */
export const query = (page) => page.evaluate(() => new Promise((done) => setTimeout(() => done(location.search))));

/** The figures in sight of somebody who scrolls. */
export const figures = (page) => page.locator('.result .figure:visible');

/** Opens every table, as pressing “The numbers as a table” does. */
export const openTables = (page) =>
  page.locator('.numbers').evaluateAll((all) => {
    for (const one of all) one.open = true;
  });

/** Two frames later, when everything that follows from a change has been drawn. */
export const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** What has the focus: its role or tag, and its name as far as it has one. */
export const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    return { tag: element.tagName.toLowerCase(), role: element.getAttribute('role'), name };
  });

/** Presses Tab until `is` holds in the page of what then has the focus. */
export async function tabTo(page, is, argument, { limit = 120, key = 'Tab' } = {}) {
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(is, argument)) return presses + 1;
  }
  throw new Error(`nothing that was looked for has the focus after ${limit} presses of ${key}: ${argument}`);
}
