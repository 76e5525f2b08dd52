// Every view, one visit each: what is on it, against the release, and where it leads.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { open } from './harness.mjs';
import {
  SPOKEN, cells, difference, group, headline, label, nodes, others, placeCells, places, questions, rest, written,
} from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, comparedWith, figures, goTo, live, query, whom } from './visits.mjs';

const headings = (page, level) =>
  page.locator(level).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));

/** The figure that comes next after a heading. */
const under = (page, heading, nth = 0) =>
  page.locator(`xpath=//h4[normalize-space(.)="${heading}"]/following::figure[${nth + 1}]`);

const caption = (figure) => figure.locator('caption span').first().textContent();

/** Holds the whole overview, or an area's, against the release. */
async function isAnswered(page, collection, asked, name) {
  const { region = 'everyone', setting = 'everyone' } = asked;
  const summary = await rows(page, under(page, 'At a glance'));
  const asAll = region === 'everyone' && setting === 'everyone';
  for (const [at, question] of questions(collection).entries()) {
    const expected = question.answers.map((answer) => {
      const place = { question: question.id, answer: answer.id, region, setting };
      return [label(answer), ...cells(collection, group(collection, place), asAll ? undefined : rest(collection, place))];
    });
    const figure = under(page, question.title.en);
    assert.deepEqual(await rows(page, figure), expected, question.id);
    assert.equal(await caption(figure), `Made-up example: ${question.title.en} – ${name}`);
    const [[first, ...numbers]] = expected;
    assert.deepEqual(summary[at], [`${question.title.en}: ${first}`, ...numbers], question.id);
  }
  assert.equal(summary.length, questions(collection).length);
}

test('the overview', async (t) => {
  const { page } = await arrive(t, '');
  const collection = await release(page);
  const of = (asked) => group(collection, { question: 'considering-leaving', answer: 'yes', ...asked });

  await t.test('answers every question for everyone, whom nobody is left to be compared with', async () => {
    await isAnswered(page, collection, {}, 'Everyone who answered');
    assert.equal(await comparedWith(page), 'nobody, since this is everyone');
    assert.equal(await page.getByRole('button', { name: 'Show those instead' }).count(), 0);
  });

  await t.test('says who answered, and the people of all places add up to everyone', async () => {
    for (const [at, axis] of ['region', 'setting'].entries()) {
      const all = of({}).base;
      const found = await rows(page, under(page, 'Who answered', at));
      const expected = places(collection, axis).map((place) => {
        const { base } = of({ [axis]: place.id });
        return [label(place), String(base), `${Math.round((100 * base) / all)}%`];
      });
      assert.deepEqual(found, expected);
      assert.equal(found.reduce((sum, [, people]) => sum + Number(people), 0), all);
    }
  });

  await t.test('answers every question for a region beside everyone else', async () => {
    await goTo(page, '?region=north');
    await isAnswered(page, collection, { region: 'north' }, 'North of England');
    const [all, mine] = [of({}), of({ region: 'north' })];
    assert.equal(await comparedWith(page), `Everyone else (${all.base - mine.base} people)`);
  });

  await t.test('says who of a region answered, and they add up to the region', async () => {
    const north = nodes(collection, 'region').find(({ id }) => id === 'north');
    const found = await rows(page, under(page, 'Who answered', 0));
    assert.deepEqual(found.map(([, people]) => Number(people)), north.places.map((region) => of({ region }).base));
    assert.equal(found.reduce((sum, [, people]) => sum + Number(people), 0), of({ region: 'north' }).base);
  });

  await t.test('answers every question for a region and a setting beside the same setting elsewhere', async () => {
    await goTo(page, '?region=south&setting=general-practice');
    await isAnswered(
      page, collection, { region: 'south', setting: 'general-practice' }, 'South of England – General practice',
    );
    const [all, mine] = [of({ setting: 'general-practice' }), of({ region: 'south', setting: 'general-practice' })];
    assert.equal(await comparedWith(page), `General practice, in other regions (${all.base - mine.base} people)`);
  });

  await t.test('says in words what each difference allows one to say, at a glance and question by question', async () => {
    const asked = { region: 'south', setting: 'general-practice' };
    const named = { Higher: [], Lower: [], 'Cannot tell apart': [] };
    for (const question of questions(collection)) {
      const place = { question: question.id, answer: headline(question).id, ...asked };
      const { said } = difference(collection, group(collection, place), rest(collection, place));
      named[said].push(`“${label(headline(question))}”`);
      const sentences = await under(page, question.title.en).locator('.verdicts li').allTextContents();
      assert.equal(sentences.length, 1, question.id);
      assert.ok(sentences[0].includes(`“${label(headline(question))}”`), sentences[0]);
    }
    const sentences = await under(page, 'At a glance').locator('.verdicts li').allTextContents();
    const expected = Object.entries(named).filter(([, answers]) => answers.length > 0);
    assert.equal(sentences.length, expected.length);
    for (const [at, [said, answers]] of expected.entries()) {
      assert.ok(sentences[at].startsWith(`Made-up example: ${SPOKEN[said]}`), sentences[at]);
      assert.ok(sentences[at].includes('(General practice, in other regions)'), sentences[at]);
      assert.ok(sentences[at].endsWith(`: ${answers.join(', ')}.`), sentences[at]);
    }
  });

  await t.test('leads from each question to its page with the same people', async () => {
    for (const question of questions(collection)) {
      const href = await page.getByRole('heading', { name: question.title.en, exact: true }).getByRole('link')
        .evaluate((link) => link.href);
      const { pathname, search } = new URL(href);
      assert.equal(pathname, `/question/${question.id}/`);
      assert.equal(search, '?region=south&setting=general-practice');
    }
    await page.getByRole('heading', { name: 'Any support' }).getByRole('link').click();
    await live(page);
    assert.equal(await whom(page), 'South of England – General practice');
    assert.deepEqual(await headings(page, 'h1'), ['Any support']);
    await page.goBack();
    await live(page);
    assert.equal(await whom(page), 'South of England – General practice');
  });

  await t.test('leads to the same people from a selection that could not be shown too', async () => {
    await goTo(page, '?region=northern-ireland&setting=voluntary-sector');
    await page.getByRole('link', { name: 'Show Northern Ireland' }).click();
    const hrefs = await page.locator('.result h4 a').evaluateAll((all) => all.map((one) => new URL(one.href).search));
    assert.deepEqual([...new Set(hrefs)], ['?region=northern-ireland']);
  });
});

