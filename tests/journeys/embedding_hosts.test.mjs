// Our figures on other people's pages: each host as it is, with its own origin, headers, filters and sandboxes.

import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE } from './harness.mjs';
import { came, heights, leftBehind, ours, pageWith, file, serve, visitHost } from './hosts/host.mjs';
import { discovered, ofAnswer, ofPost } from './hosts/wordpress.mjs';
import { live } from './visits.mjs';

const { SITE_EXAMPLE } = process.env;

const FRAME = 'embed/considering-leaving/';
const at = (path) => new URL(path, SITE).href;
const frame = (path, attributes = '') => `<iframe src="${at(path)}" title="A figure" ${attributes}></iframe>`;
const SCRIPT = `<script src="${at('embed-height.js')}" async></script>`;

/** Waits until every one of our frames is as high as what is in it. */
async function allFit(page, number = 1) {
  let found = [];
  for (let tries = 0; tries < 50; tries += 1) {
    const frames = ours(page);
    found = await Promise.all(frames.map(heights)).catch(() => []);
    if (found.length === number && found.every(({ needs, has }) => needs > 100 && Math.abs(needs - has) <= 1)) return found;
    await page.waitForTimeout(100);
  }
  return assert.fail(`${number} frames, of which: ${JSON.stringify(found)}`);
}

/** The picture and the table as the dialog gives them. */
async function given(t) {
  const { page, finish } = await visitHost(t, SITE);
  await page.goto(at('question/considering-leaving/'));
  await page.getByRole('button', { name: 'Put this figure on your page' }).click();
  const html = await page.getByRole('textbox', { name: 'Code: Picture and table' }).inputValue();
  await finish();
  return html;
}

const isProgram = (address) => /\.wasm$|\/explorer-|\/data\//.test(address);

test('a post whose author may not write frames keeps picture, link and table', async (t) => {
  const html = await given(t);
  const frames = `${html}${frame(FRAME)}${SCRIPT}`;
  assert.equal(ofPost(html), html, 'nothing of it is taken away');
  const visit = await visitHost(t, await serve(t, await pageWith('plain.html', ofPost(frames))));
  const { page } = visit;
  assert.equal(await page.locator('iframe').count(), 0);

  await t.test('the picture has come, leads to the question, and says what it shows', async () => {
    const picture = page.getByRole('img');
    assert.ok(await picture.evaluate((one) => one.complete && one.naturalWidth > 0));
    const [, id] = (await picture.getAttribute('src')).match(/\/made-up-considering-leaving-([0-9a-f]{16})\.svg$/);
    assert.match(await picture.getAttribute('alt'), /^Made-up example: Considering leaving – Everyone who answered\. .*29% \(24% to 35%\)/);
    const href = await page.locator('figure a').evaluate((link) => link.href);
    assert.equal(href, at(`release/${id}/question/considering-leaving/`), 'the page of the very same numbers');
  });

  await t.test('every number of the picture stands in the table beside it', async () => {
    const table = await page.locator('table').textContent();
    const drawn = await (await fetch(await page.getByRole('img').getAttribute('src'))).text();
    const shares = drawn.match(/\d+% \(\d+% to \d+%\)/g);
    assert.equal(shares.length, 2);
    for (const [, share, lower, upper] of drawn.matchAll(/(\d+%) \((\d+%) to (\d+%)\)/g)) {
      assert.ok(table.includes(share) && table.includes(`${lower} to ${upper}`), `${share} (${lower} to ${upper}) in ${table}`);
    }
  });
  assert.deepEqual(await leftBehind(visit), { cookies: 0, stored: 0 });
});

test('a frame of a fixed height on a plain page', async (t) => {
  const visit = await visitHost(t, await serve(t, await pageWith('plain.html', frame(FRAME, 'width="600" height="520"'))));
  const [figure] = await came(visit.page);
  const steps = await visit.page.evaluate(() => history.length);
  await figure.getByRole('button', { name: 'Filter by' }).click();
  await live(figure);
  await figure.locator('#filters').getByRole('checkbox', { name: /^London/ }).first().check();
  await figure.locator('#result', { hasText: 'London' }).waitFor();
  // Back leads from the host's page to where its reader came from.
  assert.equal(await visit.page.evaluate(() => history.length), steps);
  assert.match(figure.url(), /\?region=london$/);
  assert.equal(await visit.page.locator('iframe').evaluate((one) => one.clientHeight), 520);
  assert.deepEqual(await leftBehind(visit), { cookies: 0, stored: 0 });
});

