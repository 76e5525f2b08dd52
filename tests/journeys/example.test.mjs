// The survey that has what the other one has not: scales, several answers, questions put to some only, two waves, a
// pair of places where there can be nobody, and so many questions that they are searched.

import assert from 'node:assert/strict';
import test from 'node:test';
import { option } from './filters.mjs';
import { open } from './harness.mjs';
import { told } from './points.mjs';
import {
  SPOKEN, cells, difference, group, headline, label, others, placeCells, places, questions, rest, written,
} from './reckoning.mjs';
import { release, rows } from './release.mjs';
import { arrive, comparedWith, figures, goTo, live, query, settled, tabTo, whom } from './visits.mjs';

const { SITE_EXAMPLE: site } = process.env;
const skip = site ? false : 'SITE_EXAMPLE is not set';

const visit = (t, path, options = {}) => arrive(t, path, { site, reducedMotion: 'reduce', ...options });

const under = (page, heading) =>
  page.locator(`xpath=//h4[normalize-space(.)="${heading}"]/following::figure[1]`);

/** All that is shown of a question: its answers, those who gave none, and of a scale the two highest together. */
function measures(question) {
  const none = question.required ? [] : [{ id: 'no-answer', label: { en: 'No answer' } }];
  return [...question.answers, ...none, ...(question.kind === 'scale' ? [headline(question)] : [])];
}

test('the overview answers questions of every kind, beside the rest', { skip }, async (t) => {
  const { page } = await visit(t, '?region=north-coast');
  const collection = await release(page);
  const summary = await rows(page);
  for (const [at, question] of questions(collection).entries()) {
    const asked = (answer) => ({ question: question.id, answer: answer.id, region: 'north-coast' });
    const [title, ...numbers] = summary[at];
    assert.equal(title, `${question.title.en}: ${label(headline(question))}`);
    assert.deepEqual(numbers, cells(collection, group(collection, asked(headline(question))), rest(collection, asked(headline(question)))));
    const found = await rows(page, under(page, question.title.en));
    const expected = measures(question).map((one) =>
      [label(one), ...cells(collection, group(collection, asked(one)), rest(collection, asked(one)))]);
    assert.deepEqual(found, expected, question.id);
  }
});

test('verdicts are said of every answer of several, each once, but not of those who gave none', { skip }, async (t) => {
  const { page } = await visit(t, 'question/help/?setting=rock-tower');
  const collection = await release(page);
  const question = questions(collection).find(({ id }) => id === 'help');
  const sentences = (await (await figures(page).all())[0].locator('.verdicts li').allTextContents()).join(' ');
  for (const answer of question.answers) {
    assert.equal(sentences.split(`“${label(answer)}”`).length - 1, 1, label(answer));
    const asked = { question: 'help', answer: answer.id, setting: 'rock-tower' };
    const { said } = difference(collection, group(collection, asked), rest(collection, asked));
    const own = sentences.split('Made-up example: ').find((one) => one.includes(`“${label(answer)}”`));
    assert.ok(own.startsWith(SPOKEN[said]), own);
  }
  assert.equal(sentences.includes('No answer'), false);
});

test('which answer is looked at place by place', { skip }, async (t) => {
  const { page } = await visit(t, 'question/sleep/');
  const collection = await release(page);
  const question = questions(collection).find(({ id }) => id === 'sleep');
  const list = page.getByLabel('Which answer:');
  const byRegion = async (answer) => {
    const expected = places(collection, 'region').map((place) => {
      const asked = { question: 'sleep', answer, region: place.id };
      return [label(place), ...placeCells(collection, group(collection, asked), others(collection, asked, 'region'))];
    });
    assert.deepEqual(await rows(page, under(page, 'By region')), expected, answer);
  };

  await t.test('is the two highest of a scale until another is chosen', async () => {
    assert.deepEqual(await list.locator('option').allTextContents(), measures(question).map((one) => label(one)));
    assert.equal(await list.evaluate((one) => one.selectedOptions[0].textContent), label(headline(question)));
    await byRegion('top-two');
  });

  await t.test('goes into the address, along with the filters, and Back undoes it', async () => {
    await list.selectOption({ label: 'Never' });
    assert.equal(await query(page), '?answer=never');
    await byRegion('never');
    await option(page, 'Rock tower').check();
    assert.equal(await query(page), '?setting=rock-tower&answer=never');
    await page.goBack();
    await page.goBack();
    assert.equal(await query(page), '');
    assert.equal(await list.evaluate((one) => one.selectedOptions[0].textContent), label(headline(question)));
    await byRegion('top-two');
  });

  await t.test('is chosen with the keyboard alone, and the list keeps the focus', async () => {
    await goTo(page, '');
    const onList = () => document.activeElement.matches('select') && document.activeElement.closest('label').textContent.startsWith('Which');
    await tabTo(page, onList);
    await page.keyboard.press('Home');
    assert.equal(await query(page), '?answer=never');
    await page.keyboard.press('ArrowDown');
    assert.equal(await query(page), '?answer=seldom');
    assert.equal(await page.evaluate(onList), true);
    await byRegion('seldom');
  });

  await t.test('is the same when its address is opened anew', async () => {
    await page.reload();
    await live(page);
    assert.equal(await list.evaluate((one) => one.selectedOptions[0].textContent), 'Seldom');
    await byRegion('seldom');
  });

  await t.test('is told by the points of the figures', async () => {
    await under(page, 'By region').locator('.points').first().focus();
    const asked = { question: 'sleep', answer: 'seldom', region: 'gannet-skerries' };
    const { share, range, people } = written(collection, group(collection, asked));
    assert.deepEqual(await told(page), [`Made-up example: Gannet Skerries – Seldom: ${share} (${range}), ${people} people`]);
  });
});

