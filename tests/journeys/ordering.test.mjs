// Tables in order by a column: what says so, and for how long.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { arrive, figures, openTables } from './visits.mjs';

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
