import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE_BELOW, open } from './harness.mjs';

/** Opens an address that leads nowhere. */
function openNowhere(t, options = {}) {
  const { expected = [], ...others } = options;
  return open(t, { path: 'none/such/', expected: [/status: 404 .*none\/such/, /console: .*404/, ...expected], ...others });
}

test('the page for addresses that lead nowhere looks like the site, in light and dark, wide and narrow', async (t) => {
  for (const [colorScheme, width] of [['light', 1280], ['dark', 320]]) {
    const visit = await openNowhere(t, { colorScheme, viewport: { width, height: 800 } });
    const { page } = visit;
    const token = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
    assert.notEqual(token.trim(), '', 'the site’s own styles are there');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${width} is wide enough`);
    assert.deepEqual(await visit.audit(), []);
    await visit.finish();
  }
});

test('there a page is found by what it is called, or by the words of its question', async (t) => {
  const { page } = await openNowhere(t);
  const shown = page.locator('#pages-en > li:not([hidden])');
  const all = await shown.count();
  await page.getByLabel('Find a page').fill('south east');
  assert.deepEqual(await shown.allTextContents(), ['South East']);
  await page.getByLabel('Find a page').fill('RESIGNING');
  assert.deepEqual(await shown.allTextContents(), ['Considering leaving']);
  await page.getByLabel('Find a page').fill('atlantis');
  assert.equal(await shown.count(), 0);
  assert.match(await page.locator('section:lang(en) [role=status]').textContent(), /\S/);
  await page.getByLabel('Find a page').fill('');
  assert.equal(await shown.count(), all);
  assert.equal(await page.locator('section:lang(en) [role=status]').textContent(), '');
  await page.getByLabel('Dod o hyd i dudalen').fill('llundain');
  await page.getByRole('link', { name: 'Llundain' }).click();
  await page.locator('#app[data-live]').waitFor();
  assert.equal(await page.locator('h1').textContent(), 'Llundain');
});

test('without scripts every page is listed there', async (t) => {
  const { page } = await openNowhere(t, { javaScriptEnabled: false });
  assert.equal(await page.getByLabel('Find a page').isDisabled(), true);
  await page.getByRole('link', { name: 'London', exact: true }).click();
  assert.equal(await page.locator('h1').textContent(), 'London');
});

test('below a path that the site was not built for it can still be read', async (t) => {
  // Its styles and its script are looked for at the root of the host.
  const expected = [/status: 404 .*(\.css|find\.js|icon\.svg)/, /console: Refused to apply style/];
  const { page } = await openNowhere(t, { site: SITE_BELOW, expected });
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'London', exact: true }).isVisible(), true);
});

test('of a site whose address is not known no page names its own', async (t) => {
  const { page, context } = await open(t, {});
  assert.equal(await page.locator('link[rel=canonical], link[rel=alternate], meta[property]').count(), 0);
  assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  assert.match(await page.locator('meta[name=description]').getAttribute('content'), /29% .* 24% to 35%/);
  assert.equal(await page.locator('section.made-up[data-nosnippet]').count(), 1);
  const robots = await context.request.get(new URL('robots.txt', page.url()).href);
  assert.equal(await robots.text(), 'User-agent: *\nAllow: /\n');
});
