import assert from 'node:assert/strict';
import test from 'node:test';
import { open, SITE_BELOW } from './harness.mjs';
import { arrive, live } from './visits.mjs';

const PRINTED = ['29%', '77%', '33%', '61%', '11%'];

test('the front page begins with the five figures as they were printed', async (t) => {
  const { page } = await open(t);
  assert.deepEqual(await page.locator('.card .percent').allTextContents(), PRINTED);
  assert.deepEqual(await page.locator('.answered li').allTextContents(), ['279 people answered', '221 of them in England']);
});

test('a published figure has a range only where its base was stated, and says what it does not say', async (t) => {
  const { page } = await open(t);
  const bases = await page.locator('.card .base').allTextContents();
  assert.match(bases[0], /Of 279 people\. .*24% to 35%/);
  assert.match(bases[2], /Of 279 people\. .*27% to 39%/);
  for (const at of [1, 3, 4]) assert.equal(bases[at], 'Base not stated.');
  assert.match(await page.locator('.card').nth(1).textContent(), /Not a share of general practice workers/);
});

test('the real figures come before the demonstration, and the demonstration says what it is', async (t) => {
  const { page } = await open(t);
  const sections = await page.locator('main > section').evaluateAll((all) => all.map(({ className }) => className));
  assert.deepEqual(sections, ['published', 'explore made-up']);
  await page.getByText('Made-up example. Not findings. Do not quote them.').first().waitFor();
  assert.match(await page.locator('.result caption').first().textContent(), /^Made-up example/);
});

test('made-up pages ask search engines to leave them out', async (t) => {
  const { page } = await open(t, { path: 'question/any-support/' });
  assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  assert.match(await page.title(), /^Made-up example/);
});

test('the site works as well below a path, in both languages and at every depth', async (t) => {
  const { page } = await open(t, { site: SITE_BELOW, path: 'cy/question/colleague-left/?region=south' });
  await page.locator('#app[data-live]').waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
  assert.equal(await page.locator('#result').textContent(), 'De Lloegr');
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('#app[data-live]').waitFor();
  assert.equal(page.url(), new URL('question/colleague-left/?region=south', SITE_BELOW).href);
  assert.equal(await page.locator('#result').textContent(), 'South of England');
});

test('an address that leads nowhere gets a page that leads back', async (t) => {
  const { page } = await open(t, { path: 'none/such/', expected: [/404 .*none\/such/, /console: .*404/] });
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  await page.getByRole('link', { name: 'Care for the Carer 2020' }).click();
  await page.locator('#app[data-live]').waitFor();
});

test('an address that asks for some people leads to what it shows of them', async (t) => {
  const { page, context } = await arrive(t, '?region=london');
  const scrolled = () => page.evaluate(() => scrollY);
  const opened = async () => {
    await page.waitForFunction(() => scrollY > 0);
    return page.locator('#result').evaluate((one) => Math.round(one.getBoundingClientRect().top));
  };
  const shown = await opened();
  assert.ok(shown > 0 && shown < 200, `${shown}`);

  await t.test('on a phone too', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(page.url().replace('london', 'wales'));
    await live(page);
    const narrow = await opened();
    assert.ok(narrow > 0 && narrow < 200, `${narrow}`);
  });

  await t.test('but not who comes back to the top', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.reload();
    await live(page);
    await page.waitForTimeout(500);
    assert.equal(await scrolled(), 0);
  });

  await t.test('nor who has begun to read', async () => {
    let come;
    const wanted = new Promise((done) => { come = done; });
    await page.route('**/*.wasm', (route) => wanted.then(() => route.continue()));
    await page.goto(page.url().replace('wales', 'scotland'), { waitUntil: 'commit' });
    await page.locator('html[data-scripts=on]').waitFor();
    await page.keyboard.press('Tab');
    come();
    await live(page);
    await page.waitForTimeout(500);
    assert.equal(await scrolled(), 0);
    await page.unroute('**/*.wasm');
  });

  await t.test('and who goes by keyboard goes on there', async () => {
    await page.goto(page.url().replace('scotland', 'south-east'));
    await page.waitForFunction(() => document.activeElement.id === 'result');
  });

  await t.test('and one that asks for nobody leads to what was published', async () => {
    for (const search of ['', '?utm_source=news', '?region=london#published']) {
      const other = await context.newPage();
      await other.goto(new URL(search, page.url().split('?')[0]).href);
      await live(other);
      await other.waitForTimeout(500);
      const top = await other.locator('#published').evaluate((one) => one.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 400, `${search}: ${top}`);
      await other.close();
    }
  });
});

test('what an address asks for in vain is in sight of whoever it leads', async (t) => {
  const { page } = await arrive(t, '?region=atlantis', { viewport: { width: 320, height: 640 } });
  await page.waitForFunction(() => scrollY > 0);
  const below = await page.locator('.unmet').evaluate((one) => {
    const { top } = one.getBoundingClientRect();
    return document.elementFromPoint(20, top + 4) === one ? 'in sight' : `behind ${document.elementFromPoint(20, top + 4)?.className}`;
  });
  assert.equal(below, 'in sight');
});

test('so does one of a survey of which nothing was published', { skip: !process.env.SITE_EXAMPLE }, async (t) => {
  const { page } = await arrive(t, '?region=london', { site: process.env.SITE_EXAMPLE });
  assert.equal(await page.locator('#published').count(), 0);
  await page.waitForFunction(() => scrollY > 0);
});
