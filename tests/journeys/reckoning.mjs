// What pages ought to say, reckoned from a release with nothing of ours: Wilson's interval and Newcombe's, both on a
// base that allows for the rounding, as README and CHANGELOG describe them.

import { cell } from './release.mjs';

const Z = 1.959963984540054;
const EVERYONE = 'everyone';

/** The label of anything that has one, in a language. */
export const label = (thing, language = 'en') => thing.label[language];

/** Places, groups and the whole of an axis (`region`, `setting`), each with the places that it is made of. */
export function nodes(collection, axis) {
  const { everyone, places, levels } = collection.extension[axis];
  const all = places.map(({ id }) => id);
  const groups = levels.flatMap((level) => level.groups);
  return [
    { id: EVERYONE, label: everyone, places: all },
    ...places.map((place) => ({ ...place, places: [place.id] })),
    // A group of one place is that place.
    ...groups.filter((group) => group.places.length > 1),
  ];
}

/** The nodes of an axis that have more than one place and fewer than all. */
export const groups = (collection, axis) => nodes(collection, axis).slice(1).filter((node) => node.places.length > 1);

export const places = (collection, axis) => collection.extension[axis].places;

export const questions = (collection) => collection.extension.question;

/** What stands for a question where there is room for one answer: of a scale the two highest, else the first. */
export const headline = (question) =>
  question.kind === 'scale'
    ? { id: 'top-two', label: { en: `“${question.answers.at(-2).label.en}” or “${question.answers.at(-1).label.en}”` } }
    : question.answers[0];

/** One answer, or the two highest, of one published group; `null` if the group is not published. */
export function group(collection, asked) {
  const { answers, asked_only: askedOnly, asked_after: after } = questions(collection).find(({ id }) => id === asked.question);
  const summed = asked.answer === 'top-two' ? answers.slice(-2).map(({ id }) => id) : [asked.answer];
  const found = summed.map((answer) => cell(collection, { ...asked, answer }));
  if (found[0].base === null) return null;
  const count = found.reduce((sum, one) => sum + one.count, 0);
  // Of a question that was put to some only the base is of those, and as rounded as the number of the others.
  const left = askedOnly ? cell(collection, { ...asked, answer: 'not-asked' }).count : 0;
  const base = found[0].base - left;
  return { count: Math.min(count, base), base, terms: 1, summed: summed.length, asked: askedOnly ? (after?.answers.length ?? 1) : 0 };
}

/** One answer of everyone who is in one published group and not in another. */
export const less = (whole, part) => ({
  count: Math.min(Math.max(whole.count - part.count, 0), whole.base - part.base),
  base: whole.base - part.base,
  terms: whole.terms + part.terms,
  summed: whole.summed,
  asked: whole.asked,
});

/**
 * One answer of all but one node of an axis, the other axis held: a published group where the others are one, else
 * the whole less the node.
 */
export function others(collection, asked, axis) {
  const all = nodes(collection, axis);
  const own = all.find(({ id }) => id === asked[axis]).places;
  const left = all[0].places.filter((place) => !own.includes(place));
  const same = all.find((node) => node.places.length === left.length && left.every((one) => node.places.includes(one)));
  const direct = same && group(collection, { ...asked, [axis]: same.id });
  if (direct) return direct;
  const [whole, part] = [group(collection, { ...asked, [axis]: EVERYONE }), group(collection, asked)];
  return whole && part && less(whole, part);
}

/** The rest of a selection of one node of each axis: with both filtered the setting is held. */
export function rest(collection, asked) {
  const { region = EVERYONE, setting = EVERYONE } = asked;
  if (region !== EVERYONE) return others(collection, { ...asked, region, setting }, 'region');
  return setting === EVERYONE ? null : others(collection, { ...asked, region, setting }, 'setting');
}

const percent = (share) => `${Math.round(share * 100 + 1e-9)}%`;

/** A number with its sign, rounded to steps of a point, halves away from zero. */
function points(share, step = 1) {
  const steps = Math.round(Math.abs(share) * (100 / step));
  return steps === 0 ? '0' : `${share > 0 ? '+' : '−'}${Number((steps * step).toFixed(1))}`;
}