for (const colorScheme of ['light', 'dark']) {
  test(`a frame that fits has its height in a narrow column, ${colorScheme}`, async (t) => {
    const html = await pageWith('plain.html', frame(FRAME, 'width="100%" height="100" frameborder="0"') + SCRIPT);
    const { page } = await visitHost(t, await serve(t, html), { viewport: { width: 320, height: 700 }, colorScheme });
    const [{ has: closed }] = await allFit(page);

    await t.test('it has another when its table is opened, and when the window is turned', async () => {
      const [figure] = ours(page);
      await figure.getByRole('button', { name: 'The numbers as a table' }).click();
      await page.waitForFunction((before) => document.querySelector('iframe').clientHeight > before + 50, closed);
      const [{ has: open }] = await allFit(page);
      await page.setViewportSize({ width: 900, height: 400 });
      await page.waitForFunction((before) => document.querySelector('iframe').clientHeight !== before, open);
      await allFit(page);
    });

    await t.test('it has another when it is filtered', async () => {
      const [figure] = ours(page);
      await figure.getByRole('button', { name: 'Filter by' }).click();
      await live(figure);
      await allFit(page);
      assert.equal(await figure.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1), false);
    });
  });
}

test('only a frame of our site is given the height that it asks for', async (t) => {
  const liar = '<!doctype html><title>x</title><script>setInterval(() => parent.postMessage({ linkWorkerSurvey: { height: 40 } }, "*"), 50)</script>';
  const elsewhere = await serve(t, liar);
  const html = frame(FRAME, 'width="100%" height="300"') + SCRIPT
    + `<iframe id="liar" src="${elsewhere}" title="A liar" height="111"></iframe>`;
  const { page } = await visitHost(t, await serve(t, await pageWith('plain.html', html)), { origins: [new URL(elsewhere).origin] });
  await allFit(page);
  await page.waitForTimeout(300);
  await allFit(page);
  assert.equal(await page.locator('#liar').evaluate((one) => one.style.height), '');
  assert.equal(await page.locator('#liar').evaluate((one) => one.clientHeight), 111);
});

test('a host with a strict policy', async (t) => {
  const { origin } = new URL(SITE);
  const policy = (more) => ({ 'content-security-policy': `default-src 'none'; style-src 'self'; frame-src ${origin}; img-src ${origin}${more}` });
  const files = { '/column.css': ['text/css', 'body { max-width: 40rem; margin: auto }'] };

  await t.test('that allows no scripts shows a frame of a fixed height', async (t) => {
    const html = await pageWith('strict.html', frame(FRAME, 'width="600" height="520" frameborder="0"'));
    const { page } = await visitHost(t, await serve(t, html, { headers: policy(''), files }));
    assert.equal((await came(page)).length, 1);
  });

  await t.test('that allows our script shows one that fits', async (t) => {
    const html = await pageWith('strict.html', frame(FRAME, 'width="100%" height="100"') + SCRIPT);
    const { page } = await visitHost(t, await serve(t, html, { headers: policy(`; script-src ${origin}`), files }));
    await allFit(page);
  });

  await t.test('that allows pictures shows picture and table', async (t) => {
    const html = await pageWith('strict.html', await given(t));
    const { page } = await visitHost(t, await serve(t, html, { headers: policy(''), files }));
    assert.ok(await page.getByRole('img').evaluate((one) => one.complete && one.naturalWidth > 0));
  });
});

