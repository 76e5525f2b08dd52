// Three readers and what they come for, with the pointer; what they do with the keyboard alone is in keyboard.test.mjs.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ahead, option } from './filters.mjs';
import { inWindow, lists, middles, told } from './points.mjs';
import {
  SPOKEN, cells, difference, group, headline, label, others, places, questions, rest, told as tells, written,
} from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, comparedWith, figures, live, openTables, query, said, settled, whom } from './visits.mjs';

const GP = { setting: 'general-practice' };

test('a reporter finds a number, its range and base, takes the table along and passes the address on', async (t) => {
  const { page, context } = await arrive(t, '', { permissions: ['clipboard-read', 'clipboard-write'] });
  const collection = await release(page);
  const [question] = questions(collection);
  const asked = { question: question.id, answer: headline(question).id, ...GP };
  const [mine, theirs] = [group(collection, asked), rest(collection, asked)];

  await t.test('the five figures come first, as they were printed', async () => {
    const printed = collection.extension.published.map((figure) => `${figure.percent}%`);
    assert.deepEqual(await page.locator('.card .percent').allTextContents(), printed);
    assert.equal(printed.length, 5);
  });

  await t.test('a number for general practice has its people, base and range', async () => {
    await option(page, 'General practice').check();
    assert.equal(await whom(page), 'General practice');
    const figure = (await figures(page).all())[1];
    const [first] = await rows(page, figure);
    assert.deepEqual(first, [label(headline(question)), ...cells(collection, mine, theirs)]);
    const { people, share, range } = written(collection, mine);
    assert.deepEqual(first.slice(1, 4), [people, share, range]);
  });

  await t.test('the comparison is said in words, with whom, and that it is a made-up example', async () => {
    const figure = (await figures(page).all())[1];
    const [sentence] = await figure.locator('.verdicts li').allTextContents();
    assert.match(sentence, /^Made-up example: .*General practice.*Everyone else/);
    const { said: verdict } = difference(collection, mine, theirs);
    assert.ok(sentence.startsWith(`Made-up example: ${SPOKEN[verdict]}`), sentence);
    assert.equal(await comparedWith(page), `Everyone else (${theirs.base} people)`);
  });

  await t.test('the table is copied as a spreadsheet takes it, with what it is of and where it is from', async () => {
    const figure = (await figures(page).all())[1];
    await figure.getByText('The numbers as a table').click();
    await figure.getByRole('button', { name: 'Copy the table' }).click();
    await page.waitForFunction(() => /^Copied/.test(document.querySelector('.result [role=status]').textContent));
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    assert.equal(lines[0], `Made-up example: ${question.title.en} – General practice`);
    assert.deepEqual(lines[1].split('\t'), await figure.locator('thead th').allTextContents());
    assert.deepEqual(lines.slice(2, -2).map((line) => line.split('\t')), await rows(page, figure));
    assert.match(lines.at(-2), /^Invented by a program .*; not findings\. Release [0-9a-f]{16}\.$/);
    assert.ok(lines.at(-2).includes(collection.extension.release));
    assert.equal(lines.at(-1), page.url());
    assert.match(lines.at(-1), /\?setting=general-practice$/);
    assert.equal(await page.locator('button:focus').textContent(), 'Copy the table');
  });

  await t.test('whoever opens the address sees the same to the digit', async (inner) => {
    const other = await arrive(inner, page.url(), { viewport: { width: 1000, height: 700 } });
    for (const one of [other.page, page]) await openTables(one);
    // All but what became of copying, which is of this visit.
    const texts = (where) => where.locator('#result, .compare, .verdicts, .told .scroll').allInnerTexts();
    assert.deepEqual(await texts(other.page), await texts(page));
    assert.deepEqual(await rows(other.page), await rows(page));
  });

  await t.test('a browser that does not allow copying says what to do instead', async () => {
    await context.clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    });
    await (await figures(page).all())[1].getByRole('button', { name: 'Copy the table' }).click();
    await page.waitForFunction(() => /did not allow copying/.test(document.querySelector('.result [role=status]').textContent));
  });
});

test('what became of copying can be seen, not only heard', async (t) => {
  const { page } = await arrive(t, 'question/any-support/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy the table' }).first().click();
  await page.waitForFunction(() => /^Copied/.test(document.querySelector('.result [role=status]').textContent));
  assert.ok((await page.getByText(/^Copied/).evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 10))).length > 0);
});

test('a page that is not served safely, where browsers give no clipboard, says that too', async (t) => {
  const { page, troubles } = await arrive(t, 'question/any-support/', { expected: [] });
  await page.evaluate(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }));
  await page.getByRole('button', { name: 'Copy the table' }).first().click();
  await settled(page);
  const seen = troubles.splice(0);
  assert.deepEqual([seen, /did not allow copying/.test(await said(page))], [[], true]);
});

