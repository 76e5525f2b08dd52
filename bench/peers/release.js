// A release as the peers read it: published groups, and what six figures of the overview show of one group.

import { estimate } from './wilson.js';

/** A row without anything to show. */
const NOTHING = { share: null, lower: null, upper: null };

export class Release {
  static async fetch(address) {
    return new Release(await (await fetch(address)).json());
  }

  constructor({ extension, link }) {
    const wave = extension.waves.at(-1).id;
    const roundingBase = extension.disclosure.rounding_base;
    this.questions = link.item
      .filter((item) => item.extension.wave === wave)
      .map((item) => {
        const asked = extension.question.find(({ id }) => id === item.extension.question);
        return new Question(item, asked.title.en, roundingBase);
      });
    this.extension = extension;
    const [question] = this.questions;
    /** Every group of which something is published. */
    this.groups = question.regions.flatMap((region) =>
      question.settings.map((setting) => ({ region, setting })).filter((group) => question.people(group) !== null),
    );
  }

  /** A summary of all questions, each question, and who answered. */
  figures() {
    const first = (question) => ({ label: question.title, read: (group) => question.read(question.answers[0], group) });
    const all = (question) => ({
      title: question.title,
      rows: question.answers.map((answer) => ({
        label: question.label(answer),
        read: (group) => question.read(answer, group),
      })),
    });
    return [
      { title: 'Every question', rows: this.questions.map(first) },
      ...this.questions.map(all),
      { title: 'Who answered', rows: [...this.whoAnswered('region'), ...this.whoAnswered('setting')] },
    ].map((figure) => new Figure(figure));
  }

  /** The places of an axis, each with its part of the people of a group, and of all. */
  whoAnswered(axis) {
    const [question] = this.questions;
    const part = (group, place) => {
      const whole = { ...group, [axis]: 'everyone' };
      return estimate(question.people({ ...whole, [axis]: place }), question.people(whole), 0, 0) ?? NOTHING;
    };
    const everyone = { region: 'everyone', setting: 'everyone' };
    return this.extension[axis].places.map(({ id, label }) => ({
      label: label.en,
      read: (group) => pair(part(group, id), part(everyone, id)),
    }));
  }
}

/** One question of one wave: a JSON-stat dataset. */
class Question {
  constructor({ id, size, dimension, value }, title, roundingBase) {
    const positions = (name) => new Map(dimension[name].category.index.map((category, at) => [category, at]));
    Object.assign(this, { title, value, size, roundingBase, dimension, positions: id.map(positions) });
    [this.regions, this.settings] = ['region', 'setting'].map((name) => dimension[name].category.index);
    this.answers = dimension.answer.category.index.filter((answer) => answer !== 'not-asked');
    this.partly = dimension.answer.category.index.includes('not-asked');
  }

  label(answer) {
    return this.dimension.answer.category.label[answer];
  }

  at(...categories) {
    const position = (category, depth) => this.positions[depth].get(category);
    return this.value[categories.reduce((at, category, depth) => at * this.size[depth] + position(category, depth), 0)];
  }

  people({ region, setting }) {
    return this.at(this.answers[0], region, setting, 'base');
  }

  /** How many gave an answer, and how many were asked. */
  counts(answer, { region, setting }) {
    const at = (category, metric) => this.at(category, region, setting, metric);
    const people = at(answer, 'base');
    if (people === null) return null;
    return [at(answer, 'count'), this.partly ? people - at('not-asked', 'count') : people];
  }

  /** The share of a group that gave an answer, and that of all others. */
  read(answer, group) {
    const [of, all] = [this.counts(answer, group), this.counts(answer, { region: 'everyone', setting: 'everyone' })];
    if (of === null) return pair(NOTHING, NOTHING);
    const [count, base] = of;
    const others = estimate(all[0] - count, all[1] - base, 2, this.roundingBase);
    return pair(estimate(count, base, 1, this.roundingBase) ?? NOTHING, others ?? NOTHING);
  }
}

/** A figure: its title, the labels of its rows, and what they show of a group. */
class Figure {
  constructor({ title, rows }) {
    Object.assign(this, { title, rows, labels: rows.map(({ label }) => label) });
  }

  /** How high it is drawn, in pixels, beside its axis. */
  get height() {
    return 44 * this.rows.length;
  }

  read(group) {
    return this.rows.map(({ label, read }) => ({ label, ...read(group) }));
  }
}

/** The selection, and what it is compared with, in one row. */
function pair(of, others) {
  return { ...of, rest: others.share, restLower: others.lower, restUpper: others.upper };
}
