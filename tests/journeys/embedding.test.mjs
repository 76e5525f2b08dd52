// The page for frames by itself: what it shows, what it loads and when, and how it can be made to look.

import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE, open } from './harness.mjs';
import { cells, group, label, questions, rest } from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { live, query, settled, whom } from './visits.mjs';

const PATH = 'embed/considering-leaving/';
const { SITE_EXAMPLE } = process.env;

/** Opens the page and keeps what it asks for. */
async function embedded(t, query = '', options = {}) {
  const asked = [];
  const visit = await open(t, { path: 'none/', expected: [/404/], ...options });
  visit.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const go = async () => {
    asked.length = 0;
    await visit.page.goto(new URL(PATH + query, SITE).href, { waitUntil: 'load' });
  };
  await go();
  return { ...visit, asked, go };
}

const isProgram = (path) => /\.wasm$|\/explorer-|\/data\//.test(path);

const tableButton = (page) => page.getByRole('button', { name: 'The numbers as a table' });
const filterButton = (page) => page.getByRole('button', { name: 'Filter by region and work setting' });

/** Once nothing has been asked for in a while. */
const quiet = (page) => page.waitForLoadState('networkidle');

const question = (collection) => questions(collection).find(({ id }) => id === 'considering-leaving');

/** The rows of the answers of a place, beside the rest where there is any. */
function expected(collection, asked = {}) {
  return question(collection).answers.map((answer) => {
    const place = { question: question(collection).id, answer: answer.id, region: 'everyone', setting: 'everyone', ...asked };
    const others = Object.keys(asked).length > 0 ? rest(collection, place) : undefined;
    return [label(answer), ...cells(collection, group(collection, place), others)];
  });
}

test('a frame is read without the program', async (t) => {
  const { page, asked } = await embedded(t);
  await quiet(page);

  await t.test('it loads neither program nor data, and no more than fifteen files', () => {
    assert.deepEqual(asked.filter(isProgram), []);
    assert.ok(asked.length > 3 && asked.length <= 15, asked.join('\n'));
  });

  await t.test('it has a heading, the figure and a way to the question, and no navigation', async () => {
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Considering leaving');
    assert.equal(await page.locator('.drawing svg:visible').count(), 1);
    assert.equal(await page.getByRole('navigation').count(), 0);
    const link = page.getByRole('link', { name: 'Explore this figure in a new tab' });
    assert.equal(await link.evaluate((one) => new URL(one.href).pathname), '/question/considering-leaving/');
    assert.equal(await link.getAttribute('rel'), 'noopener');
    assert.equal(await page.locator('.address').textContent(), '');
  });

  await t.test('it names its release, and says that it is made up in the figure and above it', async () => {
    const [, id] = (await page.locator('#app').getAttribute('data-release')).match(/([0-9a-f]{16})\.json$/);
    assert.match(await page.getByRole('contentinfo').textContent(), new RegExp(id));
    assert.match(await page.locator('main > .made-up-band').textContent(), /Made-up example/);
    assert.ok(await page.locator('.drawing svg:visible', { hasText: 'Made-up example' }).isVisible());
  });

  await t.test('its table comes and goes with a button, and has the numbers of the release', async () => {
    assert.equal(await page.locator('table').isVisible(), false);
    await tableButton(page).click();
    assert.equal(await tableButton(page).getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await rows(page), expected(await release(page)));
    await tableButton(page).click();
    assert.equal(await page.locator('table').isVisible(), false);
    assert.deepEqual(asked.filter(isProgram), []);
  });
});

test('filtering a frame has the program loaded, and shows those people', async (t) => {
  const { page, asked } = await embedded(t);
  assert.equal(await page.locator('#filters').isVisible(), false);
  await filterButton(page).focus();
  await page.keyboard.press('Enter');
  await live(page);
  assert.ok(asked.some((path) => path.endsWith('.wasm')));
  assert.equal(await page.locator('.tools [role=status]').textContent(), '');
  await page.locator('#filters').getByRole('checkbox', { name: /^London/ }).first().check();
  assert.equal(await whom(page), 'London');
  await tableButton(page).click();
  assert.deepEqual(await rows(page), expected(await release(page), { region: 'london' }));
  assert.equal(await query(page), '?region=london');
  const link = page.getByRole('link', { name: 'Explore this figure in a new tab' });
  assert.match(await link.getAttribute('href'), /question\/considering-leaving\/\?region=london$/);
});

test('what is ticked before the program is there counts once it is', async (t) => {
  const { page, go } = await embedded(t);
  let on;
  const off = new Promise((done) => { on = done; });
  await page.route('**/*.wasm', async (route) => { await off; await route.continue(); });
  await go();
  await filterButton(page).click();
  assert.equal(await page.locator('.tools [role=status]').textContent(), 'Loading…');
  await page.locator('#filters').getByRole('checkbox', { name: /^Wales/ }).first().check();
  on();
  await live(page);
  assert.equal(await whom(page), 'Wales');
});