test('twenty frames on one page', async (t) => {
  const questions = ['considering-leaving', 'colleague-left', 'clinical-supervision', 'any-support'];
  const twenty = Array.from({ length: 20 }, (_, nth) =>
    `<p>Number ${nth}</p>${frame(`${nth % 8 < 4 ? '' : 'cy/'}embed/${questions[nth % 4]}/?table=${nth % 3 ? 'closed' : 'open'}`, 'width="100%" height="100"')}${SCRIPT}`);
  const visit = await visitHost(t, await serve(t, await pageWith('plain.html', twenty.join('\n'))));
  const { page } = visit;

  await t.test('each has its own height', async () => {
    const found = await allFit(page, 20);
    assert.ok(new Set(found.map(({ has }) => has)).size >= 6, JSON.stringify(found));
  });

  await t.test('none loads the program or data, and what they share is loaded once', async () => {
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual([...visit.asked, ...loaded].filter(isProgram), []);
    const sizes = await Promise.all(ours(page).map((one) => one.evaluate(() =>
      performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0)
        + performance.getEntriesByType('navigation')[0].transferSize)));
    const all = sizes.reduce((sum, one) => sum + one, 0);
    t.diagnostic(`twenty frames: ${all} bytes`);
    assert.ok(all > 20_000 && all < 200_000, `${all} bytes`);
  });
  assert.deepEqual(await leftBehind(visit), { cookies: 0, stored: 0 });
});

test('no page but those for frames can be framed by another site', async (t) => {
  for (const path of ['', 'question/any-support/', 'area/london/', 'methods/', 'cy/']) {
    await t.test(`/${path}`, async (t) => {
      const address = await serve(t, await pageWith('plain.html', frame(path)));
      const { page } = await visitHost(t, address, {
        expected: [/console: .*frame-ancestors/, /failed: .*ERR_BLOCKED_BY_RESPONSE|failed: csp/],
      });
      await page.waitForTimeout(300);
      assert.deepEqual(ours(page), []);
    });
  }
});

test('an address that is pasted into WordPress', { skip: SITE_EXAMPLE ? false : 'SITE_EXAMPLE is not set' }, async (t) => {
  const here = (text) => text.replaceAll('https://example.org/survey/', SITE_EXAMPLE);
  const pasted = new URL('question/sleep/', SITE_EXAMPLE).href;
  const answered = await fetch(here(discovered(await (await fetch(pasted)).text())));
  assert.match(answered.headers.get('content-type'), /^application\/json/);
  const answer = JSON.parse(here(await answered.text()));
  const html = ofAnswer(answer, 'aB3dE5gH7j');
  const files = { '/wordpress-host.js': ['text/javascript', await file('wordpress-host.js')] };
  const address = await serve(t, await pageWith('wordpress.html', html), { files });
  const open = (options) => visitHost(t, address, { origins: [new URL(SITE_EXAMPLE).origin], ...options });

  await t.test('becomes a frame in a sandbox, and a quotation until that has come', () => {
    assert.match(html, /^<blockquote class="wp-embedded-content" data-secret="aB3dE5gH7j"><a href="[^"]*question\/sleep\/">Made-up example: /);
    assert.match(html, /<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="[^"]*hidden;" src="[^"]*embed\/sleep\/#\?secret=aB3dE5gH7j"/);
  });

  await t.test('has its height there, filtered or not, within what WordPress allows', async (t) => {
    const { page } = await open();
    const figure = ours(page, SITE_EXAMPLE)[0];
    await page.locator('iframe:not([style])').waitFor();
    assert.equal(await page.locator('blockquote').isVisible(), false);
    await page.waitForFunction(() => document.querySelector('iframe').height !== '100');
    const before = await heights(figure);
    assert.ok(Math.abs(before.needs - before.has) <= 6, JSON.stringify(before));
    assert.equal(await figure.evaluate(() => globalThis.origin), 'null');
    await figure.getByRole('button', { name: 'Filter by' }).click();
    await live(figure);
    await figure.locator('#filters').getByRole('checkbox').first().check();
    await figure.locator('.others', { hasText: /else|other/ }).waitFor();
    assert.equal(await page.locator('iframe').getAttribute('height'), '1000');
    assert.match(await figure.locator('.address').textContent(), /question\/sleep\/\?\w+=/);
  });

  await t.test('names a height of its own that is right before any message', () => {
    assert.ok(answer.height >= 200 && answer.height <= 1000, answer.height);
  });

  await t.test('leads to the question in the whole window, as no new one can be opened', async (t) => {
    const { page } = await open();
    await page.locator('iframe:not([style])').waitFor();
    await ours(page, SITE_EXAMPLE)[0].getByRole('link', { name: 'Explore this figure in a new tab' }).click();
    await page.waitForURL(pasted);
    await live(page);
  });

  await t.test('says that it cannot copy, and how else', async (t) => {
    const { page } = await open({ expected: [/console: .*Clipboard API has been blocked/] });
    await page.locator('iframe:not([style])').waitFor();
    const figure = ours(page, SITE_EXAMPLE)[0];
    await figure.getByRole('button', { name: 'The numbers as a table' }).click();
    await figure.getByRole('button', { name: 'Copy the table' }).click();
    await figure.getByText('The browser did not allow copying.').first().waitFor();
  });
});