test('a commissioner finds an area, filters it, compares it with another and prints', async (t) => {
  const { page } = await arrive(t, '');
  const collection = await release(page);
  const [question] = questions(collection);
  const of = (place) => group(collection, { question: question.id, answer: headline(question).id, ...place });

  await t.test('the areas’ page leads to the area, and general practice is one tick away', async () => {
    await page.getByRole('link', { name: 'Areas' }).first().click();
    await page.waitForURL(/\/area\/$/);
    await page.getByRole('link', { name: 'London', exact: true }).first().click();
    await live(page);
    await option(page, 'General practice').check();
    assert.equal(await whom(page), 'London – General practice');
    const [first] = await rows(page, (await figures(page).all())[1]);
    const asked = { question: question.id, answer: headline(question).id, region: 'london', ...GP };
    assert.deepEqual(first.slice(1), cells(collection, group(collection, asked), rest(collection, asked)));
  });

  await t.test('these people are kept, and another area is compared with them', async () => {
    await page.locator('.pages').getByRole('link', { name: 'Overview' }).click();
    await live(page);
    assert.equal(await whom(page), 'London – General practice');
    await page.getByRole('button', { name: /^Compare another group/ }).click();
    assert.match(await said(page), /^Kept\./);
    assert.equal(await page.locator('button:focus').getAttribute('data-press'), 'swap');
    await option(page, 'London').uncheck();
    await option(page, 'South West').check();
    assert.equal(await whom(page), 'South West – General practice');
    assert.equal(await comparedWith(page), `London – General practice (${of({ region: 'london', ...GP }).base} people)`);
    assert.equal(await query(page), '?region=south-west&setting=general-practice&compare=region:london;setting:general-practice');
    const [first] = await rows(page, (await figures(page).all())[1]);
    const pair = [of({ region: 'south-west', ...GP }), of({ region: 'london', ...GP })];
    assert.deepEqual(first.slice(1), cells(collection, ...pair));
  });

  await t.test('swapping the two turns every difference round', async () => {
    await page.getByRole('button', { name: 'Show those instead' }).click();
    assert.equal(await whom(page), 'London – General practice');
    assert.match(await comparedWith(page), /^South West – General practice/);
    await page.waitForFunction(() => document.activeElement?.id === 'result');
    const [first] = await rows(page, (await figures(page).all())[1]);
    const pair = [of({ region: 'london', ...GP }), of({ region: 'south-west', ...GP })];
    assert.deepEqual(first.slice(1), cells(collection, ...pair));
  });

  await t.test('whoever puts the regions in order is told what chance alone would make of it', async () => {
    await page.getByRole('heading', { name: question.title.en, exact: true }).getByRole('link').click();
    await page.waitForURL(/\/question\//);
    await live(page);
    assert.match(await query(page), /compare=region:south-west/);
    const figure = (await figures(page).all())[1];
    const before = await rows(page, figure);
    assert.equal(await figure.locator('.caution').count(), 0, 'nothing is to be feared of the survey’s own order');
    await figure.getByRole('button', { name: 'Share' }).click();
    const compared = places(collection, 'region').filter(({ id }) => {
      const asked = { question: question.id, answer: headline(question).id, region: id, ...GP };
      return group(collection, asked) && others(collection, asked, 'region');
    }).length;
    const caution = await figure.locator('.caution').textContent();
    const expected = Math.ceil(compared / 2) / 10;
    assert.ok(caution.includes(`of these ${compared} comparisons`), caution);
    assert.ok(caution.includes(`about ${expected.toFixed(1)} `), caution);

    const sorted = await rows(page, figure);
    const shares = sorted.filter(([, , share]) => share).map(([, , share]) => Number.parseInt(share, 10));
    assert.deepEqual(shares, [...shares].sort((one, other) => other - one));
    assert.ok(sorted.slice(shares.length).every(([, , share]) => share === ''), 'those without a number come last');
    assert.deepEqual([...sorted].sort().map(String), [...before].sort().map(String), 'no row came or went');
    assert.equal(await figure.locator('thead th[aria-sort]').getAttribute('aria-sort'), 'descending');
    await figure.getByRole('button', { name: 'Share' }).click();
    assert.equal(await figure.locator('thead th[aria-sort]').getAttribute('aria-sort'), 'ascending');
    const again = (await rows(page, figure)).filter(([, , share]) => share).map(([, , share]) => Number.parseInt(share, 10));
    assert.deepEqual(again, [...shares].sort((one, other) => one - other));
  });

  await t.test('paper has the drawings of this very choice in the order that was chosen', async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const [answers, byRegion] = await figures(page).all();
    for (const canvas of await page.locator('.drawing[data-painted] canvas').all()) assert.equal(await canvas.isVisible(), false);
    const drawn = await answers.locator('.print svg').textContent();
    assert.match(drawn, /Made-up example/);
    assert.match(drawn, new RegExp(`London – General practice: ${of({ region: 'london', ...GP }).base} people`));
    assert.match(drawn, /South West – General practice/);
    const { share, range } = written(collection, of({ region: 'london', ...GP }));
    assert.ok(drawn.includes(`${share} (${range})`), drawn);
    const order = (await rows(page, byRegion)).map(([name]) => name);
    const list = await byRegion.locator('.print svg').nth(1).locator('text').allTextContents();
    const drawnAt = order.map((name) => list.findIndex((line) => line !== '' && name.startsWith(line)));
    assert.deepEqual(drawnAt, [...drawnAt].sort((one, other) => one - other));
    for (const gone of ['#filters', '.pages', '.tools', '.choice', '.languages', '.questions']) {
      for (const one of await page.locator(gone).all()) assert.equal(await one.isVisible(), false, gone);
    }
    await page.emulateMedia({ media: 'screen' });
  });

  await t.test('Back undoes each step, down to the people who were there at first', async () => {
    await page.goBack();
    await page.locator('thead th[aria-sort=descending]').waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('thead th[aria-sort]') === null);
    await page.goBack();
    await live(page);
    assert.equal(await whom(page), 'London – General practice');
    await page.goBack();
    assert.equal(await whom(page), 'South West – General practice');
    assert.match(await comparedWith(page), /^London/);
    await page.goBack();
    assert.equal(await whom(page), 'General practice');
    await page.goBack();
    assert.equal(await whom(page), 'London – General practice');
    assert.equal(await query(page), '?region=london&setting=general-practice&compare=region:london;setting:general-practice');
    await page.goBack();
    assert.match(await comparedWith(page), /^General practice, in other regions/);
  });
});