test('a question that only some were asked has a base of those, which is rounded and says so', { skip }, async (t) => {
  const { page } = await visit(t, 'question/watch-call/?region=south-coast');
  const collection = await release(page);
  const [first] = await rows(page);
  assert.match(first[1], /^about \d+ of about \d+$/);
  const asked = { question: 'watch-call', answer: 'never', region: 'south-coast' };
  assert.deepEqual(first.slice(1), cells(collection, group(collection, asked), rest(collection, asked)));
  assert.equal((await rows(page)).some(([name]) => name === 'Not asked'), false);
});

test('waves', { skip }, async (t) => {
  const { page } = await visit(t, 'question/sleep/?region=amber-coast');
  const collection = await release(page);
  const question = questions(collection).find(({ id }) => id === 'sleep');
  const of = (wave, answer) => group(collection, { question: 'sleep', answer, region: 'amber-coast', wave });

  await t.test('each wave stands beside the one before', async () => {
    const found = await rows(page, under(page, 'By wave'));
    assert.deepEqual(found.map(([name]) => name), ['Spring 2022', 'Spring 2024']);
    assert.deepEqual(found[0].slice(1), [...cells(collection, of('2022', 'top-two')), '', '']);
    const { points, verdict } = difference(collection, of('2024', 'top-two'), of('2022', 'top-two'));
    assert.deepEqual(found[1].slice(1), [...cells(collection, of('2024', 'top-two')), points, verdict]);
  });

  await t.test('an earlier wave is shown on choice, and the whole page is of it', async () => {
    await page.getByLabel(/^Answers of:/).selectOption({ label: 'Spring 2022' });
    const search = await query(page);
    const [found, caption] = [await rows(page), await page.locator('.result caption').first().textContent()];
    await page.goBack();
    assert.equal(await page.getByLabel(/^Answers of:/).evaluate((one) => one.selectedOptions[0].textContent), 'Spring 2024');
    assert.equal(search, '?region=amber-coast&wave=2022');
    assert.match(caption, /Amber Coast, Spring 2022/);
    const expected = measures(question).map((one) => {
      const asked = { question: 'sleep', answer: one.id, region: 'amber-coast', wave: '2022' };
      return [label(one), ...cells(collection, group(collection, asked), rest(collection, asked))];
    });
    assert.deepEqual(found, expected);
  });

  await t.test('as many people are compared with in an earlier wave as then answered, not as later', async () => {
    await goTo(page, '?region=amber-coast&wave=2022');
    const all = group(collection, { question: 'sleep', answer: 'never', wave: '2022' });
    const told = await comparedWith(page);
    await goTo(page, '?region=amber-coast');
    assert.equal(told, `Everyone else (${all.base - of('2022', 'never').base} people)`);
  });

  await t.test('another wave is compared with, and what is not known is said', async () => {
    await page.getByLabel('Compared with the answers of:').selectOption({ label: 'Spring 2022' });
    assert.equal(await query(page), '?region=amber-coast&compare=wave:2022');
    assert.match(await comparedWith(page), /^Spring 2022 \(\d+ people\)$/);
    const expected = measures(question).map((one) => [label(one), ...cells(collection, of('2024', one.id), of('2022', one.id))]);
    assert.deepEqual(await rows(page), expected);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.match(await page.locator('.print svg').first().textContent(), /How many people answered in both waves is not\s*known/);
  });

  await t.test('swapping shows the earlier wave beside the later', async () => {
    await page.getByRole('button', { name: 'Show those instead' }).click();
    assert.equal(await query(page), '?region=amber-coast&wave=2022&compare=wave:2024');
    const [first] = await rows(page);
    assert.deepEqual(first.slice(1), cells(collection, of('2022', 'never'), of('2024', 'never')));
  });

  await t.test('a wave is not compared with itself', async () => {
    await page.getByLabel(/^Answers of:/).selectOption({ label: 'Spring 2024' });
    assert.equal(await query(page), '?region=amber-coast');
    assert.match(await comparedWith(page), /^Everyone else/);
  });

  await t.test('wave and filters go along to other questions and the other language', async () => {
    await goTo(page, '?region=amber-coast&wave=2022');
    await page.locator('.questions').getByRole('link', { name: 'What helps' }).click();
    await live(page);
    assert.equal(await query(page), '?region=amber-coast&wave=2022');
    assert.equal(await whom(page), 'Amber Coast');
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await live(page);
    assert.equal(await query(page), '?region=amber-coast&wave=2022');
  });

  await t.test('a question that was not asked in a wave says so, and shows no number', async () => {
    await page.goto(new URL('question/fog-signal/?wave=2022', site).href);
    await live(page);
    for (const [, people, share, range] of await rows(page)) assert.deepEqual([people, share, range], ['Not asked', '', '']);
    const [before, after] = await rows(page, under(page, 'By wave'));
    assert.equal(before[1], 'Not asked');
    assert.match(after[1], /^about \d+ of \d+$/);
    assert.deepEqual(after.slice(4), ['', '']);
  });

  await t.test('a wave that the survey does not have is named, and the newest is shown', async () => {
    await page.goto(new URL('question/sleep/?wave=1999', site).href);
    await live(page);
    assert.match(await page.locator('.unmet').textContent(), /wave “1999”/);
    assert.equal(await page.getByLabel(/^Answers of:/).evaluate((one) => one.selectedOptions[0].textContent), 'Spring 2024');
  });
});

