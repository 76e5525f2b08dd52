// What is told of each mark of a figure, by whatever way one comes to it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { inWindow, lists, middles, told, words } from './points.mjs';
import { group, headline, label, nodes, others, places, questions, rest, told as tells } from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, figures, goTo, settled, whom } from './visits.mjs';

const GP = { setting: 'general-practice' };

/** Without smooth scrolling: points are where they are when they are pointed at. */
const STILL = { reducedMotion: 'reduce' };

/** Every number that words name, as the cells of tables write it. */
function named(sentence) {
  const found = sentence.match(/: (?<share>\d+%) \((?<range>\d+% to \d+%)\), (?<people>about \d+ of \d+) people$/);
  return found ? [found.groups.people, found.groups.share, found.groups.range] : ['Too few people to show'];
}

test('every point of the overview tells a share, its range and its people, as the release has them', async (t) => {
  const { page } = await arrive(t, '?region=south&setting=general-practice');
  const collection = await release(page);
  const [mine, theirs] = ['South of England – General practice', 'General practice, in other regions'];
  const asked = (question, answer) => ({ question: question.id, answer: answer.id, region: 'south', ...GP });
  const pair = (question, answer) => [
    tells(collection, `${label(answer)} – ${mine}`, group(collection, asked(question, answer))),
    tells(collection, `${label(answer)} – ${theirs}`, rest(collection, asked(question, answer))),
  ];
  const [summary, ...all] = await figures(page).all();
  const found = await words(lists(summary));
  assert.deepEqual(found, questions(collection).flatMap((question) => pair(question, headline(question))));
  const table = await rows(page, summary);
  for (const [at, sentence] of found.entries()) {
    const row = table[Math.floor(at / 2)];
    // Of the others the table has share and range.
    assert.deepEqual(at % 2 === 0 ? row.slice(1, 4) : row.slice(4, 6), at % 2 === 0 ? named(sentence) : named(sentence).slice(1));
  }
  for (const [at, question] of questions(collection).entries()) {
    assert.deepEqual(await words(lists(all[at])), question.answers.flatMap((answer) => pair(question, answer)), question.id);
  }
  for (const [at, axis] of ['region', 'setting'].entries()) {
    const figure = all[questions(collection).length + at];
    const expected = (await rows(page, figure)).map(([place, people, part]) => `Made-up example: ${place}: ${people} people (${part})`);
    assert.deepEqual(await words(lists(figure)), expected, axis);
  }
});

