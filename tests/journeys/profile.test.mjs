// What comes out of the printer where somebody prints an area's or a setting's page.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { printed, unbroken } from './paper.mjs';
import { questions } from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, goTo, live, query, settled, whom } from './visits.mjs';

const { SITE, SITE_EXAMPLE } = process.env;

/** Where pages print nothing but count how often they are asked to. */
const init = () => {
  globalThis.prints = 0;
  globalThis.print = () => {
    globalThis.prints += 1;
  };
};

const visit = (t, path, options = {}) => arrive(t, path, { init, ...options });

/** Presses the button, waits until it prints, and prints. */
async function press(t, page) {
  const before = await page.evaluate(() => globalThis.prints);
  await page.locator('[data-module$="profile.js"]').click();
  await page.waitForFunction((prints) => globalThis.prints > prints, before);
  return printed(t, page);
}

/** Share and range of every row of every table that answers a question, as they stand on paper. */
async function numbers(page) {
  const figures = page.locator('.result .figure[data-exhibit]:visible:has(td)');
  const all = await Promise.all((await figures.all()).map((figure) => rows(page, figure)));
  const shares = all.flat().filter(([, , share, range]) => /^\d+%$/.test(share) && /\d+%.*\d+%/.test(range));
  return shares.map(([, , share, range]) => `${share} (${range})`);
}

const language = (path) => (/(^|\/)cy\//.test(path) ? 'cy' : 'en');

for (const path of [
  'area/london/',
  'cy/area/london/?setting=general-practice',
  'area/england/?compare=region:scotland,wales',
  'setting/general-practice/?region=north-west,south-east',
  'cy/setting/elsewhere/',
  'area/wales/?setting=voluntary-sector',
]) {
  test(`/${path} prints on two A4 pages of lines and letters, each of which leads back to it`, async (t) => {
    const { page, context } = await visit(t, path);
    const collection = await release(page);
    const { pages, size, texts, pictures, codes } = await press(t, page);
    assert.equal(pages, 2);
    assert.equal(size, 'A4');
    assert.deepEqual(pictures, []);

    const address = new URL(path, new URL(`release/${await stays(page)}/`, SITE)).href;
    const name = await whom(page);
    for (const [at, text] of texts.entries()) {
      assert.ok(text.includes(name), `${name} is not in ${text}`);
      assert.ok(text.includes(await page.locator('.made-up-band strong').first().textContent()), text);
      assert.ok(unbroken(text).includes(unbroken(address)), `${address} is not in ${text}`);
      assert.match(text, language(path) === 'cy' ? new RegExp(`Tudalen ${at + 1} o 2`) : new RegExp(`Page ${at + 1} of 2`));
    }
    for (const question of questions(collection)) {
      assert.ok(texts.join(' ').includes(question.title[language(path)]), question.title.en);
    }

    assert.deepEqual(await codes(), [address, address]);
    const again = await context.newPage();
    await again.goto(address);
    await live(again);
    await settled(again);
    assert.equal(await whom(again), name);
    const found = await numbers(again);
    assert.ok(found.length >= 4, `${found}`);
    for (const number of found) assert.ok(texts.join(' ').includes(number), `${number} is not in ${texts}`);
  });
}

/** The release that a page's own link stays with. */
const stays = (page) => page.locator('footer.site a[data-follows]').getAttribute('href').then((href) => /release\/([^/]+)\//.exec(href)[1]);

test('without scripts an area prints on two pages, and says where it is on the site', async (t) => {
  const { page } = await open(t, { path: 'area/london/', javaScriptEnabled: false });
  const { pages, texts, pictures, codes } = await printed(t, page);
  assert.equal(pages, 2);
  assert.deepEqual(pictures, []);
  const id = await stays(page);
  for (const text of texts) assert.ok(unbroken(text).includes(unbroken(`release/${id}/area/london/`)), text);
  // Nobody knows the site's address, so there is no code that could lead there.
  assert.deepEqual(await codes(), [undefined, undefined]);
});

test('a page that nobody filtered prints its profile without the button, with the whole address', async (t) => {
  const { page } = await visit(t, 'setting/general-practice/');
  const { pages, texts } = await printed(t, page);
  assert.equal(pages, 2);
  const address = new URL(`release/${await stays(page)}/setting/general-practice/`, SITE).href;
  for (const text of texts) assert.ok(unbroken(text).includes(unbroken(address)), text);
});

test('a table in another order is no other profile', async (t) => {
  const { page } = await visit(t, 'area/london/?order=summary:1:descending');
  await page.locator('.result thead [data-press="2"]').first().click();
  assert.match(await query(page), /^\?order=summary:2:descending$/);
  const { pages, texts } = await printed(t, page);
  assert.equal(pages, 2);
  assert.ok(texts.every((text) => !text.includes('order=')), texts.join());
});

test('a page that was filtered prints itself without the button, with its address and no code that leads elsewhere', async (t) => {
  const { page } = await visit(t, 'area/london/');
  await goTo(page, '?setting=general-practice');
  await settled(page);
  const { texts, pictures, codes } = await printed(t, page);
  const text = texts.join(' ');
  assert.deepEqual(pictures, []);
  assert.ok(text.includes(await whom(page)), text);
  const address = new URL(`release/${await stays(page)}/area/london/?setting=general-practice`, SITE).href;
  assert.ok(unbroken(text).includes(unbroken(address)), text);
  assert.deepEqual((await codes()).filter(Boolean), []);

  await goTo(page, '');
  await settled(page);
  assert.equal((await printed(t, page)).pages, 2);
});

test('once the button was pressed, whatever is printed is what the page shows then', async (t) => {
  const { page } = await visit(t, 'area/london/');
  await press(t, page);
  await goTo(page, '?setting=general-practice');
  await settled(page);
  const { pages, texts, codes } = await printed(t, page);
  assert.equal(pages, 2);
  const address = new URL(`release/${await stays(page)}/area/london/?setting=general-practice`, SITE).href;
  assert.deepEqual(await codes(), [address, address]);
  for (const number of await numbers(page)) assert.ok(texts.join(' ').includes(number), number);
});

test('pages of the invented survey take as many sheets as they need, with the code of the site that they are meant for', {
  skip: SITE_EXAMPLE ? false : 'SITE_EXAMPLE is not set',
}, async (t) => {
  for (const path of ['area/gannet-skerries/', 'cy/setting/at-sea/']) {
    const { page, finish } = await open(t, { site: SITE_EXAMPLE, path, javaScriptEnabled: false });
    const { pages, size, texts, pictures, codes } = await printed(t, page);
    assert.ok(pages >= 2 && pages <= 4, `${pages}`);
    assert.equal(size, 'A4');
    assert.deepEqual(pictures, []);
    const address = `https://example.org/survey/release/${await stays(page)}/${path}`;
    assert.deepEqual(await codes(), texts.map(() => address));
    for (const text of texts) assert.ok(unbroken(text).includes(unbroken(address)), text);
    const collection = await release(page);
    for (const question of questions(collection)) {
      const title = question.title[language(path)];
      assert.ok(texts.slice(1).some((text) => text.includes(title)), title);
    }
    await finish();
  }
});
