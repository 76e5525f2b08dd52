// The dialog that gives the code, from the button to the page that it is pasted into.

import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE, SITE_BELOW, open } from './harness.mjs';
import { came, heights, serve, visitHost } from './hosts/host.mjs';
import { focused, settled } from './visits.mjs';

const PATH = 'question/considering-leaving/';

const opener = (page) => page.locator('[data-module][aria-haspopup=dialog]');
const dialog = (page) => page.locator('dialog#embed');
const code = (page, name) => page.locator(`textarea[name=${name}]`).inputValue();

/** Once the preview has told its height. */
const measured = (page) =>
  page.waitForFunction(() => {
    const frame = document.querySelector('.preview iframe');
    return frame && document.querySelector('textarea[name=frame]').value.includes(`height="${frame.height}"`)
      && frame.height !== '';
  });

async function opened(t, query = '', options = {}) {
  const visit = await open(t, { path: PATH + query, ...options });
  await opener(visit.page).click();
  await dialog(visit.page).waitFor();
  await measured(visit.page);
  return visit;
}

test('the dialog is opened and left by keyboard', async (t) => {
  const asked = [];
  const { page } = await open(t, { path: PATH });
  page.on('request', (request) => asked.push(request.url()));
  await page.waitForLoadState('networkidle');
  assert.ok(!asked.some((address) => address.includes('embed-dialog')), 'its script is loaded when it is opened');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  assert.equal(await page.getByRole('dialog', { name: 'Put this figure on your page' }).count(), 1);
  assert.equal((await focused(page)).name, 'Close');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  assert.equal((await focused(page)).name, 'Put this figure on your page');
  // Nothing goes on behind a closed dialog. The browser tells of closing in a task of its own.
  await page.locator('iframe').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'hidden' });
});

test('the code of a frame has whom the page shows, and no order of its tables', async (t) => {
  const { page } = await opened(t, '?order=by-region:considering-leaving:1:descending&region=london');
  assert.match(await code(page, 'frame'), /considering-leaving\/\?region=london"/);
});

test('the code of a frame names the height that fits the width', async (t) => {
  const { page } = await opened(t);
  for (const width of [600, 320, 900]) {
    await page.getByLabel('Width in pixels').fill(String(width));
    await page.waitForFunction((wanted) => document.querySelector('.preview iframe').clientWidth === wanted, width);
    await page.waitForFunction(() => {
      const frame = document.querySelector('.preview iframe');
      const needs = frame.contentDocument.body.getBoundingClientRect().height;
      return frame.clientHeight >= needs && frame.clientHeight < needs + 16;
    });
    await measured(page);
    const html = await code(page, 'frame');
    assert.match(html, new RegExp(`width="${width}" height="\\d+"`));
    const visit = await visitHost(t, await serve(t, `<!doctype html><title>x</title>${html}`), { viewport: { width: 1000, height: 900 } });
    const [framed] = await came(visit.page);
    const { needs, has } = await heights(framed);
    assert.ok(has >= needs && has < needs + 16, `${width}: ${has} for ${needs}`);
    await visit.finish();
  }
});

test('the code shows whom the page shows, in the language, the release and the looks that are chosen', async (t) => {
  const { page } = await opened(t, '?utm_source=letter&region=north&compare=region:wales');
  const dialogue = dialog(page);
  await dialogue.locator('.whom', { hasText: 'North of England' }).waitFor();
  const address = async () => (await code(page, 'fitting')).match(/src="([^"]*)"/)[1].replaceAll('&amp;', '&');
  assert.equal(await address(), `${SITE}embed/considering-leaving/?region=north&compare=region:wales`);
  assert.equal(await code(page, 'address'), `${SITE}question/considering-leaving/?region=north&compare=region:wales`);
  assert.match(await code(page, 'fitting'), /<script src="[^"]*\/embed-height\.js" async><\/script>$/);

  await dialogue.getByLabel('Always those of release').check();
  await dialogue.getByLabel('Language').selectOption('Cymraeg');
  await dialogue.getByText('How it looks').click();
  await dialogue.getByLabel('Colours').selectOption('dark');
  await page.locator('select[name=table]').selectOption('always in sight');
  const [, release] = (await page.locator('#app').getAttribute('data-release')).match(/([0-9a-f]{16})\.json$/);
  assert.equal(
    await address(),
    `${SITE}release/${release}/cy/embed/considering-leaving/?region=north&compare=region:wales&theme=dark&table=open`,
  );
  assert.match(await code(page, 'frame'), /title="Enghraifft ffug: /);
  assert.match(await code(page, 'picture'), /cy\/embed\/considering-leaving\/made-up-/);
});

test('the dialog says which forms show everyone only', async (t) => {
  const { page } = await opened(t);
  const cautions = page.locator('dialog [data-when]:visible');
  assert.equal(await cautions.count(), 0);
  // WordPress finds what stays with a release as well.
  await page.getByLabel('Always those of release').check();
  assert.match(await code(page, 'address'), /\/release\/[0-9a-f]{16}\/question\//);
  assert.equal(await cautions.count(), 0);
  await page.locator('.looks summary').click();
  await page.getByLabel('Colours').selectOption('light');
  await cautions.nth(0).waitFor();
  assert.equal(await cautions.count(), 1);
  await page.getByLabel('Colours').selectOption({ index: 0 });
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    history.pushState(null, '', '?region=north');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.locator('#result', { hasText: 'North of England' }).waitFor();
  await opener(page).click();
  await cautions.nth(1).waitFor();
  assert.equal(await cautions.count(), 2);
  assert.match(await page.locator('textarea[name=picture]').inputValue(), /Everyone who answered/);
});

test('the plugin has the address of this site, wherever it is', async (t) => {
  const { page } = await open(t, { path: PATH, site: SITE_BELOW });
  await opener(page).click();
  await dialog(page).waitFor();
  const plugin = await code(page, 'plugin');
  assert.ok(plugin.includes(`$site = '${SITE_BELOW}';`), plugin);
  assert.ok(!plugin.includes('example'), plugin);
  assert.match(await code(page, 'address'), new RegExp(`^${SITE_BELOW}question/`));
  assert.match(await code(page, 'picture'), new RegExp(`<img src="${SITE_BELOW}release/`));
});

test('code is copied, or else selected to be copied by hand', async (t) => {
  const { page, context } = await opened(t);
  const copy = page.getByRole('button', { name: 'Copy – Frame that fits' });
  const became = copy.locator('xpath=following-sibling::*');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await copy.click();
  await became.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page, 'fitting'));
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await copy.click();
  await became.getByText('copy it by hand').waitFor();
  const selected = await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd));
  assert.equal(selected, await code(page, 'fitting'));
});