test('every point of a question’s page tells what stands in the table right below', async (t) => {
  const { page } = await arrive(t, 'question/considering-leaving/?setting=general-practice', STILL);
  const collection = await release(page);
  const [question] = questions(collection);
  const answer = label(headline(question));
  const of = (place) => group(collection, { question: question.id, answer: headline(question).id, ...place });
  const [, byRegion, bySetting, grid] = await figures(page).all();

  await t.test('region by region, on the map and in the list', async () => {
    const expected = places(collection, 'region').map((place) =>
      tells(collection, `${label(place)} – ${answer}`, of({ region: place.id, ...GP })));
    const table = (await rows(page, byRegion)).map(([, people, share, range]) => (share ? [people, share, range] : [people]));
    for (const list of await lists(byRegion).all()) {
      const found = await words(list);
      assert.deepEqual(found, expected);
      assert.deepEqual(found.map(named), table);
    }
  });

  await t.test('setting by setting', async () => {
    const expected = places(collection, 'setting').map((place) =>
      tells(collection, `${label(place)} – ${answer}`, of({ setting: place.id })));
    assert.deepEqual(await words(lists(bySetting)), expected);
    const table = (await rows(page, bySetting)).map(([, people, share, range]) => (share ? [people, share, range] : [people]));
    assert.deepEqual(expected.map(named), table);
  });

  await t.test('for every region and setting at once', async () => {
    const head = (await grid.locator('thead th').allTextContents()).slice(1);
    const id = (axis, name) => nodes(collection, axis).find((node) => label(node) === name).id;
    const table = await rows(page, grid);
    const expected = table.flatMap(([region]) => head.map((setting) =>
      tells(collection, `${region} – ${setting} – ${answer}`, of({ region: id('region', region), setting: id('setting', setting) }))));
    const found = await words(lists(grid));
    assert.deepEqual(found, expected);
    const cells = table.flatMap(([, ...line]) => line);
    for (const [at, sentence] of found.entries()) {
      for (const number of named(sentence)) assert.ok(cells[at].includes(number), `${sentence}: ${cells[at]}`);
    }
  });

  await t.test('and after another choice what is told is of that one', async () => {
    await goTo(page, '?region=north');
    const [first] = await figures(page).all();
    const asked = { question: question.id, answer: headline(question).id, region: 'north' };
    const [mine, theirs] = await words(lists(first));
    assert.equal(mine, tells(collection, `${answer} – North of England`, group(collection, asked)));
    assert.equal(theirs, tells(collection, `${answer} – Everyone else`, others(collection, asked, 'region')));
    await goTo(page, '?setting=general-practice');
  });

  await t.test('the pointer is told the same as the keyboard', async () => {
    for (const [list, step] of [[lists(byRegion).first(), 5], [lists(bySetting), 2], [lists(grid), 7]]) {
      const [expected, at] = [await words(list), await middles(page, list, 15)];
      for (let point = 0; point < at.length; point += step) {
        // From elsewhere each time: the words of one mark lie over the marks below it.
        await page.mouse.move(0, 0);
        await page.mouse.move(...(await inWindow(list, at[point])));
        assert.deepEqual(await told(page), [expected[point]]);
      }
      await page.mouse.move(0, 0);
      assert.deepEqual(await told(page), []);
    }
  });

  await t.test('words stay when the pointer jumps onto them, to be read at leisure', async () => {
    const list = lists(byRegion).first();
    const [at] = await middles(page, list);
    await page.mouse.move(...(await inWindow(list, at)));
    const before = await told(page);
    const box = await page.locator('.points [aria-selected=true] [data-told]').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    assert.deepEqual(await told(page), before);
    await page.mouse.move(0, 0);
    assert.deepEqual(await told(page), []);
  });

  await t.test('words stay when the pointer moves onto them pixel by pixel', async () => {
    const list = lists(bySetting);
    const [, at] = await middles(page, list);
    const [, y] = await inWindow(list, at);
    const x = (await list.boundingBox()).x + 40;
    await page.mouse.move(0, 0);
    await page.mouse.move(x, y);
    const before = await told(page);
    const box = await page.locator('.points [aria-selected=true] [data-told]').boundingBox();
    for (let down = y; down < box.y + 10; down += 1) {
      await page.mouse.move(x, down);
      assert.deepEqual(await told(page), before, `${down - y} pixels down`);
    }
  });

  await t.test('Escape takes the words away that the pointer brought, wherever the focus is', async () => {
    await page.mouse.move(0, 0);
    await option(page, 'General practice').focus();
    const list = lists(bySetting);
    const [at] = await middles(page, list);
    await option(page, 'General practice').focus();
    await page.mouse.move(...(await inWindow(list, at)));
    assert.equal((await told(page)).length, 1);
    await page.keyboard.press('Escape');
    const after = await told(page);
    await page.mouse.move(0, 0);
    assert.deepEqual(after, []);
  });

  await t.test('words that are open when another selection is chosen become those of that one', async () => {
    const list = lists(bySetting);
    await list.focus();
    await page.keyboard.press('Home');
    const before = await told(page);
    await goTo(page, '?region=london');
    await settled(page);
    const after = await told(page);
    await list.blur();
    await goTo(page, '?setting=general-practice');
    assert.notDeepEqual(after, before);
  });

  await t.test('no two points have the same id, even when one has the focus and another the pointer', async () => {
    await lists(byRegion).first().focus();
    const [at] = [[0.5, 0.4]];
    await page.mouse.move(...(await inWindow(lists(byRegion).last(), at)));
    const repeated = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, position) => ids.indexOf(id) !== position);
    });
    await page.mouse.move(0, 0);
    await lists(byRegion).first().blur();
    assert.deepEqual(repeated, []);
  });

  await t.test('pressing where there is no mark tells nothing', async () => {
    const list = lists(bySetting);
    await page.mouse.click(...(await inWindow(list, [0.1, 0.99])));
    const after = await told(page);
    await list.blur();
    assert.deepEqual(after, []);
  });
});

