// The main path of each reader with no pointer at all.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { told } from './points.mjs';
import { cells, group, headline, label, questions, rest, told as tells } from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, comparedWith, figures, focused, live, query, said, settled, tabTo, whom } from './visits.mjs';

const GP = { setting: 'general-practice' };

/** Whether the tick of an option has the focus, by the option's whole name. */
const onTick = (name) => {
  const { activeElement } = document;
  return activeElement.type === 'checkbox' && activeElement.parentElement.querySelector('span').textContent === name;
};

/** Whether a button or link of a name has the focus. */
const onNamed = (name) => document.activeElement.matches('a, button, summary') && document.activeElement.textContent === name;

const onPoints = () => document.activeElement.matches('.points');

/** Whether what has the focus can be seen to have it. */
async function isMarked(page) {
  // The browser may still be scrolling to it.
  await settled(page);
  return page.evaluate(() => {
    const { activeElement: one } = document;
    const marked = one.closest('.tile label') ?? one;
    const { outlineStyle, outlineWidth } = getComputedStyle(marked);
    const { top, bottom, width } = marked.getBoundingClientRect();
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && bottom > 0 && top < innerHeight;
  });
}

test('a reporter with a keyboard: from the skip link to a number, its words and its table', async (t) => {
  const { page } = await arrive(t, '', { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  const collection = await release(page);
  const [question] = questions(collection);

  await t.test('the first stop skips to the content', async () => {
    await page.keyboard.press('Tab');
    assert.deepEqual(await focused(page), { tag: 'a', role: null, name: 'Skip to the content' });
    assert.equal(await isMarked(page), true);
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#content$/);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), true);
  });

  await t.test('a setting is ticked with the space bar, and the focus stays on it', async () => {
    await tabTo(page, onTick, 'General practice');
    assert.equal(await isMarked(page), true);
    await page.keyboard.press('Space');
    assert.equal(await whom(page), 'General practice');
    assert.equal(await page.evaluate(onTick, 'General practice'), true);
    assert.match(await said(page), /^Now showing General practice: 173 people/);
  });

  await t.test('the figure’s points are one stop, and tell what the pointer is told', async () => {
    await tabTo(page, onPoints);
    const { role, name } = await focused(page);
    assert.deepEqual([role, name], ['listbox', 'Values in the figure. Move between them with the arrow keys.']);
    const asked = { question: question.id, answer: headline(question).id, ...GP };
    const answer = label(headline(question));
    assert.deepEqual(await told(page), [tells(collection, `${answer} – General practice`, group(collection, asked))]);
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await told(page), [tells(collection, `${answer} – Everyone else`, rest(collection, asked))]);
    await page.keyboard.press('Escape');
    assert.deepEqual(await told(page), []);
    assert.equal(await page.evaluate(onPoints), true);
  });

  await t.test('what opens the table is a stop below; then the table, which scrolls, its headings and copying', async () => {
    await page.keyboard.press('Tab');
    assert.equal((await focused(page)).name, 'Quote or download');
    await page.keyboard.press('Tab');
    assert.deepEqual(await focused(page).then(({ tag, name }) => [tag, name]), ['summary', 'The numbers as a table']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.deepEqual(await focused(page).then(({ role, name }) => [role, name]), ['group', 'Table of the figure’s numbers']);
    assert.equal(await isMarked(page), true);
    await page.keyboard.press('Tab');
    assert.equal((await focused(page)).name, 'People');
    await tabTo(page, onNamed, 'Copy the table', { limit: 10 });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /^Copied/.test(document.querySelector('.result [role=status]').textContent));
    assert.equal((await focused(page)).name, 'Copy the table');
    const [first] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    assert.equal(first, 'Made-up example: Every question at a glance – General practice');
  });

  await t.test('and back with Shift and Tab nothing holds the focus', async () => {
    await tabTo(page, onTick, 'Somewhere else', { key: 'Shift+Tab', limit: 25 });
    await page.keyboard.press('Space');
    assert.equal(await whom(page), 'General practice and Somewhere else');
    await page.keyboard.press('Space');
    assert.equal(await whom(page), 'General practice');
  });
});

test('a commissioner with a keyboard: area, setting, kept people, another area, regions in order', async (t) => {
  const { page } = await arrive(t, '', { reducedMotion: 'reduce' });
  const collection = await release(page);
  const [question] = questions(collection);
  const of = (place) => group(collection, { question: question.id, answer: headline(question).id, ...place });

  await t.test('the navigation leads to the areas and one of them', async () => {
    await tabTo(page, onNamed, 'Areas', { limit: 8 });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/area\/$/);
    await page.waitForFunction(() => document.querySelector('input[type=search]')?.disabled === false);
    const found = () => document.activeElement.matches('input[type=search]');
    await tabTo(page, found, undefined, { limit: 15 });
    await page.keyboard.type('camden');
    await tabTo(page, () => document.activeElement.matches('a[href*="area/london/"]'), undefined, { limit: 5 });
    await page.keyboard.press('Enter');
    await live(page);
    assert.equal(await whom(page), 'London');
  });

  await t.test('general practice is ticked and these people are kept, with the focus in its place', async () => {
    await tabTo(page, onTick, 'General practice');
    await page.keyboard.press('Space');
    await tabTo(page, onNamed, 'Overview', { key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await live(page);
    assert.equal(await whom(page), 'London – General practice');
    await tabTo(page, onNamed, 'Compare another group with these');
    await page.keyboard.press('Enter');
    assert.match(await said(page), /^Kept\./);
    await page.waitForFunction(() => document.activeElement?.matches('.compare button'));
  });

  await t.test('another area is chosen instead, and the two are compared', async () => {
    await tabTo(page, onTick, 'London', { key: 'Shift+Tab' });
    await page.keyboard.press('Space');
    await tabTo(page, onTick, 'South West', { key: 'Shift+Tab', limit: 20 });
    await page.keyboard.press('Space');
    assert.equal(await whom(page), 'South West – General practice');
    assert.match(await comparedWith(page), /^London – General practice/);
    // A closed table follows in a task of its own, as the address does.
    assert.match(await query(page), /^\?region=south-west&/);
    const [first] = await rows(page, (await figures(page).all())[1]);
    assert.deepEqual(first.slice(1), cells(collection, of({ region: 'south-west', ...GP }), of({ region: 'london', ...GP })));
    await tabTo(page, onNamed, 'Show those instead');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'result');
    assert.equal(await whom(page), 'London – General practice');
  });

  await t.test('a heading that sorts keeps the focus after the table was written anew', async () => {
    await tabTo(page, onNamed, question.title.en);
    await page.keyboard.press('Enter');
    await page.waitForURL(/considering-leaving/);
    await live(page);
    await page.getByRole('heading', { name: 'By region' }).evaluate((one) => {
      one.tabIndex = -1;
      one.focus();
    });
    await tabTo(page, onNamed, 'Share', { limit: 8 });
    const figure = (await figures(page).all())[1];
    for (const order of ['descending', 'ascending']) {
      await page.keyboard.press('Enter');
      await page.waitForFunction((by) => document.activeElement?.closest('th')?.getAttribute('aria-sort') === by, order);
      assert.equal((await focused(page)).name, 'Share');
      assert.equal(await isMarked(page), true);
      assert.equal(await figure.locator('.caution[role=note]').count(), 1);
    }
    await tabTo(page, onNamed, 'Back to the survey’s own order', { limit: 8 });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('th[aria-sort]'));
    assert.equal(await figure.locator('.caution').count(), 0);
    await page.waitForFunction(() => document.activeElement?.matches('.told button'));
  });
});