test('a heading of the table that is pressed before the program is there puts the table in order once it is', async (t) => {
  const { page } = await embedded(t);
  await tableButton(page).click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.locator('th[aria-sort=descending]').waitFor();
  assert.deepEqual((await rows(page)).map(([name]) => name), ['Have not and would not', 'Have considered or might consider leaving']);
});

test('an address that asks for some people', async (t) => {
  const { page, go } = await embedded(t);
  let on;
  let off = new Promise((done) => { on = done; });
  await page.route('**/*.wasm', async (route) => { await off; await route.continue().catch(() => {}); });

  await t.test('shows nobody before it shows them, and says that it is loading', async () => {
    await page.goto(new URL(`${PATH}?region=north&table=open`, SITE).href, { waitUntil: 'load' });
    assert.equal(await page.locator('.drawing svg:visible').count(), 0);
    assert.equal(await page.locator('table').isVisible(), false);
    assert.equal(await page.getByText('Loading what this address asks for').isVisible(), true);
    on();
    await live(page);
    await settled(page);
    assert.equal(await page.getByText('Loading what this address asks for').isVisible(), false);
    assert.deepEqual(await rows(page), expected(await release(page), { region: 'north' }));
  });

  await t.test('moves nothing when they come', async () => {
    off = new Promise((done) => { on = done; });
    await page.goto(new URL(`${PATH}?region=north`, SITE).href, { waitUntil: 'load' });
    await page.evaluate(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await settled(page);
    on();
    await live(page);
    await page.locator('.drawing[data-painted]').waitFor();
    await settled(page);
    const shift = await page.evaluate(() => globalThis.shift);
    assert.ok(shift < 0.02, `layout shift ${shift}`);
  });

  for (const query of ['?compare=region:wales', '?answer=no', '?something=else']) {
    await t.test(`has the program loaded at once, also ${query}`, async () => {
      await page.goto(new URL(PATH + query, SITE).href, { waitUntil: 'load' });
      await live(page);
      await page.locator('html:not([data-waiting])').waitFor();
      assert.equal(await page.locator('.drawing:visible').count(), await page.locator('.drawing[data-painted]:visible').count());
    });
  }
  await go();
});

test('an address that asks for nothing but looks has no program loaded', async (t) => {
  const { page, asked } = await embedded(t);
  for (const query of ['?theme=dark&text=large&title=off&table=open&background=none', '?utm_source=letter&region=']) {
    asked.length = 0;
    await page.goto(new URL(PATH + query, SITE).href, { waitUntil: 'load' });
    await quiet(page);
    assert.deepEqual(asked.filter(isProgram), [], query);
    assert.equal(await page.locator('.drawing svg:visible').count(), 1, query);
  }
});

test('an address that names a release', async (t) => {
  const { page, asked } = await embedded(t);
  const [, id] = (await page.locator('#app').getAttribute('data-release')).match(/([0-9a-f]{16})\.json$/);

  await t.test('leads to the frame that stays with it, which needs no program either', async () => {
    asked.length = 0;
    await page.goto(new URL(`${PATH}?v=${id}&theme=dark#?secret=abc`, SITE).href, { waitUntil: 'load' });
    await page.waitForURL(new URL(`release/${id}/${PATH}?theme=dark#?secret=abc`, SITE).href);
    await quiet(page);
    assert.deepEqual(asked.filter(isProgram), []);
    assert.equal(await page.locator('.drawing svg:visible').count(), 1);
    assert.equal(await page.locator('.held').count(), 0, 'it is the newest');
    const link = page.getByRole('link', { name: 'Explore this figure in a new tab' });
    assert.equal(await link.evaluate((one) => new URL(one.href).pathname), `/release/${id}/question/considering-leaving/`);
  });

  await t.test('says so if there never was one, and shows the newest', async () => {
    await page.goto(new URL(`${PATH}?v=0000000000000000`, SITE).href, { waitUntil: 'load' });
    await page.getByRole('alert').getByText('a data release that this site has never had').waitFor();
    assert.equal(await page.locator('.drawing svg:visible').count(), 1);
    assert.equal(await page.locator('html').getAttribute('data-waiting'), null);
  });
});

test('a frame that stays with an older release says so, and leads to the newest', { skip: SITE_EXAMPLE ? false : 'SITE_EXAMPLE is not set' }, async (t) => {
  const asked = [];
  const { page } = await open(t, { site: SITE_EXAMPLE, path: 'release/df92cc1ae761ab7a/embed/sleep/' });
  page.on('request', (request) => asked.push(request.url()));
  await quiet(page);
  assert.deepEqual(asked.filter(isProgram), []);
  assert.match(await page.locator('.drawing svg:visible').textContent(), /df92cc1ae761ab7a/);
  assert.match(await page.getByRole('note').textContent(), /older data release, df92cc1ae761ab7a\. There is a newer one\./);
  await page.getByRole('note').getByRole('link').click();
  await page.waitForURL(new URL('embed/sleep/', SITE_EXAMPLE).href);
  assert.doesNotMatch(await page.locator('.drawing svg:visible').textContent(), /df92cc1ae761ab7a/);
});

test('where the program cannot be loaded a frame says so, and shows everyone under that name', async (t) => {
  const { page } = await embedded(t, '', { expected: [/404/, /failed: .*wasm/, /console: /] });
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(new URL(`${PATH}?region=north`, SITE).href, { waitUntil: 'load' });
  await page.getByRole('alert').getByText('The program that filters this page could not be loaded.').waitFor();
  assert.equal(await page.locator('.drawing svg:visible').count(), 1);
  assert.match(await page.locator('.drawing svg:visible').textContent(), /Everyone who answered/);
  assert.equal(await tableButton(page).isEnabled(), true);
});

test('how a frame looks', async (t) => {
  const { page } = await embedded(t);
  const at = async (query) => {
    await page.goto(new URL(PATH + query, SITE).href, { waitUntil: 'load' });
    return page.evaluate(() => {
      const colour = (selector) => getComputedStyle(document.querySelector(selector)).backgroundColor;
      return { body: colour('body'), main: colour('main'), drawing: colour('.drawing'), size: getComputedStyle(document.body).fontSize };
    });
  };
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(20, 25, 30)'];

  await t.test('is light or dark as the device, or else as its address says', async () => {
    for (const [colorScheme, query, expected] of [
      ['light', '', light], ['dark', '', dark],
      ['dark', '?theme=light', light], ['light', '?theme=dark', dark],
      ['dark', '?theme=auto', dark], ['light', '?theme=plaid', light],
    ]) {
      await page.emulateMedia({ colorScheme });
      assert.equal((await at(query)).drawing, expected, `${query} on a device that is ${colorScheme}`);
    }
  });

  await t.test('stays so once the program paints it', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await at('?theme=dark&region=north');
    await live(page);
    await page.locator('.drawing[data-painted]').waitFor();
    const corner = await page.locator('canvas').evaluate((canvas) => {
      // It may have been painted in a worker.
      const copy = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
      copy.drawImage(canvas, -canvas.width / 2, 4 - canvas.height);
      return [...copy.getImageData(0, 0, 1, 1).data];
    });
    assert.deepEqual(corner, [20, 25, 30, 255]);
  });

  await t.test('keeps the ground of the made up, whatever ground it is to have', async () => {
    const [own, none] = [await at(''), await at('?background=none')];
    assert.equal(none.main, own.main);
    assert.equal(none.body, 'rgba(0, 0, 0, 0)');
  });

  await t.test('has smaller or larger text', async () => {
    const sizes = [];
    for (const text of ['small', 'normal', 'large']) sizes.push(parseFloat((await at(`?text=${text}`)).size));
    assert.ok(sizes[0] < sizes[1] && sizes[1] < sizes[2], String(sizes));
  });

  await t.test('has its title in sight or for those only who do not see', async () => {
    await at('?title=off');
    const heading = page.getByRole('heading', { level: 1 });
    assert.equal(await heading.textContent(), 'Considering leaving');
    assert.ok((await heading.boundingBox()).height <= 2 || await heading.evaluate((one) => getComputedStyle(one).clipPath !== 'none'));
  });

  await t.test('has its table open from the first', async () => {
    await at('?table=open');
    assert.equal(await page.locator('table').isVisible(), true);
    assert.equal(await tableButton(page).getAttribute('aria-expanded'), 'true');
  });
});

