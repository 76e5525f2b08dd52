import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { examine, ready } from './looks.mjs';

const VIEWS = {
  'the areas': 'area/',
  'the check of claims': 'check/',
  methods: 'methods/',
  'too few people': '?region=northern-ireland&setting=voluntary-sector',
  'a question in Welsh': 'cy/question/any-support/?region=wales',
};

for (const [name, path] of Object.entries(VIEWS)) examine(name, path);

test('with forced colours what is ticked, pressed and focused is told apart by more than colour', async (t) => {
  const { page } = await open(t, { path: '?region=south', forcedColors: 'active' });
  await ready(page);
  const border = (name) =>
    page.locator('.tile label').filter({ hasText: name }).evaluate((one) => getComputedStyle(one).borderTopWidth);
  assert.notEqual(await border('London'), await border('Wales'));
  assert.match(await page.locator('.tile label').filter({ hasText: 'London' }).evaluate((one) =>
    getComputedStyle(one.querySelector('span'), '::before').content), /✓/);
  await page.locator('.points').first().focus();
  const outline = await page.locator('.points [aria-selected=true]').first().evaluate((one) => getComputedStyle(one).outlineStyle);
  assert.equal(outline, 'solid');
  const told = await page.locator('.points [data-told]').first().evaluate((one) => {
    const { color, backgroundColor, borderTopStyle } = getComputedStyle(one);
    return [color !== backgroundColor, borderTopStyle];
  });
  assert.deepEqual(told, [true, 'solid']);
  assert.equal(await page.locator('.made-up-band').first().isVisible(), true);
});

for (const colorScheme of ['light', 'dark']) {
  test(`with forced colours and without scripts the letters of a drawing stand out from its ground, ${colorScheme}`, async (t) => {
    const { page } = await open(t, { path: '', forcedColors: 'active', colorScheme, javaScriptEnabled: false });
    const drawing = page.locator('.drawing .wide svg').first();
    const paint = (selector) => drawing.locator(selector).first().evaluate((one) => getComputedStyle(one).fill);
    const grey = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
    const [ground, text] = [grey(await paint('path')), grey(await paint('text >> nth=3'))];
    assert.ok(Math.abs(ground - text) > 120, `letters ${text} on ${ground}`);
  });
}

test('who wants less motion gets none: no smooth scrolling, nothing that moves by itself', async (t) => {
  const { page } = await open(t, { path: '?region=south', reducedMotion: 'reduce' });
  await ready(page);
  const scrolling = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  assert.equal(await scrolling(), 'auto');
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  assert.equal(await scrolling(), 'smooth');
});
