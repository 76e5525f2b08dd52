import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { open } from './harness.mjs';
import { cell, release, rows } from './release.mjs';
import { live, query } from './visits.mjs';

test('the South and general practice are chosen, and the figure is of them', async (t) => {
  const { page } = await open(t);
  await live(page);
  await page.getByText('Regions as a list').click();
  await option(page, 'All of: South of England').check();
  await option(page, 'General practice').check();
  assert.equal(await page.locator('#result').textContent(), 'South of England – General practice');

  const { count, base } = cell(await release(page), {
    question: 'considering-leaving',
    answer: 'yes',
    region: 'south',
    setting: 'general-practice',
  });
  const [first] = await rows(page);
  assert.equal(first[1], `about ${count} of ${base}`);
  assert.equal(first[2], `${Math.round((100 * count) / base)}%`);
  assert.match(first[3], /^\d+% to \d+%$/);
  assert.equal(await option(page, 'London').isChecked(), true);
});

test('the rest is general practice elsewhere when both are chosen, and the verdict says so', async (t) => {
  const { page } = await open(t, { path: '?region=south&setting=general-practice' });
  await live(page);
  const collection = await release(page);
  const of = (region) =>
    cell(collection, { question: 'considering-leaving', answer: 'yes', region, setting: 'general-practice' });
  const [all, south] = [of('everyone'), of('south')];
  const share = Math.round((100 * (all.count - south.count)) / (all.base - south.base));
  const [first] = await rows(page);
  assert.equal(first[4], `${share}%`);
  assert.match(first[7], /^[▲▼◇] (Higher|Lower|Cannot tell apart)$/);
  assert.match(await page.locator('.verdicts').first().textContent(), /^Made-up example: .*General practice, in other regions/);
});

test('reloading shows the same, and Back undoes a filter', async (t) => {
  const { page } = await open(t);
  await live(page);
  await option(page, 'London').check();
  await option(page, 'General practice').check();
  assert.equal(await query(page), '?region=london&setting=general-practice');
  const before = await rows(page);

  await page.reload();
  await live(page);
  assert.deepEqual(await rows(page), before);

  await page.goBack();
  assert.equal(await page.locator('#result').textContent(), 'London');
  assert.equal(await option(page, 'General practice').isChecked(), false);
  await page.goForward();
  assert.deepEqual(await rows(page), before);
});

test('filters go along to another question and to the other language', async (t) => {
  const { page } = await open(t, { path: '?region=south' });
  await live(page);
  await page.locator('.questions').getByRole('link', { name: 'Any support' }).click();
  await live(page);
  assert.match(page.url(), /question\/any-support\/\?region=south$/);
  assert.equal(await page.locator('#result').textContent(), 'South of England');
});

test('clearing the filters shows everyone and moves to the result', async (t) => {
  const { page } = await open(t, { path: '?region=south&setting=general-practice' });
  await live(page);
  await page.getByRole('link', { name: 'Reset everything' }).click();
  assert.equal(await page.locator('#result').textContent(), 'Everyone who answered');
  assert.equal(await query(page), '');
  await page.waitForFunction(() => document.activeElement?.id === 'result');
});

test('what an address asks for in vain is named, and the rest of it is shown', async (t) => {
  const { page } = await open(t, { path: '?region=atlantis,london&utm_source=mail' });
  await live(page);
  assert.match(await page.locator('.unmet').textContent(), /atlantis/);
  assert.equal(await page.locator('#result').textContent(), 'London');
});

test('a change is announced once, politely', async (t) => {
  const { page } = await open(t);
  await live(page);
  const status = page.locator('.result [role=status]');
  assert.equal((await status.textContent()).trim(), '');
  await option(page, 'Wales').check();
  const { base } = cell(await release(page), { question: 'considering-leaving', answer: 'yes', region: 'wales' });
  assert.equal(await status.textContent(), `Now showing Wales: ${base} people. Compared with: Everyone else.`);
});

test('filters can be set with the keyboard alone', async (t) => {
  const { page } = await open(t);
  await live(page);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
  const isScotland = () => page.evaluate(() => document.activeElement?.parentElement?.textContent.startsWith('Scotland'));
  for (let presses = 0; presses < 60 && !(await isScotland()); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('#result').textContent(), 'Scotland');
  assert.equal(await isScotland(), true);
});

test('a question is broken down region by region and setting by setting, with the other filter held', async (t) => {
  const { page } = await open(t, { path: 'question/considering-leaving/?setting=general-practice' });
  await live(page);
  const figures = await page.locator('.result .figure').all();
  assert.equal(figures.length, 4);
  const collection = await release(page);
  const places = collection.extension.region.places.map(({ id, label }) => [id, label.en]);
  const found = await rows(page, figures[1]);
  assert.deepEqual(found.map(([name]) => name), places.map(([, name]) => name));
  for (const [at, [region]] of places.entries()) {
    const { count, base } = cell(collection, {
      question: 'considering-leaving',
      answer: 'yes',
      region,
      setting: 'general-practice',
    });
    const expected = base === null ? 'Too few people to show' : `about ${count} of ${base}`;
    assert.equal(found[at][1], expected, region);
  }
  assert.deepEqual((await rows(page, figures[2])).length, collection.extension.setting.places.length);
});