test('without scripts a frame shows figure and table, and nothing to press in vain', async (t) => {
  const { page } = await open(t, { path: PATH, javaScriptEnabled: false });
  assert.equal(await page.locator('.drawing svg:visible').count(), 1);
  assert.equal(await page.locator('table').isVisible(), true);
  assert.equal(await page.locator('button:visible:not(.sort)').count(), 0);
  assert.equal(await page.locator('#filters').isVisible(), false);
});

for (const path of [PATH, `cy/${PATH}`]) {
  test(`axe finds nothing against ${path}, and it fits`, async (t) => {
    const visit = await open(t, { path: `${path}?table=open`, reducedMotion: 'reduce' });
    const { page } = visit;
    for (const state of ['as it comes', 'with filters']) {
      if (state === 'with filters') {
        await page.locator('[data-shows=filters]').click();
        await live(page);
      }
      for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320], ['dark', 320]]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        // Behind the shadows at the edges of tables axe cannot tell a contrast.
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('.scroll { background: none !important }');
          document.adoptedStyleSheets = [sheet];
        });
        assert.deepEqual(await visit.audit({ rules: { 'target-size': { enabled: true } } }), [], `${state}, ${colorScheme}, ${width}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${state}, ${width}: ${wide} pixels too wide`);
      }
    }
  });
}