test('a frame of a release that was withdrawn says so wherever it stands', { skip: SITE_EXAMPLE ? false : 'SITE_EXAMPLE is not set' }, async (t) => {
  const withdrawn = new URL('release/8a4db1d465742320/embed/sleep/?region=north-coast&theme=dark', SITE_EXAMPLE).href;
  const origins = [new URL(SITE_EXAMPLE).origin];

  await t.test('in the sandbox of WordPress it is dressed, and tells its height', async (t) => {
    const html = ofAnswer({ type: 'rich', html: `<blockquote><a href="${withdrawn}">x</a></blockquote><iframe src="${withdrawn}" title="x" width="600" height="660"></iframe>` }, 'aB3dE5gH7j');
    const files = { '/wordpress-host.js': ['text/javascript', await file('wordpress-host.js')] };
    const { page } = await visitHost(t, await serve(t, await pageWith('wordpress.html', html), { files }), { origins });
    await page.locator('iframe:not([style])').waitFor();
    const [figure] = ours(page, SITE_EXAMPLE);
    await page.waitForFunction(() => document.querySelector('iframe').height !== '660');
    const { needs, has } = await heights(figure);
    assert.ok(has === Math.max(needs, 200), JSON.stringify({ needs, has }));
    assert.equal(await figure.locator('h1').textContent(), 'Data release 8a4db1d465742320 was withdrawn');
    assert.equal(await figure.locator('body').evaluate((one) => getComputedStyle(one).backgroundColor), 'rgb(20, 25, 30)');
  });

  await t.test('it leads to the newest within the frame, and to no page that nobody may frame', async (t) => {
    const html = `<iframe src="${withdrawn}" title="x" width="600" height="100"></iframe><script src="${new URL('embed-height.js', SITE_EXAMPLE)}" async></script>`;
    const { page } = await visitHost(t, await serve(t, await pageWith('plain.html', html)), { origins });
    const [figure] = ours(page, SITE_EXAMPLE);
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 100);
    const links = await figure.locator('a').evaluateAll((all) => all.map((one) => one.pathname));
    assert.deepEqual(links, ['/embed/sleep/']);
    await figure.locator('a').click();
    await figure.locator('.drawing svg:visible').waitFor();
  });
});

test('the height that WordPress is told is what the figure needs', { skip: SITE_EXAMPLE ? false : 'SITE_EXAMPLE is not set' }, async (t) => {
  for (const question of ['sleep', 'company', 'watch-call', 'staying', 'reasons']) {
    const { width, height } = await (await fetch(new URL(`embed/${question}/oembed.json`, SITE_EXAMPLE))).json();
    const html = `<iframe src="${new URL(`embed/${question}/`, SITE_EXAMPLE)}" title="A figure" width="${width}" height="${height}" frameborder="0"></iframe>`;
    const { page, finish } = await visitHost(t, await serve(t, await pageWith('plain.html', html)), { origins: [new URL(SITE_EXAMPLE).origin] });
    const [framed] = await came(page, SITE_EXAMPLE);
    const { needs } = await heights(framed);
    assert.ok(needs <= height && needs > height - 25, `${question} needs ${needs}, and ${height} are named`);
    await finish();
  }
});
