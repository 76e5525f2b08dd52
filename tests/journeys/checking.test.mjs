// Checking claims: every outcome, by hand and by an address, and that nothing of what is pasted leaves the browser.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, SITE, SITE_BELOW } from './harness.mjs';
import { findings, verdict, checks, pasted, WITHDRAWN, OLDER } from './claims.mjs';

const example = process.env.SITE_EXAMPLE;

test('the first sentence of every figure of several pages matches, and with another digit it says which', async (t) => {
  const { page } = await open(t, { path: 'check/' });
  const sentences = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/', 'question/clinical-supervision/', '']);
  assert.ok(sentences.length >= 12, String(sentences.length));
  for (const text of sentences) {
    await checks(page, text);
    assert.equal(await verdict(page), 'matches', text);
    const found = text.match(/\d(?=%)/);
    if (!found) continue;
    const digit = String((Number(found[0]) + 1) % 10);
    await checks(page, text.slice(0, found.index) + digit + text.slice(found.index + 1));
    assert.equal(await verdict(page), 'altered', text);
    assert.equal(await page.locator('.outcome del').count(), 1);
    const [is, should] = [await page.locator('.outcome del').textContent(), await page.locator('.outcome ins').textContent()];
    assert.match(is, new RegExp(`it says.*${digit}$`));
    assert.match(should, new RegExp(`should be.*${found[0]}$`));
    assert.match(await page.locator('.outcome .changes').textContent(), /^The number \d+ should be \d+\.$/);
  }
});

test('what becomes of a text has the focus, says first that it is made up, and can be done by keyboard alone', async (t) => {
  const { page } = await open(t, { path: 'check/' });
  const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
  await page.getByLabel('A sentence with its link, or a link').focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#outcome:focus').waitFor();
  assert.match(await page.locator('#outcome').textContent(), /Made-up example, not a finding: it matches$/);
  await page.keyboard.press('Tab');
  const link = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press('Enter');
  await page.waitForURL(link);
  await page.locator('#app[data-live]').waitFor();
});

test('older numbers stand beside the newest, and a link may lead to either', { skip: !example }, async (t) => {
  const { page } = await open(t, { site: example, path: 'check/' });
  const [text] = await findings(example, 'example', ['question/sleep/?region=saltholm'], OLDER);
  await checks(page, text);
  assert.equal(await verdict(page), 'superseded');
  const sides = await page.locator('.sides > div').allTextContents();
  assert.match(sides[0], new RegExp(`Then: data release ${OLDER}, made on 6 June 2022`));
  assert.match(sides[1], /Now: data release [0-9a-f]{16}, made on 3 June 2024/);
  await page.locator('.sides > div').nth(0).getByRole('link').first().click();
  await page.waitForURL(`**/release/${OLDER}/question/sleep/**`);
});

test('a withdrawn release, one that never was, another page, no link', { skip: !example }, async (t) => {
  const { page } = await open(t, { site: example, path: 'check/' });
  const [text] = await findings(example, 'example', ['question/sleep/']);
  const release = text.match(/release\/([0-9a-f]{16})/)[1];
  for (const [claim, becomes, says] of [
    [text.replace(release, WITHDRAWN), 'withdrawn', /withdrawn on 3 June 2024.*rounded twice/],
    [text.replace(release, '0'.repeat(16)), 'not-from-here', /no data release 0000000000000000/],
    [text.replace('question/sleep/', 'methods/'), 'not-from-here', /leads to no page with numbers/],
    [`Everybody sleeps well, they say. ${text.match(/https?:\S+/)[0]}`, 'not-from-here', /says nothing like it.*comes nearest/s],
    [text.replace(/https?:\S+/, ''), 'cannot-tell', /no link to this site/],
    [text.match(/https?:\S+/)[0], 'link-alone', /This is what it leads to/],
  ]) {
    await checks(page, claim);
    assert.equal(await verdict(page), becomes, claim);
    assert.match(await page.locator('.outcome').textContent(), says);
  }
});

test('a link to another site that looks like this one is named, whatever it says', async (t) => {
  const { page } = await open(t, { path: 'check/' });
  const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
  await checks(page, text.replace(SITE, 'https://survey.example.evil/'));
  assert.match(await page.locator('#outcome').textContent(), /it matches, but the link leads to another site$/);
  assert.match(await page.locator('.outcome .warning').textContent(), /leads to another site: survey\.example\.evil\./);
  assert.equal(await page.locator('.outcome a[href*="evil"]').count(), 0);
});

test('an address may bring a text along: it is checked at once and does not stay in the address', async (t) => {
  const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
  const { page } = await open(t, { path: `cy/check/?claim=${encodeURIComponent(text)}` });
  await page.locator('#outcome').waitFor();
  assert.equal(await verdict(page), 'matches');
  assert.match(await page.locator('#outcome').textContent(), /Enghraifft ffug, nid canfyddiad: mae’n cyfateb/);
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await page.locator('#claim').inputValue(), text);
  const shared = await page.locator('#check-share a').evaluate((link) => link.href);
  assert.equal(new URL(shared).searchParams.get('claim'), text);
});

