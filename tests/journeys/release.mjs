// The release that the site shows, read with nothing of ours: the numbers that pages are held against.

import { SITE } from './harness.mjs';

/** The release's collection, as the page names it or, where nothing can be filtered, the page at `from` does. */
export async function release(page, from = '') {
  const at = new URL(from, page.url());
  const [, address] = (await (await fetch(at)).text()).match(/data-release="([^"]+)"/);
  return (await fetch(new URL(address, at))).json();
}

/** Count and base of one answer to one question in one published group, in a wave or in the newest. */
export function cell(collection, { question, answer, region = 'everyone', setting = 'everyone', wave }) {
  const datasets = collection.link.item.filter(({ extension }) => extension.question === question);
  const dataset = wave ? datasets.find(({ extension }) => extension.wave === wave) : datasets.at(-1);
  const place = { answer, region, setting };
  const at = (metric) =>
    dataset.id.reduce((index, dimension, depth) => {
      const category = dimension === 'metric' ? metric : place[dimension];
      return index * dataset.size[depth] + dataset.dimension[dimension].category.index.indexOf(category);
    }, 0);
  return { count: dataset.value[at('count')], base: dataset.value[at('base')] };
}

/** The rows of the figure's table as lists of texts. */
export function rows(page, figure = page.locator('.result .figure:visible').first()) {
  return figure.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((one) => one.textContent)));
}

export { SITE };
