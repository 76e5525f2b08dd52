// The whole explorer as one file, opened from a disk with the network off.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { option } from './filters.mjs';
import { ONE_FILE, open } from './harness.mjs';
import { rows } from './release.mjs';
import { arrive, live, query } from './visits.mjs';

const FILE = { site: ONE_FILE, offline: true };

/** A page of every kind and one of each language. */
const PATHS = [
  '',
  'cy/',
  'question/colleague-left/',
  'cy/question/any-support/',
  'area/london/',
  'setting/general-practice/',
  'area/',
  'methods/',
];

const paged = (path, query = '') => `?${[path && `page=${path}`, query].filter(Boolean).join('&')}`;
/** What is read, but for what only a site can give away. */
const main = (page) =>
  page.locator('main').evaluate((one) => {
    const copy = one.cloneNode(true);
    for (const part of copy.querySelectorAll('[data-on-sites]')) part.remove();
    return copy.textContent;
  });

test('the file says in its name that it is a made-up example', () => {
  assert.match(ONE_FILE, /\/made-up-care-for-the-carer-2020-[0-9a-f]{16}\.html$/);
});

for (const path of PATHS) {
  test(`/${path} says in the file what it says on the site, to the letter`, async (t) => {
    const served = await open(t, { path });
    const file = await open(t, { ...FILE, path: paged(path) });
    for (const { page } of [served, file]) if ((await page.locator('#app').count()) > 0) await live(page);
    assert.equal(await main(file.page), await main(served.page));
    assert.equal(await file.page.title(), await served.page.title());
    assert.equal(await file.page.locator('html').getAttribute('lang'), await served.page.locator('html').getAttribute('lang'));
  });
}

test('a selection in the file has the numbers that it has on the site', async (t) => {
  const query = 'region=south&setting=general-practice';
  const served = await arrive(t, `question/any-support/?${query}`);
  const file = await arrive(t, paged('question/any-support/', query), FILE);
  assert.equal(await file.page.locator('#result').textContent(), 'South of England – General practice');
  assert.deepEqual(await rows(file.page), await rows(served.page));
});

test('the address is the view: filters, links, both languages, Back and Forward', async (t) => {
  const { page } = await arrive(t, '', FILE);
  const at = () => query(page);
  const whom = () => page.locator('#result').textContent();
  await option(page, 'London').check();
  assert.deepEqual([await at(), await whom()], ['?region=london', 'London']);

  await page.locator('.questions').getByRole('link', { name: 'Colleagues who left' }).click();
  await page.locator('html:not([hidden]) #app[data-live]').waitFor();
  assert.deepEqual([await at(), await whom()], ['?page=question/colleague-left/&region=london', 'London']);
  await option(page, 'Wales').check();
  assert.equal(await at(), '?page=question/colleague-left/&region=wales,london');

  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await page.locator('html[lang=cy] #app[data-live]').waitFor();
  assert.deepEqual([await at(), await whom()], ['?page=cy/question/colleague-left/&region=wales,london', 'Cymru; Llundain']);

  await page.goBack();
  await page.locator('html[lang=en-GB] #app[data-live]').waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'London', exact: true }).waitFor();
  assert.equal(await at(), '?page=question/colleague-left/&region=london');
  await page.goForward();
  assert.equal(await at(), '?page=question/colleague-left/&region=wales,london');

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Areas' }).click();
  await page.locator('.finder, [data-find]').first().waitFor();
  assert.equal(await at(), '?page=area/&region=wales,london');
  await page.locator('main').getByRole('link', { name: 'Scotland' }).first().click();
  await live(page);
  assert.equal(await at(), '?page=area/scotland/');
});

test('a reload shows the same view', async (t) => {
  const { page } = await arrive(t, paged('area/london/', 'setting=general-practice'), FILE);
  const before = await main(page);
  await page.reload();
  await live(page);
  assert.equal(await main(page), before);
});

test('the file hands out the release that it shows', async (t) => {
  const { page } = await open(t, { ...FILE, path: paged('methods/') });
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('main a[download^="made-up-care"]').first().click()]);
  assert.match(download.suggestedFilename(), /^made-up-care-for-the-carer-2020-[0-9a-f]{16}\.json$/);
  const release = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.equal(release.class, 'collection');
});

test('paper gets lines and letters of the very selection', async (t) => {
  const { page } = await arrive(t, paged('', 'region=south'), FILE);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('.drawing .print svg').first().textContent();
  assert.match(text, /Made-up example/);
  assert.match(text, /South of England/);
});

test('a table can be copied', async (t) => {
  const { page } = await arrive(t, '', { ...FILE, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('The numbers as a table').first().click();
  const button = page.getByRole('button', { name: 'Copy' }).first();
  await button.click();
  await page.getByText('Copied').first().waitFor();
});

test('every link of every page of the file leads to a page or a file in it, or to another site', async (t) => {
  const { page } = await arrive(t, '', FILE);
  const seen = new Set(['?']);
  const faults = [];
  for (const at of seen) {
    await page.goto(new URL(at, ONE_FILE).href);
    await page.locator('html:not([hidden]) footer.site').waitFor();
    const asked = new URLSearchParams(at).get('page') ?? '';
    const app = page.locator('#app');
    if ((await app.count()) > 0) {
      await live(page);
      if ((await app.getAttribute('data-page')) !== asked) faults.push(`${at} shows another page`);
    }
    for (const href of await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      const page = new URLSearchParams(href.split('#')[0]).get('page');
      if (href.startsWith('?')) seen.add(page === null ? '?' : `?page=${page}`);
      else if (!/^(#|blob:|https:|mailto:)/.test(href)) faults.push(`${at} leads to ${href}`);
    }
  }
  assert.deepEqual(faults, []);
  const held = PATHS.map((path) => paged(path));
  assert.deepEqual(held.filter((path) => !seen.has(path)), []);
  assert.ok(seen.size > PATHS.length, `${seen.size} pages`);
});

test('without scripts the overview can be read, and says that there is more', async (t) => {
  const { page } = await open(t, { ...FILE, javaScriptEnabled: false });
  assert.equal(await page.locator('.card .percent').count(), 5);
  assert.equal(await page.locator('.drawing .wide svg').first().isVisible(), true);
  await page.getByText('Without scripts only its first page can be read').waitFor();
  await page.getByText('Heb sgriptiau').waitFor();
});