test('without scripts a link leads to the page for frames', async (t) => {
  const { page } = await open(t, { path: PATH, javaScriptEnabled: false });
  assert.equal(await opener(page).isVisible(), false);
  await page.getByRole('link', { name: 'See it as it is embedded' }).click();
  assert.match(page.url(), /\/embed\/considering-leaving\/$/);
});

for (const path of [PATH, `cy/${PATH}`]) {
  test(`axe finds nothing against the dialog of ${path}, and it fits`, async (t) => {
    const visit = await open(t, { path, reducedMotion: 'reduce' });
    const { page } = visit;
    await opener(page).click();
    await measured(page);
    await page.locator('.looks summary').click();
    for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320], ['dark', 320]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      const found = await visit.audit({ rules: { 'target-size': { enabled: true } }, iframes: false });
      assert.deepEqual(found, [], `${colorScheme}, ${width}`);
      const wide = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth);
      assert.ok(wide <= 0, `${width}: ${wide} pixels too wide`);
    }
  });
}

test('on a page that stays with a release the code does so too, unless it is to follow newer ones', async (t) => {
  const newest = await open(t, { path: PATH });
  const [, release] = (await newest.page.locator('#app').getAttribute('data-release')).match(/([0-9a-f]{16})\.json$/);
  await newest.finish();
  const { page } = await open(t, { path: `release/${release}/${PATH}` });
  await opener(page).click();
  await measured(page);
  const address = async () => (await code(page, 'fitting')).match(/src="([^"]*)"/)[1];
  assert.equal(await address(), `${SITE}release/${release}/embed/considering-leaving/`);
  await page.getByLabel('Newer ones as soon as there are any').check();
  assert.equal(await address(), `${SITE}embed/considering-leaving/`);
  assert.match(await code(page, 'fitting'), new RegExp(`<script src="${SITE}embed-height.js"`));
});
