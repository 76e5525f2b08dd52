// Figures of the visitor's own beside those of a page: brought along as a file or pasted, and never anywhere but there.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { option } from './filters.mjs';
import { arrive, focused, query } from './visits.mjs';

const PATH = 'question/considering-leaving/';
const OPENER = 'Compare with your own figures';

const panel = (page) => page.locator('#own');
const opener = (page) => page.getByRole('button', { name: OPENER });
const figure = (page) => panel(page).locator('figure');
const faults = (page) => panel(page).locator('[role=alert] li');

const file = (text, name = 'ours.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const rows = (text) => `question,answer,count,asked,survey\n${text}`;
const GOOD = rows('considering-leaving,yes,31,64,Our link workers\nconsidering-leaving,no,33,64,\n');

/** A page with the panel open and the program there. */
async function opened(t, path = PATH, options = {}) {
  const visit = await arrive(t, path, options);
  await opener(visit.page).click();
  await panel(visit.page).locator('input[type=file]').waitFor();
  return visit;
}

/** Chooses a file as a visitor does. */
const choose = (page, text) => panel(page).locator('input[type=file]').setInputFiles(file(text));

test('a file is compared, and nothing of it leaves the page', async (t) => {
  const { page } = await opened(t, `${PATH}?region=south`);
  const asked = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  const address = page.url();
  await choose(page, GOOD);
  await figure(page).waitFor();
  assert.equal(await figure(page).count(), 1);
  assert.match(await figure(page).locator('caption').textContent(), /^Made-up example: Your own figures, unofficial: /);
  assert.match(await figure(page).locator('.verdicts li').first().textContent(), /Your own figures, unofficial: /);
  assert.match(await figure(page).locator('tbody tr').first().textContent(), /31 of 64.*48%.*37% to 60%/);
  assert.match(await figure(page).locator('svg').first().textContent(), /Our link workers.*64 people asked/);
  assert.match(await panel(page).getByRole('status').first().textContent(), /Your file was read/);
  await page.waitForTimeout(300);
  assert.deepEqual(asked, [], 'requests');
  assert.equal(page.url(), address);
});

test('the figures follow the filters, and the address never speaks of them', async (t) => {
  const { page } = await opened(t);
  await choose(page, GOOD);
  await figure(page).waitFor();
  await option(page, 'London').click();
  await figure(page).locator('caption', { hasText: 'London' }).waitFor();
  assert.equal(await query(page), '?region=london');
});

test('every fault of a file is named with line and column, and a mended file is read', async (t) => {
  const { page } = await opened(t);
  await choose(page, rows('considering-leaving,yess,31,64,\nconsidering-leaving,no,65,64,\nconsidering,no,12.5,,\n'));
  await faults(page).first().waitFor();
  const said = await faults(page).allTextContents();
  assert.equal(said.length, 4, said.join('\n'));
  assert.match(said[0], /^Line 2, column B \(answer\): .*Is it “yes”\?$/);
  assert.match(said[1], /^Line 3, column C \(count\): 65 people gave this answer, but only 64 were asked\.$/);
  assert.match(said[2], /^Line 4, column A \(question\): /);
  assert.match(said[3], /^Line 4, column C \(count\): .*“12\.5”/);
  assert.equal(await figure(page).count(), 0);
  await choose(page, GOOD);
  await figure(page).waitFor();
  assert.equal(await faults(page).count(), 0);
});

test('rows can be pasted from a spreadsheet, and removed again', async (t) => {
  const { page } = await opened(t);
  await panel(page).locator('summary').click();
  await panel(page).locator('textarea').fill(GOOD.replaceAll(',', '\t'));
  await panel(page).getByRole('button', { name: 'Compare what is pasted' }).click();
  await figure(page).waitFor();
  await panel(page).getByRole('button', { name: 'Remove your figures' }).click();
  assert.equal(await figure(page).count(), 0);
  assert.equal(await panel(page).locator('textarea').inputValue(), '');
  assert.match(await panel(page).getByRole('status').first().textContent(), /removed/);
  assert.ok(!(await page.content()).includes('Our link workers'));
});

test('the template can be filled in and comes back', async (t) => {
  const { page } = await opened(t);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Download a template' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'own-figures-template.csv');
  const template = await readFile(await download.path(), 'utf8');
  const filled = template
    .split('\r\n')
    .map((line) => line.replace(/^(considering-leaving,.*"),,,,,$/, '$1,20,64,,,'))
    .join('\r\n');
  assert.notEqual(filled, template);
  await choose(page, template);
  await faults(page).first().waitFor();
  await choose(page, filled);
  await figure(page).waitFor();
  assert.match(await figure(page).locator('tbody tr').first().textContent(), /20 of 64/);
});

test('what is kept of it is called unofficial, and says so', async (t) => {
  const { page } = await opened(t);
  await choose(page, GOOD);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure(page).getByRole('button', { name: 'Download the picture' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'made-up-own-figures-unofficial-considering-leaving.svg');
  const picture = await readFile(await download.path(), 'utf8');
  assert.match(picture, /Your own figures, unofficial/);
  assert.match(picture, /Made-up example/);
});

test('the panel is opened, used and left by keyboard', async (t) => {
  const { page } = await arrive(t, PATH);
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await panel(page).locator('input[type=file]').waitFor();
  assert.equal((await focused(page)).name, OPENER);
  assert.equal((await focused(page)).tag, 'h3');
  assert.equal(await opener(page).getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Tab');
  assert.match((await focused(page)).name, /Download a template/);
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).tag, 'input');
  await panel(page).getByRole('button', { name: 'Close', exact: true }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await panel(page).isVisible(), false);
  assert.equal((await focused(page)).name, OPENER);
  assert.equal(await opener(page).getAttribute('aria-expanded'), 'false');
});

test('an area is compared question by question', async (t) => {
  const { page } = await opened(t, 'area/london/');
  await choose(page, GOOD + 'any-support,some,20,64,\n');
  await figure(page).first().waitFor();
  assert.equal(await figure(page).count(), 2);
  assert.match(await figure(page).first().locator('caption').textContent(), /London/);
});

const LOOKS = {
  'wide and light': { viewport: { width: 1280, height: 900 } },
  'narrow and dark': { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
};

for (const [name, options] of Object.entries(LOOKS)) {
  test(`nothing is found against it, ${name}`, async (t) => {
    const { page, audit } = await opened(t, PATH, options);
    await choose(page, rows('considering-leaving,yes,4,64,\n'));
    await figure(page).waitFor();
    assert.deepEqual(await audit(), []);
    await choose(page, rows('considering-leaving,yess,4,64,\n'));
    await faults(page).first().waitFor();
    assert.deepEqual(await audit(), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false);
  });
}

test('paper gets the figures with their mark, and not the form', async (t) => {
  const { page } = await opened(t);
  await choose(page, GOOD);
  await figure(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await figure(page).locator('svg').first().isVisible(), true);
  assert.match(await figure(page).locator('svg').first().textContent(), /Your own figures, unofficial/);
  assert.equal(await panel(page).locator('input[type=file]').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await panel(page).getByRole('button', { name: 'Remove your figures' }).click();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await panel(page).isVisible(), false, 'without figures there is nothing to print');
});

test('with forced colours the cross can be seen', async (t) => {
  const { page } = await opened(t, PATH, { forcedColors: 'active' });
  await choose(page, GOOD);
  await figure(page).waitFor();
  assert.equal(await figure(page).locator('.wide svg polygon').first().isVisible(), true);
});
