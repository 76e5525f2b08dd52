// Every option of the filters, and every pair of a region and a setting: more than anybody would click through, so most
// are chosen within the page, by its own ticks and addresses.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ahead, option } from './filters.mjs';
import { cells, group, label, less, nodes, places, rest } from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, goTo, live, query, said, whom } from './visits.mjs';
import { at, walks } from './walks.mjs';

const START = { question: 'considering-leaving', answer: 'yes' };

/** Once every figure of what there is instead is painted. */
const painted = (page) => page.waitForFunction(() => {
  const all = [...document.querySelectorAll('.one-way .drawing')];
  return all.length > 0 && all.every((one) => one.hasAttribute('data-painted'));
});

test('filters', async (t) => {
  const { page } = await arrive(t, '');
  const collection = await release(page);
  await walks(page);
  const of = (place) => group(collection, { ...START, ...place });

  await t.test('every region, setting and group alone has as many people as was said before it was ticked', async () => {
    const found = await page.evaluate(async () => {
      const { frame, state } = globalThis.walk;
      const all = [];
      for (const tick of document.querySelectorAll('#filters input')) {
        const told = tick.parentElement.querySelector('small').textContent;
        const name = tick.parentElement.querySelector('span').textContent;
        tick.click();
        await frame();
        all.push({ told, name, axis: tick.dataset.axis, checked: tick.checked, ...state() });
        tick.click();
        await frame();
        if (location.search !== '') throw new Error(`${name} is still there: ${location.search}`);
      }
      return all;
    });
    for (const axis of ['region', 'setting']) {
      const own = nodes(collection, axis).slice(1);
      for (const node of own) {
        const ticks = found.filter((one) => one.axis === axis && one.query === `?${axis}=${node.id}`);
        // A region has a tile and a line in the list, a group a line.
        assert.equal(ticks.length, axis === 'region' && node.tile ? 2 : 1, node.id);
        for (const tick of ticks) {
          const { base } = of({ [axis]: node.id });
          assert.equal(tick.told, String(base), node.id);
          assert.equal(tick.name, node.places.length > 1 ? `All of: ${label(node)}` : label(node));
          assert.equal(tick.whom, label(node));
          assert.equal(tick.checked, true);
          assert.match(tick.said, new RegExp(`^Now showing ${label(node)}: ${base} people\\.`));
        }
      }
    }
    assert.equal(found.length, 2 * 12 + 5 + 5 + 1);
  });

  await t.test('each pair of a region and a setting has figures, or says why not and leads to what has', async () => {
    const pairs = places(collection, 'region').flatMap((region) =>
      places(collection, 'setting').map((setting) => ({ region: region.id, setting: setting.id })));
    const queries = pairs.map(({ region, setting }) => `?region=${region}&setting=${setting}`);
    const found = await at(page, queries);
    let absent = 0;
    for (const [position, state] of found.entries()) {
      const one = of(pairs[position]);
      assert.equal(state.query, queries[position]);
      assert.equal(state.tooFew, one === null, state.query);
      assert.ok(state.figures > 0, `${state.query} is empty`);
      absent += one === null ? 1 : 0;
      if (one) {
        assert.equal(state.others.includes('General practice, in other regions'), true);
        const asked = { ...START, ...pairs[position] };
        assert.deepEqual(state.row.slice(1), cells(collection, group(collection, asked), rest(collection, asked)), state.query);
      } else {
        assert.match(state.said, /^Too few people to show for /);
      }
    }
    assert.equal(pairs.length, 60);
    assert.equal(absent, 56);

    // Every way out that is offered, each once.
    const ways = new Map(found.flatMap(({ links }) => links.map(([name, search]) => [search, name])));
    for (const state of await at(page, [...ways.keys()])) {
      assert.equal(state.tooFew, false, state.query);
      assert.equal(`Show ${state.whom}`, ways.get(state.query));
      assert.ok(state.figures >= 7, state.query);
    }
    for (const { tooFew, query: search, links } of found.filter((state) => state.tooFew)) {
      const [region, setting] = search.slice(1).split('&');
      const offered = links.map(([, way]) => way);
      for (const way of [`?${region}`, `?${setting}`]) assert.ok(tooFew && offered.includes(way), `${search}: ${offered}`);
    }

    // And they are followed as they say, without the page being loaded anew.
    await page.evaluate(() => { globalThis.same = true; });
    for (const name of ['Show Wales', 'Show Local authority', 'Show Other nations – Outside general practice']) {
      await goTo(page, '?region=wales&setting=local-authority');
      // What was out of sight is painted after the rest and may move what is below it: a finger that is down by then
      // comes up beside the link.
      await painted(page);
      await page.getByRole('link', { name, exact: true }).click();
      assert.equal(`Show ${await whom(page)}`, name);
    }
    assert.equal(await page.evaluate(() => globalThis.same), true);
  });

  await t.test('a few of these addresses show the same when they are opened anew', async () => {
    for (const search of ['?region=london&setting=general-practice', '?region=scotland&setting=other']) {
      const [before] = await at(page, [search]);
      await page.reload();
      await live(page);
      await walks(page);
      const after = await page.evaluate(() => globalThis.walk.state());
      assert.deepEqual(after, before);
    }
  });

  await t.test('a nation ticks its regions, and one region less is the others by name', async () => {
    await goTo(page, '');
    await page.getByText('Regions as a list').click();
    await option(page, 'All of: England').check();
    assert.equal(await query(page), '?region=england');
    const england = nodes(collection, 'region').find(({ id }) => id === 'england');
    for (const place of places(collection, 'region')) {
      assert.equal(await option(page, label(place)).isChecked(), england.places.includes(place.id), place.id);
    }
    for (const name of ['North of England', 'Midlands and East', 'South of England']) {
      assert.equal(await option(page, `All of: ${name}`).isChecked(), true);
    }
    assert.equal(await option(page, 'All of: Other nations').isChecked(), false);
    await option(page, 'London').uncheck();
    assert.equal(await option(page, 'All of: England').isChecked(), false);
    assert.equal(await option(page, 'All of: South of England').isChecked(), false);
    assert.equal(await whom(page), 'North of England, Midlands and East, South West and South East');
    const left = less(of({ region: 'england' }), of({ region: 'london' }));
    assert.match(await said(page), new RegExp(`: ${left.base} people\\.`));
    const [first] = await rows(page);
    assert.equal(first[1], `about ${left.count} of ${left.base}`);
    await option(page, 'London').check();
    assert.equal(await query(page), '?region=england');
    // With these all are ticked, which is the same as none.
    await option(page, 'All of: Other nations').click();
    assert.equal(await query(page), '');
    assert.equal(await whom(page), 'Everyone who answered');
    assert.equal(await page.locator('#filters :checked').count(), 0);
  });

  await t.test('regions and settings are cleared each on its own, and both together', async () => {
    await goTo(page, '?region=south&setting=general-practice');
    await page.getByRole('button', { name: 'Clear regions' }).click();
    assert.equal(await query(page), '?setting=general-practice');
    assert.equal(await page.getByRole('button', { name: 'Clear regions' }).count(), 0);
    await page.goBack();
    await page.getByRole('button', { name: 'Clear settings' }).click();
    assert.equal(await query(page), '?region=south');
    await option(page, 'General practice').check();
    await page.getByRole('link', { name: 'Reset everything' }).click();
    assert.equal(await query(page), '');
    assert.equal(await page.getByRole('link', { name: 'Reset everything' }).count(), 0);
    await page.goBack();
    assert.equal(await whom(page), 'South of England – General practice');
  });

  await t.test('counts follow the other filter', async () => {
    await goTo(page, '?setting=general-practice');
    for (const [name, region] of [['London', 'london'], ['South East', 'south-east'], ['All of: North of England', 'north']]) {
      assert.equal(await ahead(page, name).textContent(), String(of({ region, setting: 'general-practice' }).base));
    }
    assert.equal(await ahead(page, 'Wales').textContent(), 'Too few');
  });
});