test('below a path of a host everything is there as well, and links lead there', async (t) => {
  const { page } = await open(t, { site: SITE_BELOW, path: 'check/' });
  const [text] = await findings(SITE_BELOW, 'care-for-the-carer-2020', ['question/any-support/']);
  await checks(page, text);
  assert.equal(await verdict(page), 'matches');
  assert.doesNotMatch(await page.locator('.outcome').textContent(), /another site/);
  const links = await page.locator('.outcome a').evaluateAll((all) => all.map((one) => one.href));
  for (const link of links) assert.ok(link.startsWith(SITE_BELOW) && (await fetch(link)).ok, link);
});

test('nothing of what is pasted is sent anywhere, and nothing is loaded before somebody checks', async (t) => {
  const { page, context } = await open(t, { path: 'check/' });
  const asked = [];
  // The browser asks for the page's icon when it likes.
  context.on('request', (request) => {
    if (!request.url().endsWith('/icon.svg')) asked.push([request.method(), request.url(), request.postData() ?? '']);
  });
  const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
  await page.locator('#claim').fill(`Zanzibarian ${text} quuxical`);
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('#outcome').waitFor();
  assert.ok(asked.length > 0);
  for (const [method, url, body] of asked) {
    assert.deepEqual([method, body], ['GET', '']);
    assert.match(new URL(url).pathname, /\/(desk-[\w-]+\.(js|wasm)|data\/[\w-]+\/[0-9a-f]{16}\.json)$/, url);
    assert.equal(new URL(url).search, '');
  }
  const count = asked.length;
  await checks(page, text);
  assert.deepEqual(asked.slice(count).filter(([, url]) => /\.json/.test(url)), []);
});

test('what cannot be loaded says so, keeps the text, and another try works', async (t) => {
  const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
  for (const pattern of ['**/data/**', '**/desk-*.wasm', '**/desk-*.js']) {
    const { page, finish } = await open(t, { path: 'check/', expected: [/failed: /, /console: /] });
    await page.route(pattern, (route) => route.abort());
    await pasted(page, text);
    await page.getByRole('alert').getByText('could not be loaded').waitFor();
    assert.equal(await page.locator('#claim').inputValue(), text);
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#outcome').waitFor();
    assert.equal(await verdict(page), 'matches', pattern);
    assert.equal(await page.getByRole('alert').isVisible(), false);
    await finish();
  }
});

test('an article of 20,000 letters is checked, each of its quotations', async (t) => {
  const { page } = await open(t, { path: 'check/' });
  const sentences = (await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/', 'question/clinical-supervision/', 'question/colleague-left/'])).slice(0, 10);
  const prose = 'Of those who answered, some people said that they like their work, and about half of them said why. ';
  const article = sentences.map((text) => prose.repeat(Math.ceil((20000 / sentences.length - text.length) / prose.length)) + text).join('\n\n');
  assert.ok(article.length >= 20000);
  await checks(page, article);
  assert.equal(await verdict(page), 'matches');
  assert.equal(await page.locator('.quotation').count(), sentences.length);
  // Loaded by now: how long the check itself takes.
  const took = await page.evaluate(async () => {
    const start = performance.now();
    document.getElementById('check').requestSubmit();
    const outcome = document.getElementById('check-outcome');
    while (!outcome.querySelector('h2')) await new Promise((done) => setTimeout(done));
    return performance.now() - start;
  });
  t.diagnostic(`${article.length} letters, ${sentences.length} quotations: ${Math.round(took)} ms`);
});

test('with scripts off the page says what to do', async (t) => {
  const { page } = await open(t, { path: 'check/', javaScriptEnabled: false });
  assert.equal(await page.locator('#claim').isDisabled(), true);
  await page.getByText('open the link: its page has the numbers').waitFor();
  assert.match(await page.locator('pre').textContent(), /^publish check "/);
});

test('printed, the outcome is there and what can be pressed is not', async (t) => {
  const { page } = await open(t, { path: 'check/' });
  const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
  await checks(page, text);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(
    [await page.locator('.outcome blockquote').first().isVisible(), await page.locator('#claim').isVisible()],
    [true, false],
  );
});

for (const [name, becomes, alter] of [
  ['what matches', 'matches', (text) => text],
  ['what was altered', 'altered', (text) => text.replace('% to', '9% to').replace('Source', 'Sauce').replace('people', 'folk')],
  ['what is not from here', 'not-from-here', (text) => `Nobody said so. ${text.match(/https?:\S+/)[0]}`],
]) {
  test(`axe finds nothing against ${name}, in each light and width, and it fits`, async (t) => {
    const visit = await open(t, { path: 'check/', reducedMotion: 'reduce' });
    const { page } = visit;
    const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
    await checks(page, alter(text));
    assert.equal(await verdict(page), becomes);
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1280, 320]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await visit.audit({ rules: { 'target-size': { enabled: true } } }), [], `${colorScheme} ${width}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
      }
    }
  });
}

test('with forced colours what was altered is told apart by more than colour', async (t) => {
  const { page } = await open(t, { path: 'check/', forcedColors: 'active' });
  const [text] = await findings(SITE, 'care-for-the-carer-2020', ['question/any-support/']);
  await checks(page, text.replace('% to', '9% to'));
  const look = (name, of) => page.locator(`.outcome ${name}`).first().evaluate((one, key) => getComputedStyle(one)[key], of);
  assert.match(await look('del', 'textDecorationLine'), /line-through/);
  assert.equal(await look('ins', 'borderTopStyle'), 'solid');
  assert.equal(await page.locator('.outcome').evaluate((one) => getComputedStyle(one).borderTopStyle), 'dashed');
});
