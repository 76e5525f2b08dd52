// What a reporter does with a figure: a sentence copied in three clicks, its other forms, its files.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { ONE_FILE, SITE, open } from './harness.mjs';
import { rows } from './release.mjs';
import { arrive, figures, focused, live, settled, tabTo } from './visits.mjs';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const EXAMPLE = process.env.SITE_EXAMPLE;

const dialog = (page) => page.getByRole('dialog', { name: 'Quote or download' });
const opener = (figure) => figure.getByRole('button', { name: 'Quote or download' });
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const quotation = (page) => page.locator('#quotation').textContent();

/** Opens the dialog for a figure of a page. */
async function quoting(t, path = '', { figure = 0, ...options } = {}) {
  const visit = await arrive(t, path, { ...CLIPBOARD, ...options });
  await openFor(visit.page, figures(visit.page).nth(figure));
  return visit;
}

async function openFor(page, figure) {
  await figure.locator('[data-press=quote]').click();
  await page.locator('#quote .primary').waitFor();
}

/** Everything that a page counts as a click, before anything of its own. */
function countClicks() {
  globalThis.clicks = 0;
  addEventListener('click', ({ isTrusted }) => { globalThis.clicks += Number(isTrusted); }, true);
}

/** A file that is handed out once a button is pressed. */
async function kept(page, name) {
  const button = page.locator('#quote .files').getByRole('button', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The cells of a file of comma-separated values. */
function cells(text) {
  const found = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    found.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') found.push([]);
  }
  return found.slice(0, -1);
}

test('from the overview to a copied sentence it is three clicks at most, and its link shows the same numbers', async (t) => {
  const { page } = await arrive(t, '', { ...CLIPBOARD, init: countClicks });
  await opener(figures(page).first()).click();
  await dialog(page).getByRole('radio').nth(1).click();
  await page.getByRole('button', { name: 'Copy sentence' }).click();
  await page.getByText('Copied.').waitFor();
  assert.ok((await page.evaluate(() => globalThis.clicks)) <= 3);
  const copied = await clipboard(page);
  assert.match(copied, /^Made-up example: Asked “.+ not a finding\. http\S+$/);
  const [, count, base, share, lower, upper] = copied.match(/(\d+) of (\d+) people .*?: (\d+%), likely range (\d+%) to (\d+%)/);
  await page.goto(copied.match(/http\S+$/)[0]);
  await live(page);
  const shown = await rows(page);
  assert.ok(
    shown.some((row) => row.slice(1, 4).join(' | ').match(new RegExp(`${count} of ${base}\\D.*\\| ${share} \\| ${lower} to ${upper}`))),
    `${copied} is not in ${JSON.stringify(shown)}`,
  );
});

test('by keyboard it takes a way to the button and two presses of Enter', async (t) => {
  const { page } = await arrive(t, '?region=south', CLIPBOARD);
  const is = () => document.activeElement.dataset.press === 'quote' && document.activeElement.closest('.result') !== null;
  await tabTo(page, is, undefined, { limit: 200 });
  await page.keyboard.press('Enter');
  await page.locator('#quote .primary:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Copied.').waitFor();
  assert.equal(await clipboard(page), await quotation(page));
  // Another sentence: back to the list, and down.
  await tabTo(page, () => document.activeElement.type === 'radio', undefined, { limit: 5 });
  const before = await quotation(page);
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await quotation(page), before);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  assert.equal((await focused(page)).name, 'Quote or download');
});

test('nothing of the desk is loaded before somebody wants it', async (t) => {
  const asked = [];
  const { page } = await open(t, { path: '' });
  page.on('request', (request) => asked.push(request.url()));
  await live(page);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked.filter((address) => /desk|quote|dialog/.test(address)), []);
  await openFor(page, figures(page).first());
  assert.ok(asked.some((address) => /desk-[0-9a-f]{16}_bg\.wasm$/.test(address)), asked.join('\n'));
});

