// Addresses that stay with a release, when there is a newer one and when it was withdrawn.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { rows } from './release.mjs';
import { figures, live, query, whom } from './visits.mjs';

const site = process.env.SITE_EXAMPLE;
const OLDER = 'df92cc1ae761ab7a';
const WITHDRAWN = '8a4db1d465742320';
const path = (page) => new URL(page.url()).pathname;
const shown = (page) => page.locator('#app').evaluate((app) => app.dataset.release.match(/[0-9a-f]{16}/)[0]);

test('an address that names an older release shows its numbers, and says that there are newer ones', { skip: !site }, async (t) => {
  const { page } = await open(t, { site, path: `question/sleep/?region=north-coast&v=${OLDER}&setting=rock-tower` });
  await page.waitForURL(`**/release/${OLDER}/question/sleep/**`);
  await live(page);
  assert.equal(await query(page), '?region=north-coast&setting=rock-tower');
  assert.equal(await shown(page), OLDER);
  const note = page.locator('.held');
  assert.match(await note.textContent(), new RegExp(`an older data release, ${OLDER}`));

  await t.test('its pages lead to each other', async () => {
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await live(page);
    assert.equal(path(page), `/release/${OLDER}/`);
    assert.equal(await shown(page), OLDER);
    await page.goBack();
    await live(page);
  });

  await t.test('and to the same page and people among the newest numbers', async () => {
    await page.locator('.held a').click();
    await live(page);
    assert.equal(path(page), '/question/sleep/');
    assert.equal(await query(page), '?region=north-coast&setting=rock-tower');
    assert.notEqual(await shown(page), OLDER);
  });
});

test('a page that stays with an older release has its numbers without scripts, and not the newest', { skip: !site }, async (t) => {
  const of = async (where) => {
    const { page, finish } = await open(t, { site, path: where, javaScriptEnabled: false });
    const found = await rows(page, figures(page).first());
    await finish();
    return found;
  };
  const [older, newest] = [await of(`release/${OLDER}/question/sleep/`), await of('question/sleep/')];
  assert.equal(older.length, newest.length);
  assert.notDeepEqual(older, newest);
});

test('the foot of a page leads to the address that stays with what it shows', { skip: !site }, async (t) => {
  const { page } = await open(t, { site, path: 'question/sleep/?region=north-coast' });
  await live(page);
  const [release, name] = [await shown(page), await whom(page)];
  await page.locator('footer.site a[data-follows]').click();
  await live(page);
  assert.equal(path(page), `/release/${release}/question/sleep/`);
  assert.equal(await whom(page), name);
  assert.match(await page.locator('.held').textContent(), /which is the newest/);
});

test('a release that was withdrawn shows no number, says when and why, and leads on', { skip: !site }, async (t) => {
  const { page } = await open(t, { site, path: `area/north-coast/?v=${WITHDRAWN}` });
  await page.waitForURL(`**/release/${WITHDRAWN}/area/north-coast/`);
  assert.equal(await page.locator('h1').textContent(), `Data release ${WITHDRAWN} was withdrawn`);
  assert.match(await page.locator('main').textContent(), /withdrawn on 3 June 2024.*rounded twice/);
  assert.equal(await page.locator('table').count(), 0);
  await page.getByRole('link', { name: 'The same page with the newest data' }).click();
  await live(page);
  assert.equal(path(page), '/area/north-coast/');
});

test('a release that never was is named as such above the newest', async (t) => {
  const { page } = await open(t, { path: 'question/any-support/?v=0000000000000000&region=london' });
  await live(page);
  assert.equal(await whom(page), 'London');
  await page.getByRole('alert').filter({ hasText: 'a data release that this site has never had' }).waitFor();
});

test('the methods page lists every release, the newest first, with what became of it', { skip: !site }, async (t) => {
  const { page } = await open(t, { site, path: 'methods/' });
  const table = page.locator('#changes ~ table').first();
  const names = await table.locator('th[scope=row]').allTextContents();
  assert.equal(names.at(-1), OLDER);
  assert.equal(names[1], WITHDRAWN);
  assert.match(await table.locator('tbody tr').nth(1).textContent(), /Withdrawn on 3 June 2024/);
  await table.getByRole('link', { name: OLDER }).click();
  assert.equal(path(page), `/release/${OLDER}/methods/`);
});