/** An end of a difference that is not 0: one that would be written as 0 gets a decimal. */
function end(share, isApart) {
  const whole = points(share);
  if (whole !== '0' || !isApart) return whole;
  const tenths = points(share, 0.1);
  return tenths === '0' ? `${share > 0 ? '+' : '−'}0.1` : tenths;
}

/** The base of exactly counted people that would tell as much; `base - 1` is the most that a count is rounded by. */
function effective({ count, base: n, terms, summed, asked }, roundingBase) {
  const share = count / n;
  const rounded = terms * summed + terms * asked * share ** 2;
  const towardsHalf = (share * n + (Z * Z) / 2) / (n + Z * Z);
  const sampling = (towardsHalf * (1 - towardsHalf)) / n;
  const rounding = (rounded * (roundingBase ** 2 - 1)) / (6 * n * n);
  return (n * sampling) / (sampling + rounding);
}

/** The ends of Wilson's interval. */
export function wilson(share, base) {
  const z2 = (Z * Z) / base;
  const middle = (share + z2 / 2) / (1 + z2);
  const reach = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / base + z2 / (4 * base));
  return [share <= 0 ? 0 : Math.max(middle - reach, 0), share >= 1 ? 1 : Math.min(middle + reach, 1)];
}

const interval = (one, roundingBase) => wilson(one.count / one.base, effective(one, roundingBase));

const roundingOf = (collection) => collection.extension.disclosure.rounding_base;

/** How pages write people, share and range of a group. */
export function written(collection, one) {
  if (!one) return { people: 'Too few people to show', share: '', range: '' };
  const [lower, upper] = interval(one, roundingOf(collection)).map(percent);
  return {
    people: `about ${one.count} of ${one.asked ? 'about ' : ''}${one.base}`,
    share: percent(one.count / one.base),
    range: `${lower} to ${upper}`,
  };
}

/** How pages write the difference of a group from another, and what it allows them to say. */
export function difference(collection, one, other) {
  if (!one || !other) return { points: '', verdict: '', said: null };
  const [p, q] = [one.count / one.base, other.count / other.base];
  const [[lowerP, upperP], [lowerQ, upperQ]] = [one, other].map((group) => interval(group, roundingOf(collection)));
  const lower = Math.max(p - q - Math.hypot(p - lowerP, upperQ - q), -1);
  const upper = Math.min(p - q + Math.hypot(upperP - p, q - lowerQ), 1);
  const said = lower > 0 ? 'Higher' : upper < 0 ? 'Lower' : 'Cannot tell apart';
  const shape = { Higher: '▲', Lower: '▼', 'Cannot tell apart': '◇' }[said];
  const isApart = said !== 'Cannot tell apart';
  return { points: `${points(p - q)} (${end(lower, isApart)} to ${end(upper, isApart)})`, verdict: `${shape} ${said}`, said };
}

/** How sentences begin that say what a difference allows one to say. */
export const SPOKEN = { Higher: 'Higher for', Lower: 'Lower for', 'Cannot tell apart': 'Cannot tell whether' };

/** The cells of a table's row that shows one answer of a selection beside others; without others, of it alone. */
export function cells(collection, one, other) {
  const mine = written(collection, one);
  const alone = [mine.people, mine.share, mine.range];
  if (other === undefined) return alone;
  const theirs = written(collection, other);
  const { points: told, verdict } = difference(collection, one, other);
  return [...alone, other ? theirs.share : 'Too few people to show', theirs.range, told, verdict];
}

/** The cells of a row of places, whose others have no columns of their own. */
export function placeCells(collection, one, other) {
  const { people, share, range } = written(collection, one);
  const { points: told, verdict } = difference(collection, one, other);
  return [people, share, range, told, verdict];
}

/** How a mark's words say a group's numbers. */
export function told(collection, what, one) {
  const { people, share, range } = written(collection, one);
  const sentence = one ? `${what}: ${share} (${range}), ${people} people` : `${what}: Too few people to show`;
  return `Made-up example: ${sentence}`;
}