test('every other form is copied as it is shown, rich text with its formatting', async (t) => {
  const { page } = await quoting(t, 'question/any-support/?region=london');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Copied.').waitFor();
  assert.equal(await clipboard(page), await page.locator('#quotation-link').getAttribute('href'));
  for (const [name, id] of [['Copy as Markdown', 'pack-markdown'], ['Copy as plain text', 'pack-plain'], ['Copy citation', 'citation'],
    ['Copy BibTeX', 'bibtex'], ['Copy RIS', 'ris'], ['Copy alternative text', 'alt']]) {
    const button = page.getByRole('button', { name });
    await button.click();
    await button.locator('xpath=following-sibling::*[@role="status"]').getByText('Copied.').waitFor();
    assert.equal(await clipboard(page), (await page.locator(`#${id}`).textContent()).replaceAll('\r\n', '\n'), name);
  }
  const rich = page.getByRole('button', { name: 'Copy with formatting' });
  await rich.click();
  await rich.locator('xpath=following-sibling::*[@role="status"]').getByText('Copied.').waitFor();
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text());
  assert.match(html, /<blockquote.*Made-up example: Asked.*<a href="http/s);
});

test('where copying is refused the text is selected', async (t) => {
  const { page } = await quoting(t, 'question/any-support/');
  await page.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); });
  for (const [name, id] of [['Copy sentence', 'quotation'], ['Copy BibTeX', 'bibtex'], ['Copy with formatting', 'pack-rich']]) {
    const button = page.getByRole('button', { name });
    await button.click();
    await button.locator('xpath=following-sibling::*[@role="status"]').getByText('The text is selected').waitFor();
    const selected = (await page.evaluate(() => getSelection().toString())).replaceAll(/\s+/g, '');
    assert.equal(selected, (await page.locator(`#${id}`).evaluate((one) => one.innerText)).replaceAll(/\s+/g, ''), name);
  }
});

test('the table is kept as it is on the screen, in the order that it has there', async (t) => {
  const { page } = await arrive(t, 'question/any-support/?setting=general-practice', CLIPBOARD);
  const figure = figures(page).nth(1);
  await figure.getByRole('button', { name: 'Share', exact: true }).click();
  await openFor(page, figure);
  const { name, bytes } = await kept(page, 'CSV, as shown');
  assert.match(name, /^made-up-care-for-the-carer-2020-by-region-any-support-table-setting-general-practice-[0-9a-f]{16}\.csv$/);
  const [headings, ...found] = cells(bytes.toString('utf8'));
  const unmarked = (cell) => cell.replace('Made-up example: ', '').replace(/^'(?=[=+@-])/, '');
  assert.deepEqual(found.map((row) => row.map(unmarked)), await rows(page, figure));
  const columns = await figure.locator('thead th').allTextContents();
  assert.deepEqual(headings.map(unmarked), columns);
  await page.getByText(`Saved as ${name}`).waitFor();
  assert.equal(await dialog(page).getByRole('radio').count(), found.length);
});

test('data, their description and JSON-stat name each other and the made-up release', async (t) => {
  const { page } = await quoting(t, 'question/any-support/?region=london');
  const data = await kept(page, 'CSV, codes and words');
  const about = await kept(page, 'What its columns mean');
  const cube = await kept(page, 'JSON-stat');
  assert.equal(JSON.parse(about.bytes).url, data.name);
  assert.equal(about.name, `${data.name}-metadata.json`);
  const told = JSON.parse(cube.bytes);
  assert.deepEqual([told.class, told.extension.kind, told.extension.provenance, told.extension.selection],
    ['dataset', 'figure', 'illustrative', 'region=london']);
  for (const { name } of [data, about, cube]) assert.match(name, /^made-up-.*region-london-[0-9a-f]{16}\./);
});

test('a picture is twice its size, in light colours on a dark page, and has the pixels of the page', async (t) => {
  const path = 'question/any-support/?region=london';
  const { page } = await quoting(t, path, { colorScheme: 'dark' });
  const { name, bytes } = await kept(page, /^SVG/);
  const svg = bytes.toString('utf8');
  const [, width, height] = svg.match(/<svg width="(\d+)" height="(\d+)"/).map(Number);
  const png = await kept(page, /^PNG/);
  assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [2 * width, 2 * height]);
  const address = `${SITE}release/${name.match(/([0-9a-f]{16})\.svg$/)[1]}/${path}`;
  const lines = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text.replaceAll('&amp;', '&'));
  assert.ok(lines.join('').endsWith(address), lines.slice(-3).join('\n'));
  assert.ok(lines[0].startsWith('Made-up example'), lines[0]);

  // A light page's own canvas, at the size of the picture: nearly every pixel is the same.
  const light = await arrive(t, path);
  const differing = await light.page.evaluate(async ({ encoded, width }) => {
    const decoded = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const kept = await createImageBitmap(new Blob([decoded], { type: 'image/png' }));
    const shown = document.querySelector('.result .figure canvas');
    const small = (image, from) => {
      const canvas = new OffscreenCanvas(width, 200);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0, from, (from / width) * 200, 0, 0, width, 200);
      return context.getImageData(0, 0, width, 200).data;
    };
    const [one, other] = [small(kept, kept.width), small(shown, shown.width)];
    let sum = 0;
    for (let at = 0; at < one.length; at += 1) sum += Math.abs(one[at] - other[at]);
    return sum / one.length;
  }, { encoded: png.bytes.toString('base64'), width });
  assert.ok(differing < 6, `${differing} of 255 on average`);
});