test('a link worker with a keyboard: a pair with too few, what is nearest, the other language', async (t) => {
  const { page } = await arrive(t, '', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });

  await t.test('the list of regions opens and closes with the keyboard', async () => {
    await tabTo(page, onNamed, 'Regions as a list');
    await page.keyboard.press('Enter');
    await tabTo(page, onTick, 'All of: Other nations', { limit: 20 });
    assert.equal(await isMarked(page), true);
    await page.keyboard.press('Space');
    assert.equal(await whom(page), 'Other nations');
    await page.keyboard.press('Space');
    assert.equal(await whom(page), 'Everyone who answered');
    await tabTo(page, onNamed, 'Regions as a list', { key: 'Shift+Tab', limit: 20 });
    await page.keyboard.press('Space');
    assert.equal(await page.locator('#filters details').evaluate((one) => one.open), false);
  });

  await t.test('too few people: said at once, and the nearest views are the next stops', async () => {
    await tabTo(page, onTick, 'Wales', { key: 'Shift+Tab', limit: 12 });
    await page.keyboard.press('Space');
    await tabTo(page, onTick, 'Local authority', { limit: 20 });
    await page.keyboard.press('Space');
    await page.locator('.too-few').waitFor();
    assert.match(await said(page), /^Too few people to show for Wales – Local authority/);
    assert.equal(await page.evaluate(onTick, 'Local authority'), true);
    await tabTo(page, onNamed, 'See the result', { limit: 10 });
    await page.keyboard.press('Enter');
    await tabTo(page, onNamed, 'Show Other nations – Outside general practice', { limit: 8 });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'result');
    assert.equal(await whom(page), 'Other nations – Outside general practice');
  });

  await t.test('the language is changed, and the filters stay', async () => {
    const before = await query(page);
    await tabTo(page, onNamed, 'Cymraeg', { key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cy\//);
    await live(page);
    assert.equal(await query(page), before);
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
  });
});