test('where there can be nobody it says so, and not that there are too few', { skip }, async (t) => {
  const { page } = await visit(t, 'question/company/?region=lake-orrin');
  const small = page.locator('#filters label').filter({ hasText: 'Lightship' }).locator('small').first();
  assert.match(await small.textContent(), /^Nobody/);
  const grid = await rows(page, under(page, 'Every region and work setting'));
  const head = await under(page, 'Every region and work setting').locator('thead th').allTextContents();
  const line = grid.find(([name]) => name === 'Lake Orrin');
  assert.equal(line[head.indexOf('Lightship')], 'There can be nobody here');
  const bySetting = await rows(page, under(page, 'By work setting'));
  assert.deepEqual(bySetting.find(([name]) => name === 'Lightship').slice(1, 3), ['There can be nobody here', '']);
  await option(page, 'Lightship').check();
  assert.equal(await page.locator('.absence').count(), 1);
  assert.ok((await page.locator('.absence a.button').count()) >= 2);
});

test('a page of a pair where there can be nobody does not say that there are too few', { skip }, async (t) => {
  const { page } = await visit(t, '?region=lake-orrin&setting=lightship');
  assert.match(await page.locator('.absence .too-few').textContent(), /nobody/i);
});

test('questions are found by what they ask, and it is said where none is', { skip }, async (t) => {
  const { page } = await visit(t, '');
  const shown = page.locator('#questions > li:visible');
  assert.equal(await shown.count(), 8);
  await page.getByLabel('Find a question:').fill('fog SIGNAL');
  assert.deepEqual(await shown.allTextContents(), ['The new fog signal']);
  // Words of the question itself count too, not only its name.
  await page.getByLabel('Find a question:').fill('another station call');
  assert.deepEqual(await shown.allTextContents(), ['A call in the night']);
  await page.getByLabel('Find a question:').fill('zebra');
  assert.equal(await shown.count(), 0);
  assert.equal(await page.locator('.find [role=status]').textContent(), 'Nothing found. Try fewer letters.');
  await page.getByLabel('Find a question:').fill('');
  assert.equal(await shown.count(), 8);
});

for (const path of ['question/sleep/?compare=wave:2022', 'question/reasons/?region=north-coast', 'area/lake-orrin/?wave=2022', 'area/']) {
  test(`axe finds nothing against /${path} of the larger survey, wide or narrow`, { skip }, async (t) => {
    const one = await open(t, { site, path, reducedMotion: 'reduce', colorScheme: 'dark' });
    if ((await one.page.locator('#app').count()) > 0) await live(one.page);
    assert.deepEqual(await one.audit(), []);
    await one.page.setViewportSize({ width: 320, height: 800 });
    await settled(one.page);
    const [scroll, client] = await one.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(scroll <= client, `${scroll} of ${client}`);
  });
}
