import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';

test('paper gets lines and letters of the very selection, and says that it is made up', async (t) => {
  const { page } = await open(t, { path: '?region=south&setting=general-practice' });
  await page.locator('.drawing[data-painted]').first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.drawing canvas').first().isVisible(), false);
  const drawing = page.locator('.drawing .print svg').first();
  assert.equal(await drawing.isVisible(), true);
  const text = await drawing.textContent();
  assert.match(text, /Made-up example/);
  assert.match(text, /South of England – General practice/);
  assert.equal(await page.locator('.filters').isVisible(), false);
});