test('no stop of the Tab key is hidden or unmarked, from the first to the last', async (t) => {
  const { page } = await arrive(t, 'question/any-support/?region=south', { reducedMotion: 'reduce' });
  const stops = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
    return all.filter((one) => !one.disabled && one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)')).length;
  });
  const unmarked = [];
  for (let at = 0; at < stops; at += 1) {
    await page.keyboard.press('Tab');
    if (!(await isMarked(page))) unmarked.push(JSON.stringify(await focused(page)));
  }
  assert.deepEqual(unmarked, []);
  const { tag } = await focused(page);
  assert.notEqual(tag, 'body');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).tag, 'body', 'there are no more');
});

/** What covers the whole of what has the focus, if anything does (WCAG 2.2, 2.4.11). */
const obscured = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const { left, top, width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    const fifths = [0.1, 0.3, 0.5, 0.7, 0.9];
    const spots = fifths.flatMap((across) => fifths.map((down) => [left + across * width, top + down * height]));
    const above = spots.map(([x, y]) => document.elementFromPoint(x, y));
    const own = (one) => one && (element.contains(one) || one.contains(element) || element.closest('label')?.contains(one));
    if (above.some(own)) return null;
    return `${element.outerHTML.slice(0, 60)} is behind ${above.find(Boolean)?.className ?? 'the edge of the window'}`;
  });

// As at 400% on a screen of 1280 by 1024.
for (const [path, viewport] of [['question/any-support/', { width: 320, height: 640 }], ['', { width: 320, height: 256 }], ['area/london/', { width: 320, height: 256 }]]) {
  test(`on a screen of ${viewport.width} by ${viewport.height} no stop of /${path} is behind what stays in sight`, async (t) => {
    const { page } = await arrive(t, path, { viewport, reducedMotion: 'reduce' });
    const found = [];
    for (let stops = 0; stops < 200; stops += 1) {
      await page.keyboard.press('Tab');
      if ((await focused(page)).tag === 'body') break;
      const behind = await obscured(page);
      if (behind) found.push(behind);
    }
    assert.deepEqual(found, []);
  });
}

test('“Clear regions” and “Clear settings” leave the focus where somebody can go on', async (t) => {
  const { page } = await arrive(t, '?region=wales&setting=general-practice');
  await page.getByRole('button', { name: 'Clear settings' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await whom(page), 'Wales');
  assert.notEqual((await focused(page)).tag, 'body');
  assert.equal(await option(page, 'General practice').isChecked(), false);
});