test('a link worker reads on a telephone whether others feel the same', async (t) => {
  const { page } = await arrive(t, '', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
  const collection = await release(page);
  const [question] = questions(collection);
  const fits = async () => {
    const [scroll, client] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(scroll <= client, `the page is ${scroll} pixels wide on a screen of ${client}`);
  };

  await t.test('a tap on a tile chooses the region, and one more leads to the result', async () => {
    await option(page, 'Wales').tap();
    await page.getByRole('link', { name: 'See the result' }).tap();
    assert.equal(await whom(page), 'Wales');
    const top = await page.locator('#result').evaluate((one) => one.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 640, `the result is at ${top}`);
    await fits();
  });

  await t.test('a tapped mark tells its numbers', async () => {
    const list = lists((await figures(page).all())[1]);
    const at = await middles(page, list);
    await page.touchscreen.tap(...(await inWindow(list, at[2])));
    await settled(page);
    const asked = { question: question.id, answer: question.answers[1].id, region: 'wales' };
    assert.deepEqual(await told(page), [tells(collection, `${label(question.answers[1])} – Wales`, group(collection, asked))]);
  });

  await t.test('a setting with too few says so before it is chosen, and leads to what can be shown', async () => {
    await page.getByRole('heading', { name: 'Whose answers?' }).scrollIntoViewIfNeeded();
    assert.match(await ahead(page, 'Local authority').textContent(), /[Tt]oo few/);
    await option(page, 'Local authority').tap();
    await page.locator('.too-few').waitFor();
    assert.equal(await whom(page), 'Wales – Local authority');
    assert.match(await said(page), /^Too few people to show for Wales – Local authority/);
    await fits();
    await page.locator('.instead a').tap();
    assert.equal(await whom(page), 'Other nations – Outside general practice');
    const asked = { question: question.id, answer: headline(question).id, region: 'other-nations', setting: 'elsewhere' };
    const [first] = await rows(page, (await figures(page).all())[1]);
    assert.deepEqual(first.slice(1), cells(collection, group(collection, asked), rest(collection, asked)));
    await fits();
  });

  await t.test('in Welsh the same people are shown with the same numbers', async () => {
    const numbers = async () => (await rows(page)).map((row) => row.slice(1, 6).join(' ').match(/[\d%]+/g));
    const before = [await numbers(), await query(page)];
    await page.getByRole('link', { name: 'Cymraeg' }).tap();
    await live(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    assert.deepEqual([await numbers(), await query(page)], before);
    assert.equal(await whom(page), 'Y gwledydd eraill – Y tu allan i ymarfer cyffredinol');
    await fits();
  });
});

test('the answer that is looked at goes along to the other language', async (t) => {
  const { page } = await arrive(t, 'question/considering-leaving/?region=wales&answer=no');
  const href = await page.locator('.languages a').evaluate((link) => new URL(link.href).search);
  assert.equal(href, '?region=wales&answer=no');
});