test('a question', async (t) => {
  const { page } = await arrive(t, 'question/clinical-supervision/');
  const collection = await release(page);
  const question = questions(collection).find(({ id }) => id === 'clinical-supervision');
  const [first] = question.answers;
  const ask = (asked) => ({ question: question.id, answer: first.id, region: 'everyone', setting: 'everyone', ...asked });

  await t.test('has its name as the only first heading, and says where it stands', async () => {
    assert.deepEqual(await headings(page, 'h1'), [question.title.en]);
    assert.equal(await page.title(), 'Made-up example: Clinical supervision – Care for the Carer 2020');
    const crumbs = page.getByRole('navigation', { name: 'You are here' }).or(page.locator('nav.breadcrumbs')).first();
    assert.deepEqual(await crumbs.locator('li').allTextContents(), ['Overview', question.title.en]);
    assert.equal(await crumbs.locator('[aria-current=page]').textContent(), question.title.en);
    const here = page.locator('.questions [aria-current=page]');
    assert.deepEqual(await here.allTextContents(), [question.title.en]);
  });

  await t.test('shows its answers, and does not ask which of two answers to look at', async () => {
    const expected = question.answers.map((answer) =>
      [label(answer), ...cells(collection, group(collection, ask({ answer: answer.id })))]);
    assert.deepEqual(await rows(page), expected);
    assert.equal(await page.locator('.result select').count(), 0);
  });

  for (const [setting, name] of [['everyone', 'Everyone who answered'], ['general-practice', 'General practice']]) {
    await t.test(`shows its first answer region by region beside all other regions: ${name}`, async () => {
      await goTo(page, setting === 'everyone' ? '' : `?setting=${setting}`);
      const figure = under(page, 'By region');
      assert.equal(await figure.locator('.stage').count(), 2, 'a map of tiles and a list');
      assert.equal(await caption(figure), `Made-up example: ${question.title.en} (Region): ${label(first)} – ${name}`);
      const expected = places(collection, 'region').map((place) => {
        const asked = ask({ region: place.id, setting });
        return [label(place), ...placeCells(collection, group(collection, asked), others(collection, asked, 'region'))];
      });
      assert.deepEqual(await rows(page, figure), expected);
    });
  }

  for (const [region, name] of [['everyone', 'Everyone who answered'], ['england', 'England']]) {
    await t.test(`shows its first answer setting by setting beside all other settings: ${name}`, async () => {
      await goTo(page, region === 'everyone' ? '' : `?region=${region}`);
      const figure = under(page, 'By work setting');
      assert.equal(await caption(figure), `Made-up example: ${question.title.en} (Work setting): ${label(first)} – ${name}`);
      const expected = places(collection, 'setting').map((place) => {
        const asked = ask({ region, setting: place.id });
        return [label(place), ...placeCells(collection, group(collection, asked), others(collection, asked, 'setting'))];
      });
      assert.deepEqual(await rows(page, figure), expected);
    });
  }

  await t.test('says of which regions one can tell that they are higher or lower, and of which not', async () => {
    await goTo(page, '');
    const named = { Higher: [], Lower: [], 'Cannot tell apart': [] };
    for (const place of places(collection, 'region')) {
      const asked = ask({ region: place.id });
      named[difference(collection, group(collection, asked), others(collection, asked, 'region')).said].push(label(place));
    }
    const sentences = await under(page, 'By region').locator('.verdicts li').allTextContents();
    const told = Object.values(named).filter((names) => names.length > 0);
    assert.equal(sentences.length, told.length);
    for (const [at, names] of told.entries()) {
      for (const place of places(collection, 'region').map((one) => label(one))) {
        assert.equal(sentences[at].includes(place), names.includes(place), `${place}: ${sentences[at]}`);
      }
    }
  });

  await t.test('shows every region and setting at once; a pair without a number says why, and none is blank or 0', async () => {
    const figure = under(page, 'Every region and work setting');
    const head = await figure.locator('thead th').allTextContents();
    const found = await rows(page, figure);
    const byName = (axis, name) => nodes(collection, axis).find((node) => label(node) === name).id;
    for (const place of places(collection, 'region')) assert.ok(found.some(([name]) => name === label(place)), place.id);
    assert.equal(head.length - 1, nodes(collection, 'setting').length);
    let absent = 0;
    for (const [name, ...line] of found) {
      for (const [at, text] of line.entries()) {
        const place = ask({ region: byName('region', name), setting: byName('setting', head[at + 1]) });
        const one = group(collection, place);
        absent += one ? 0 : 1;
        const { people, share, range } = written(collection, one);
        assert.equal(text, one ? `${share} (${range}), ${people}` : 'Too few people to show', `${name}, ${head[at + 1]}`);
      }
    }
    assert.ok(absent > 0 && absent < found.length * (head.length - 1), `${absent} absent`);
  });

  await t.test('keeps the grid as it is, whoever is selected', async () => {
    const figure = under(page, 'Every region and work setting');
    const before = await rows(page, figure);
    await goTo(page, '?region=london&setting=general-practice');
    assert.deepEqual(await rows(page, figure), before);
  });

  await t.test('has a table below each figure that says what it is and whose headings sort', async () => {
    for (const figure of await figures(page).all()) {
      assert.match(await caption(figure), /^Made-up example: /);
      const columns = await figure.locator('thead th').count();
      assert.equal(await figure.locator('thead button.sort').count(), columns - 1);
      assert.equal(await figure.locator('thead th[scope=col]').count(), columns);
      const cells = await figure.locator('tbody tr').evaluateAll((all) => all.map((row) =>
        [row.cells[0].matches('th[scope=row]'), row.cells.length]));
      assert.ok(cells.length > 0 && cells.every(([heads, count]) => heads && count === columns), String(cells));
    }
  });

  await t.test('can be asked for another answer by its address', async () => {
    await goTo(page, '?answer=yes');
    const second = question.answers[1];
    assert.equal(await caption(under(page, 'By region')), `Made-up example: ${question.title.en} (Region): ${label(second)} – Everyone who answered`);
    const [found] = await rows(page, under(page, 'By work setting'));
    const asked = ask({ answer: 'yes', setting: 'general-practice' });
    assert.deepEqual(found.slice(1), placeCells(collection, group(collection, asked), others(collection, asked, 'setting')));
  });
});

