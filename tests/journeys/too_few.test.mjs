import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { open } from './harness.mjs';
import { rows } from './release.mjs';
import { live, query } from './visits.mjs';

test('too few people lead to both one-way views and the nearest broad pair, never to an empty page', async (t) => {
  const { page } = await open(t);
  await live(page);
  await option(page, 'Northern Ireland').check();
  await option(page, 'Voluntary, community and social enterprise').check();

  await page.locator('.too-few').getByText('Too few people to show').waitFor();
  assert.deepEqual(await page.locator('.one-way h4').allTextContents(), [
    'Northern Ireland',
    'Voluntary, community and social enterprise',
  ]);
  assert.equal(await page.locator('.one-way .drawing canvas').count(), 2);
  for (const figure of await page.locator('.one-way .figure').all()) {
    const [first] = await rows(page, figure);
    assert.match(first[1], /^about \d+ of \d+$/);
  }
  assert.match(await page.locator('.result [role=status]').textContent(), /^Too few people to show for Northern Ireland/);

  await page.locator('.instead a').click();
  assert.equal(await page.locator('#result').textContent(), 'Other nations – Outside general practice');
  await page.locator('.result .figure:visible tbody tr').first().waitFor({ state: 'attached' });
});

test('the address of a view that cannot be shown opens the same page again', async (t) => {
  const { page } = await open(t, { path: '?region=northern-ireland&setting=voluntary-sector' });
  await live(page);
  await page.locator('.too-few').waitFor();
  await page.reload();
  await live(page);
  await page.locator('.too-few').waitFor();
  await page.getByRole('link', { name: 'Show Northern Ireland' }).click();
  assert.equal(await query(page), '?region=northern-ireland');
  await page.goBack();
  await page.locator('.too-few').waitFor();
});
