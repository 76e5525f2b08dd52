import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';

const live = (page) => page.locator('#app[data-live]').waitFor();

/** A page on which requests that match a pattern first fail. */
async function openFailing(t, pattern, answer, expected) {
  const visit = await open(t, { path: 'none/', expected: [/404/, ...expected] });
  await visit.page.route(pattern, answer);
  await visit.page.goto(new URL('../?region=south&setting=general-practice', visit.page.url()).href);
  return visit;
}

test('data that cannot be fetched leave the page readable, and another try applies the filters of the address', async (t) => {
  const { page } = await openFailing(t, '**/data/**', (route) => route.abort(), [/failed: .*data/, /console: .*ERR_FAILED/]);
  const notice = page.getByRole('alert');
  await notice.getByText('The data for filtering could not be loaded.').waitFor();
  assert.equal(await notice.getByText('The program that filters this page could not be loaded.').isVisible(), false);
  assert.equal(await page.locator('#result').textContent(), 'Everyone who answered');
  assert.match(page.url(), /\?region=south&setting=general-practice$/);

  await page.unroute('**/data/**');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await live(page);
  assert.equal(await page.locator('#result').textContent(), 'South of England – General practice');
  assert.equal(await notice.isVisible(), false);
});

test('data that are cut short are refused with a reason', async (t) => {
  const cut = async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ status: 200, contentType: 'application/json', body: body.slice(0, body.length / 2) });
  };
  const { page } = await openFailing(t, '**/data/**', cut, []);
  const notice = page.getByRole('alert');
  await notice.getByText('What went wrong').click();
  assert.match(await page.locator('#trouble-details').textContent(), /not a release: .*JSON/);
  assert.equal(await page.locator('.card .percent').first().textContent(), '29%');
});

test('a server that answers with an error is named with its status', async (t) => {
  const { page } = await openFailing(t, '**/data/**', (route) => route.fulfill({ status: 503 }), [/503/]);
  await page.getByRole('alert').getByText('What went wrong').click();
  assert.match(await page.locator('#trouble-details').textContent(), /answered 503/);
});

test('a program that cannot be loaded leaves the page readable and its links working', async (t) => {
  const { page } = await openFailing(t, '**/*.wasm', (route) => route.abort(), [/failed: .*wasm/, /console: /]);
  await page.getByRole('alert').getByText('The program that filters this page could not be loaded.').waitFor();
  assert.equal(await page.locator('.figure .drawing svg').first().isVisible(), true);
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await live(page);
  assert.equal(await page.locator('#result').textContent(), 'South of England – General practice');
});