test('an area', async (t) => {
  const { page } = await arrive(t, 'area/london/?region=scotland,atlantis');
  const collection = await release(page);

  await t.test('is of its region, whatever the address asks for', async () => {
    assert.equal(await whom(page), 'London');
    assert.deepEqual(await headings(page, 'h1'), ['London']);
    assert.equal(await page.title(), 'Made-up example: London – Care for the Carer 2020');
    assert.deepEqual(await page.locator('nav.breadcrumbs li').allTextContents(), ['Overview', 'Areas', 'London']);
    await isAnswered(page, collection, { region: 'london' }, 'London');
  });

  await t.test('has no filter by region', async () => {
    assert.equal(await page.locator('#filters fieldset').count(), 1);
    assert.equal(await page.locator('#filters [data-axis=region]').count(), 0);
  });

  await t.test('can be filtered by setting, and compares with that setting elsewhere', async () => {
    await goTo(page, '');
    await option(page, 'General practice').check();
    assert.equal(await query(page), '?setting=general-practice');
    assert.equal(await whom(page), 'London – General practice');
    await isAnswered(page, collection, { region: 'london', setting: 'general-practice' }, 'London – General practice');
    const of = (region) => group(collection, { question: 'any-support', answer: 'none', region, setting: 'general-practice' });
    const left = of('everyone').base - of('london').base;
    assert.equal(await comparedWith(page), `General practice, in other regions (${left} people)`);
  });

  await t.test('keeps its region and the setting in the links to other pages, and its setting in other languages', async () => {
    const search = (link) => link.evaluate((one) => new URL(one.href).search);
    assert.equal(await search(page.locator('.pages a').first()), '?region=london&setting=general-practice');
    assert.equal(await search(page.locator('.result h4 a').first()), '?region=london&setting=general-practice');
    assert.equal(await search(page.locator('.languages a')), '?setting=general-practice');
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await live(page);
    assert.equal(await whom(page), 'Llundain – Ymarfer cyffredinol');
    await page.goBack();
    await live(page);
  });

  await t.test('shows what a setting of it that has too few people is nearest to', async () => {
    await goTo(page, '?setting=local-authority');
    await page.locator('.too-few').waitFor();
    await page.getByRole('link', { name: 'Show London', exact: true }).click();
    assert.equal(await whom(page), 'London');
    assert.equal(await query(page), '');
  });

  await t.test('keeps its region in the links before anything was chosen', async () => {
    await page.goto(new URL('/area/london/', page.url()).href);
    await live(page);
    const search = await page.locator('.result h4 a').first().evaluate((one) => new URL(one.href).search);
    assert.equal(search, '?region=london');
  });

  await t.test('offers to show the others instead only where that does something', async () => {
    await goTo(page, '');
    const button = page.getByRole('button', { name: 'Show those instead' });
    if ((await button.count()) === 0) return;
    const before = [page.url(), await whom(page)];
    await button.click();
    assert.notDeepEqual([page.url(), await whom(page)], before);
  });

  await t.test('never compares its region with itself', async () => {
    await goTo(page, '?compare=region:scotland');
    const button = page.getByRole('button', { name: 'Show those instead' });
    if ((await button.count()) === 0) return;
    await button.click();
    assert.equal(await page.locator('.overlap').count(), 0, await comparedWith(page));
  });
});

