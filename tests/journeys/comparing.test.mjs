// Whom the selection is compared with: every pair of places, and what a visitor does about it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { cells, group, headline, label, places, questions } from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, comparedWith, figures, goTo, query, whom } from './visits.mjs';
import { at, walks } from './walks.mjs';

const START = { question: 'considering-leaving', answer: 'yes' };

test('comparisons', async (t) => {
  const { page } = await arrive(t, 'question/considering-leaving/');
  const collection = await release(page);
  await walks(page);
  const question = questions(collection).find(({ id }) => id === START.question);
  const of = (place) => group(collection, { ...START, ...place });

  await t.test('any region is compared with any other, and each difference turns round with them', async () => {
    const all = places(collection, 'region').map(({ id }) => id);
    const pairs = all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other]));
    const found = await at(page, pairs.map(([one, other]) => `?region=${one}&compare=region:${other}`));
    for (const [position, [one, other]] of pairs.entries()) {
      const { row, overlap, others } = found[position];
      const two = [of({ region: one }), of({ region: other })];
      assert.deepEqual(row, [label(headline(question)), ...cells(collection, ...two)], `${one} and ${other}`);
      assert.equal(overlap, false);
      assert.match(others, new RegExp(`\\(${two[1].base} people\\)$`));
    }
  });

  await t.test('any two settings too, and groups of them, and pairs', async () => {
    const node = (region, setting) => ({ region: region ?? 'everyone', setting: setting ?? 'everyone' });
    const write = ({ region, setting }, join, is) =>
      [['region', region], ['setting', setting]].filter(([, id]) => id !== 'everyone').map(([axis, id]) => `${axis}${is}${id}`).join(join);
    const settings = places(collection, 'setting').map(({ id }) => id);
    const pairs = [
      ...settings.flatMap((one) => settings.filter((other) => other !== one).map((other) => [node(null, one), node(null, other)])),
      [node('england'), node('other-nations')], [node('north'), node('south')],
      [node('south', 'general-practice'), node('south', 'elsewhere')], [node('south', 'general-practice'), node('north', 'elsewhere')],
      [node('london', 'general-practice'), node(null, 'elsewhere')], [node('wales'), node('north', 'general-practice')],
    ];
    const queries = pairs.map(([one, other]) => `?${write(one, '&', '=')}&compare=${write(other, ';', ':')}`);
    const found = await at(page, queries);
    for (const [position, [one, other]] of pairs.entries()) {
      assert.equal(found[position].query, queries[position]);
      assert.deepEqual(found[position].row.slice(1), cells(collection, of(one), of(other)), queries[position]);
    }
  });

  await t.test('groups that overlap are both shown, with no difference and no verdict', async () => {
    const queries = [
      '?region=south&compare=region:london', '?region=london&compare=region:london', '?region=london&compare=everyone',
      '?compare=region:london', '?region=south&compare=setting:general-practice',
    ];
    for (const [position, state] of (await at(page, queries)).entries()) {
      const search = queries[position];
      assert.equal(state.overlap, true, search);
      assert.equal(state.row.length, 6, `${search}: no columns that compare`);
      assert.match(state.row[2], /^\d+%$/);
      assert.match(state.row[4], /^\d+%$/);
    }
    await goTo(page, queries[0]);
    const [first] = await figures(page).all();
    assert.equal(await first.locator('.verdicts li').count(), 0);
    assert.equal(await page.locator('.overlap').isVisible(), true);
  });

  await t.test('others of whom too few answered are named as that, and no number of them is shown', async () => {
    const [state] = await at(page, ['?region=south&compare=region:wales;setting:other']);
    assert.equal(state.others, 'Wales – Somewhere else: Too few people to show');
    assert.deepEqual(state.row.slice(4), ['Too few people to show', '', '', '']);
    assert.match(state.row[1], /^about \d+ of 89$/);
  });

  await t.test('others that this survey does not have are named, and the rest is compared with', async () => {
    await goTo(page, '?region=south&compare=region:atlantis');
    assert.match(await page.locator('.unmet').textContent(), /region:atlantis/);
    assert.match(await comparedWith(page), /^Everyone else/);
  });

  await t.test('those compared with are shown instead, whether the rest or kept', async () => {
    await goTo(page, '?region=south&setting=general-practice');
    const before = await rows(page);
    await page.getByRole('button', { name: 'Show those instead' }).click();
    assert.match(await comparedWith(page), /^General practice, in other regions \(54 people\)/);
    const after = await rows(page);
    assert.deepEqual(after[0].slice(2, 4), before[0].slice(4, 6));
    assert.deepEqual(after[0].slice(4, 6), before[0].slice(2, 4));
    await page.getByRole('button', { name: 'Show those instead' }).click();
    assert.deepEqual(await rows(page), before);
    assert.equal(await query(page), '?region=south&setting=general-practice');
  });

  await t.test('Back undoes each step: kept, another region, swapped, compared with the rest again', async () => {
    await goTo(page, '?region=london');
    const steps = [
      () => page.getByRole('button', { name: /^Compare another group/ }).click(),
      () => option(page, 'London').uncheck(),
      () => option(page, 'Scotland').check(),
      () => page.getByRole('button', { name: 'Show those instead' }).click(),
      () => page.getByRole('button', { name: 'Compare with the rest again' }).click(),
    ];
    const seen = [];
    const now = async () => [await query(page), await whom(page), await comparedWith(page), JSON.stringify(await rows(page))];
    for (const step of steps) {
      seen.push(await now());
      await step();
    }
    assert.equal(await whom(page), 'London');
    assert.match(await comparedWith(page), /^Everyone else/);
    const last = await now();
    for (const expected of seen.reverse()) {
      await page.goBack();
      assert.deepEqual(await now(), expected);
    }
    for (const expected of [...seen.reverse().slice(1), last]) {
      await page.goForward();
      assert.deepEqual(await now(), expected);
    }
  });
});
