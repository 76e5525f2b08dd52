// When the address has what is shown: in a task of its own after a choice, and whatever happens before that.

import assert from 'node:assert/strict';
import test from 'node:test';
import { arrive, query, settled, whom } from './visits.mjs';

/** Ticks regions within one task, and tells what the address is before that task is done. */
const tick = (page, names, then = '') =>
  page.evaluate(
    ({ names, then }) => {
      for (const name of names) {
        const tiles = [...document.querySelectorAll('.tiles label')];
        tiles.find((one) => one.querySelector('span').textContent === name).querySelector('input').click();
      }
      if (then) dispatchEvent(new Event(then));
      return location.search;
    },
    { names, then },
  );

const back = async (page) => {
  await page.goBack();
  await settled(page);
  return [await query(page), await whom(page)];
};

test('an address', async (t) => {
  const { page } = await arrive(t, '');

  await t.test('has an entry for each of two choices within one task', async () => {
    await tick(page, ['London', 'Wales']);
    assert.equal(await query(page), '?region=wales,london');
    assert.deepEqual(await back(page), ['?region=london', 'London']);
    assert.deepEqual(await back(page), ['', 'Everyone who answered']);
    await page.goForward();
    await page.goForward();
    assert.equal(await query(page), '?region=wales,london');
    await page.goBack();
    await page.goBack();
    await settled(page);
  });

  await t.test('has a choice before whoever made it in the same moment is gone', async () => {
    assert.equal(await tick(page, ['Scotland'], 'pagehide'), '?region=scotland');
    assert.equal(await query(page), '?region=scotland');
    // It stands there once.
    assert.deepEqual(await back(page), ['', 'Everyone who answered']);
  });

  await t.test('of whoever goes back in the same moment is the one that they went to, and so is the view', async () => {
    await tick(page, ['Scotland'], 'popstate');
    assert.equal(await query(page), '');
    assert.equal(await whom(page), 'Everyone who answered');
    assert.equal(await page.locator('#filters :checked').count(), 0);
  });

  await t.test('and the links around the explorer have what is shown', async () => {
    await tick(page, ['London']);
    await query(page);
    const links = await page.locator('a[data-follows=""]').evaluateAll((all) => all.map((one) => one.search));
    assert.ok(links.length > 3);
    assert.deepEqual([...new Set(links)], ['?region=london']);
  });
});