test('a setting', async (t) => {
  const { page } = await arrive(t, 'setting/general-practice/?setting=local-authority');
  const collection = await release(page);

  await t.test('is of its setting, whatever the address asks for', async () => {
    assert.equal(await whom(page), 'General practice');
    assert.deepEqual(await headings(page, 'h1'), ['General practice']);
    assert.deepEqual(await page.locator('nav.breadcrumbs li').allTextContents(), ['Overview', 'General practice']);
    await isAnswered(page, collection, { setting: 'general-practice' }, 'General practice');
  });

  await t.test('has no filter by setting, and can be filtered by region', async () => {
    assert.equal(await page.locator('#filters [data-axis=setting]').count(), 0);
    await goTo(page, '');
    await option(page, 'South East').check();
    assert.equal(await query(page), '?region=south-east');
    assert.equal(await whom(page), 'South East – General practice');
  });

  await t.test('keeps its setting in the links to other pages', async () => {
    const search = (link) => link.evaluate((one) => new URL(one.href).search);
    assert.equal(await search(page.locator('.pages a').first()), '?region=south-east&setting=general-practice');
    assert.equal(await search(page.locator('.languages a')), '?region=south-east');
  });
});

test('the areas', async (t) => {
  const { page } = await open(t, { path: 'area/' });
  const collection = await release(page, '../');

  const list = page.locator('section[aria-labelledby=areas]');
  const paths = (links) => links.evaluateAll((all) => all.map((one) => new URL(one.href).pathname));

  await t.test('has one first heading and says where it is', async () => {
    assert.deepEqual(await headings(page, 'h1'), ['Areas']);
    assert.equal(await page.locator('.pages [aria-current=page]').textContent(), 'Areas');
    assert.match(await page.title(), /^Areas/);
  });

  await t.test('lists every area and every group of areas with its people', async () => {
    const found = await paths(list.getByRole('link'));
    for (const node of nodes(collection, 'region').slice(1)) {
      const at = found.indexOf(`/area/${node.id}/`);
      assert.ok(at >= 0, node.id);
      const link = list.getByRole('link').nth(at);
      assert.equal(await link.textContent(), label(node));
      const { base } = group(collection, { question: 'any-support', answer: 'none', region: node.id });
      assert.equal(await link.locator('xpath=following-sibling::*[1]').textContent(), `${base} people`);
    }
  });

  await t.test('finds the area of a county, and says so where it finds none', async () => {
    const field = page.getByRole('searchbox');
    await field.fill('cornwall');
    const shown = page.locator('#find-area > li:visible');
    const texts = await shown.allTextContents();
    assert.ok(texts.length > 0 && texts.every((text) => /cornwall/i.test(text)), texts.join('; '));
    assert.ok((await paths(shown.getByRole('link'))).includes('/area/south-west/'));
    await field.fill('atlantis');
    assert.equal(await shown.count(), 0);
    assert.equal(await page.locator('.find [role=status]').textContent(), 'Nothing found. Try fewer letters.');
    await field.fill('');
    assert.ok((await shown.count()) > 100);
  });

  await t.test('leads to the area’s page', async () => {
    await list.getByRole('link', { name: 'Wales', exact: true }).first().click();
    await live(page);
    assert.equal(await whom(page), 'Wales');
    assert.deepEqual(await headings(page, 'h1'), ['Wales']);
  });

  await t.test('keeps for other pages what the visitor asked for', async () => {
    await page.goto(new URL('/area/?setting=general-practice', page.url()).href);
    await page.waitForFunction(() => document.querySelector('.pages a').search !== '');
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await live(page);
    assert.equal(await whom(page), 'General practice');
  });
});

