// Tables in order by a column: what says so, and for how long.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { arrive, figures, live, openTables, query, settled } from './visits.mjs';

const OWN = 'Back to the survey’s own order';

test('rows that stand in the order that is asked for say that they do', async (t) => {
  const { page } = await arrive(t);
  await openTables(page);
  const shares = async (figure) =>
    (await figure.locator('tbody td:nth-child(3)').allTextContents()).map((text) => Number.parseInt(text, 10));
  let already = 0;
  for (const figure of await figures(page).all()) {
    const before = await shares(figure);
    const falling = before.every((share, at) => at === 0 || share < before[at - 1]);
    if (!falling || await figure.getByRole('button', { name: 'Share', exact: true }).count() === 0) continue;
    already += 1;
    await figure.getByRole('button', { name: 'Share', exact: true }).click();
    assert.equal(await figure.locator('th[aria-sort=descending]').count(), 1);
    assert.deepEqual(await shares(figure), before);
    await figure.getByRole('button', { name: OWN }).click();
    assert.equal(await figure.locator('th[aria-sort]').count(), 0);
  }
  assert.ok(already > 0, 'no table stood in this order');
});

test('an order goes with the column that it is by', async (t) => {
  const { page } = await arrive(t, '?region=london');
  await openTables(page);
  const figure = figures(page).first();
  await figure.getByRole('button', { name: 'Difference' }).click();
  assert.equal(await figure.getByRole('button', { name: OWN }).count(), 1);
  const london = option(page, 'London');
  await london.uncheck();
  // Of everyone there is no rest, and so no difference.
  assert.equal(await figure.getByRole('button', { name: 'Difference' }).count(), 0);
  assert.equal(await figure.locator('th[aria-sort]').count(), 0);
  assert.equal(await figure.getByRole('button', { name: OWN }).count(), 0);
});

test('an order is in the address, and so for whoever is sent it', async (t) => {
  const { page } = await arrive(t, 'question/clinical-supervision/');
  const figure = page.locator('[data-exhibit^=by-region]:visible');
  const rows = () => figure.locator('tbody th').allTextContents();
  const own = await rows();
  const pressShare = () => figure.locator('thead [data-press="1"]').click();

  await t.test('after a press, beside what else is chosen', async () => {
    await pressShare();
    assert.equal(await query(page), '?order=by-region:clinical-supervision:1:descending');
    await option(page, 'General practice').check();
    assert.equal(await query(page), '?setting=general-practice&order=by-region:clinical-supervision:1:descending');
  });

  await t.test('after a reload, with what chance alone would make', async () => {
    const before = await rows();
    assert.notDeepEqual(before, own);
    await page.reload();
    await live(page);
    assert.deepEqual(await rows(), before);
    assert.equal(await figure.locator('th[aria-sort=descending]').count(), 1);
    assert.equal(await figure.locator('.caution').count(), 1);
  });

  await t.test('in the other language', async () => {
    const before = await figure.locator('tbody td:nth-child(3)').allTextContents();
    const welsh = await page.locator('a[hreflang=cy]').first().getAttribute('href');
    assert.match(welsh, /order=by-region:clinical-supervision:1:descending$/);
    await page.goto(new URL(welsh, page.url()).href);
    await live(page);
    assert.deepEqual(await figure.locator('tbody td:nth-child(3)').allTextContents(), before);
    await page.goBack();
    await live(page);
  });

  await t.test('but not where a link leads to another page', async () => {
    const others = await page.locator('a[data-follows=""]').evaluateAll((all) => all.map((one) => one.search));
    assert.ok(others.length > 0);
    assert.deepEqual(others.filter((search) => search !== '?setting=general-practice'), []);
  });

  await t.test('Back undoes it, and so does the button', async () => {
    await pressShare();
    assert.match(await query(page), /:1:ascending$/);
    await page.goBack();
    await settled(page);
    assert.equal(await figure.locator('th[aria-sort=descending]').count(), 1);
    await figure.getByRole('button', { name: OWN }).click();
    assert.equal(await query(page), '?setting=general-practice');
    assert.deepEqual(await rows(), own);
  });
});

test('where tables are closed at first, one that an address puts in order is open', async (t) => {
  const { page } = await arrive(t, '?order=summary:1:descending');
  assert.deepEqual(await page.locator('.result .numbers').evaluateAll((all) => all.map((one) => one.open)), [true, ...Array(6).fill(false)]);
  assert.equal(await figures(page).first().locator('th[aria-sort=descending]').count(), 1);
});

test('an order that there cannot be is said', async (t) => {
  const { page } = await arrive(t, '?order=summary:high&region=london');
  assert.match(await page.locator('.unmet').textContent(), /order “summary:high”/);
  assert.equal(await page.locator('th[aria-sort]').count(), 0);
});
