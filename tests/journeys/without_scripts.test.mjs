import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { rows } from './release.mjs';

const PATHS = ['', 'question/colleague-left/', 'cy/question/any-support/', 'area/london/', 'cy/area/', 'check/'];

test('with scripts off a page still has its figures, table and drawing', async (t) => {
  const { page } = await open(t, { javaScriptEnabled: false });
  assert.equal(await page.locator('.card .percent').count(), 5);
  assert.equal(await page.locator('.drawing .wide svg').first().isVisible(), true);
  assert.equal(await page.locator('.drawing .narrow svg').first().isVisible(), false);
  assert.equal((await rows(page)).length, 4);
  await page.getByText('Filtering needs scripts and WebAssembly').waitFor();
});

test('with scripts off a narrow page has the narrow drawing', async (t) => {
  const { page } = await open(t, { javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  assert.equal(await page.locator('.drawing .wide svg').first().isVisible(), false);
  assert.equal(await page.locator('.drawing .narrow svg').first().isVisible(), true);
});

for (const path of PATHS) {
  test(`every number of /${path} is the same with scripts and without`, async (t) => {
    const without = await open(t, { path, javaScriptEnabled: false });
    const live = await open(t, { path });
    if (!/(area|check)\/$/.test(path)) await live.page.locator('#app[data-live]').waitFor();
    const text = (page) => page.locator('main').evaluate((main) => main.textContent);
    const main = await without.page.locator('main').textContent();
    assert.equal(await text(live.page), main);
    assert.deepEqual(await rows(live.page), await rows(without.page));
  });
}