test('methods are reached from every page, say so and lead back with the filters', async (t) => {
  const { page } = await arrive(t, 'question/any-support/?region=wales');
  await page.locator('.pages').getByRole('link', { name: 'Methods' }).click();
  await page.waitForURL(/\/methods\//);
  assert.equal((await headings(page, 'h1')).length, 1);
  assert.match(await page.title(), /^Methods/);
  assert.match(await page.locator('.pages [aria-current=page]').textContent(), /^Methods/);
  assert.equal(await query(page), '?region=wales');
  await page.waitForFunction(() => document.querySelector('.pages a').search === '?region=wales');
  await page.locator('.pages').getByRole('link', { name: 'Overview' }).click();
  await live(page);
  assert.equal(await whom(page), 'Wales');
});

test('a page that is not there', async (t) => {
  const { page } = await open(t, { path: 'area/atlantis/', expected: [/404 .*atlantis/, /console: .*404/] });

  await t.test('says so in both languages, each marked as what it is, and leads to both', async () => {
    assert.deepEqual(await page.locator('section').evaluateAll((all) => all.map((one) => one.lang)), ['en-GB', 'cy']);
    assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
    const links = await page.getByRole('link').evaluateAll((all) => all.map((one) => new URL(one.href).pathname));
    for (const path of ['/', '/cy/', '/area/london/', '/cy/question/any-support/']) assert.ok(links.includes(path), path);
  });

  await t.test('has one first heading and a main part', async () => {
    assert.equal(await page.locator('main').count(), 1);
    assert.equal(await page.locator('h1').count(), 1);
  });

  await t.test('leads to pages in Welsh', async () => {
    await page.getByRole('link').last().click();
    await live(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
  });
});