test('in a list of points the keys of a list box work, and a screen reader knows where it is', async (t) => {
  const { page } = await arrive(t, 'question/any-support/');
  const list = lists((await figures(page).all())[1]).first();
  const count = places(await release(page), 'region').length;

  /** What a screen reader knows: which of how many is selected, and that it alone is. */
  const state = () =>
    list.evaluate((element) => {
      const options = [...element.querySelectorAll('[role=option]')];
      const selected = options.filter((one) => one.getAttribute('aria-selected') === 'true');
      const active = element.getAttribute('aria-activedescendant');
      return {
        focus: document.activeElement === element,
        of: options.length,
        selected: selected.map((one) => options.indexOf(one)),
        active: options.findIndex(({ id }) => id === active),
        unselected: options.filter((one) => one.getAttribute('aria-selected') === 'false').length,
      };
    });
  const at = (position) => ({ focus: true, of: count, selected: [position], active: position, unselected: count - 1 });

  assert.equal(await list.getAttribute('role'), 'listbox');
  assert.match(await list.getAttribute('aria-label'), /arrow keys/);
  await list.focus();
  assert.deepEqual(await state(), at(0));
  const last = count - 1;
  const keys = [
    ['ArrowDown', 1], ['ArrowRight', 2], ['ArrowUp', 1], ['ArrowLeft', 0], ['ArrowUp', 0],
    ['End', last], ['ArrowDown', last], ['ArrowUp', last - 1], ['Home', 0],
  ];
  for (const [key, expected] of keys) {
    await page.keyboard.press(key);
    assert.deepEqual(await state(), at(expected), key);
  }
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  assert.deepEqual(await state(), { focus: true, of: 0, selected: [], active: -1, unselected: 0 });
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await state(), at(0));
  // One stop of Tab for all of them, on the way out and on the way back.
  await page.keyboard.press('Tab');
  assert.deepEqual(await told(page), await page.locator('.points:focus [aria-selected=true]').allTextContents());
  assert.equal((await state()).focus, false);
  await page.keyboard.press('Shift+Tab');
  assert.equal((await state()).focus, true);
  assert.equal(await page.evaluate(() => scrollX), 0);
});

for (const width of [320, 1280]) {
  test(`the words of every point can be read at ${width} pixels, and move nothing`, async (t) => {
    const { page } = await arrive(t, 'question/any-support/?region=south', { ...STILL, viewport: { width, height: 900 } });
    await page.waitForFunction(() => !document.querySelector('.drawing:not([data-painted])'));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const all = await figures(page).all();
    const hidden = [];
    for (const list of [lists(all[0]), lists(all[1]).first(), lists(all[3])]) {
      await list.focus();
      const count = await list.locator('[role=option]').count();
      for (let at = 0; at < Math.min(count, 14); at += 1) {
        if (at > 0) await page.keyboard.press('ArrowDown');
        const [left, right, scroll, wide] = await page.locator('.points [aria-selected=true] [data-told]').evaluate((one) => {
          const { left: from, right: to } = one.getBoundingClientRect();
          return [from, to, document.documentElement.scrollWidth, document.documentElement.clientWidth];
        });
        if (left < 0 || right > wide + 0.5 || scroll > wide) hidden.push(`point ${at}: ${left} to ${right} of ${wide}, page ${scroll}`);
      }
      await list.blur();
    }
    assert.deepEqual(hidden, []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), height);
  });
}

test('a tap tells of the mark that was tapped', async (t) => {
  const { page } = await arrive(t, 'question/considering-leaving/', {
    ...STILL, viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true,
  });
  const list = lists((await figures(page).all())[2]);
  const [expected, at] = [await words(list), await middles(page, list)];
  for (const point of [2, 0, 3]) {
    await page.touchscreen.tap(...(await inWindow(list, at[point])));
    await settled(page);
    assert.deepEqual(await told(page), [expected[point]]);
  }
  assert.equal(await whom(page), 'Everyone who answered');
});