test('an option that says that it leads to too few does, and no other', async (t) => {
  const { page } = await arrive(t, 'question/any-support/');
  await walks(page);
  const starts = [
    '', '?region=london', '?region=south&setting=general-practice', '?region=northern-ireland&setting=voluntary-sector',
  ];
  const found = await page.evaluate(async (all) => {
    const { frame, go, state } = globalThis.walk;
    const wrong = [];
    let [nowhere, somewhere] = [0, 0];
    for (const start of all) {
      const { length } = document.querySelectorAll('#filters .nodes input');
      for (let position = 0; position < length; position += 1) {
        await go(start);
        const tick = document.querySelectorAll('#filters .nodes input')[position];
        const small = tick.parentElement.querySelector('small');
        const [told, leadsNowhere] = [small.textContent, small.classList.contains('nowhere')];
        tick.click();
        await frame();
        const { tooFew, query: search } = state();
        if (leadsNowhere) nowhere += 1;
        else somewhere += 1;
        if (tooFew !== leadsNowhere) wrong.push(`${start} → ${search}: “${told}”, ${leadsNowhere} but ${tooFew}`);
        if (leadsNowhere && !/few/i.test(told)) wrong.push(`${start} → ${search}: does not say so: “${told}”`);
      }
    }
    await go('');
    return { wrong, nowhere, somewhere };
  }, starts);
  assert.deepEqual(found.wrong, []);
  assert.ok(found.nowhere > 20 && found.somewhere > 20, `${found.nowhere} and ${found.somewhere}`);
});