test('a long list is grouped, and can be searched', async (t) => {
  const { page } = await quoting(t, 'question/any-support/', { figure: 3 });
  const entries = page.locator('.entry:visible');
  const all = await entries.count();
  assert.ok(all > 40, `${all}`);
  await page.getByLabel('Find a sentence').fill('london general');
  assert.ok((await entries.count()) < 4);
  await entries.first().getByRole('radio').check();
  assert.match(await quotation(page), /\(London – General practice\)|people London – General practice/);
  await page.getByLabel('Find a sentence').fill('atlantis');
  assert.equal(await entries.count(), 0);
  await page.getByText('No sentence has that.').waitFor();
  await page.getByLabel('Find a sentence').fill('');
  assert.equal(await entries.count(), all);
});

test('what cannot be shown is an honest line, and what is shown instead is quoted as what it is', async (t) => {
  const path = 'question/any-support/?region=northern-ireland&setting=voluntary-sector';
  const { page } = await quoting(t, path);
  assert.match(await quotation(page), /people \((?!.* – )/);
  assert.match(await page.locator('#quotation-link').textContent(), /\?(region=northern-ireland|setting=voluntary-sector)$/);
  await page.keyboard.press('Escape');
  const places = page.locator('[data-exhibit^="by-region"]');
  await openFor(page, places);
  const few = page.locator('.entry', { hasText: 'too few' }).first();
  await few.getByRole('radio').check();
  assert.match(await quotation(page), /^Made-up example: Too few people/);
});

test('what the publisher printed is quoted as it was printed, and is no made-up example', async (t) => {
  const { page } = await arrive(t, '', CLIPBOARD);
  await page.getByRole('button', { name: 'Quote these figures' }).click();
  await page.locator('#quote .primary').click();
  await page.getByText('Copied.').waitFor();
  assert.match(await clipboard(page), /^29% of everyone who answered/);
  assert.equal(await page.locator('#quote .made-up-band').count(), 0);
  assert.equal(await page.locator('#quote .files').count(), 0);
});

for (const [path, figure] of [['?region=london', 0], ['cy/question/any-support/', 3], ['question/any-support/', 1]]) {
  test(`axe finds nothing against the dialog of /${path} (figure ${figure}), and it fits`, async (t) => {
    const visit = await quoting(t, path, { figure, reducedMotion: 'reduce' });
    const { page } = visit;
    await page.locator('#quote summary').first().click();
    for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320], ['dark', 320]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      assert.deepEqual(await visit.audit({ rules: { 'target-size': { enabled: true } } }), [], `${colorScheme}, ${width}`);
      const wide = await page.locator('#quote').evaluate((one) => one.scrollWidth - one.clientWidth);
      assert.ok(wide <= 0, `${width}: ${wide} pixels too wide`);
    }
  });
}

test('if the desk cannot be loaded the dialog says so, and tries again', async (t) => {
  const { page, context } = await arrive(t, '', { ...CLIPBOARD, expected: [/ERR_FAILED/, /desk/] });
  await context.route(/desk-.*wasm$/, (route) => route.abort());
  await figures(page).first().locator('[data-press=quote]').click();
  await page.getByText('This could not be loaded.').waitFor();
  await context.unroute(/desk-.*wasm$/);
  await page.keyboard.press('Escape');
  await openFor(page, figures(page).first());
});

test('in the one file nothing is offered that is not in it', async (t) => {
  const { page } = await arrive(t, '', { site: ONE_FILE, offline: true });
  assert.equal(await page.locator('[data-press=quote]:visible').count(), 0);
});

test('a figure of the larger survey is quoted with its wave', { skip: !EXAMPLE }, async (t) => {
  const { page } = await quoting(t, 'question/sleep/?wave=2022', { site: EXAMPLE });
  assert.match(await quotation(page), /2022/);
  assert.match(await page.locator('#quotation-link').textContent(), /wave=2022/);
});
