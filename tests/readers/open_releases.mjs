// Opens every release with jsonstat-toolkit, and compares every number and every status.
//
// Run with the folder of the releases: node tests/readers/open_releases.mjs public/data
//
// The toolkit must find each dataset in the collection, its dimensions with their categories, and in every cell, asked
// for by the ids of its categories, what stands in the file at the position of these. The exit code is 0 only if there
// was a release and all was right.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import toolkit from 'jsonstat-toolkit';

const JSONstat = toolkit.default ?? toolkit;

/** Something that the toolkit sees otherwise than it is in the file. */
class Difference extends Error {}

function same(what, found, expected) {
  const [one, other] = [found, expected].map((each) => JSON.stringify(each));
  if (one !== other) throw new Difference(`${what}: the toolkit has ${one}, expected ${other}`);
}

/** Every combination of one category of each dimension, the last dimension the fastest. */
function* combinations([first, ...others]) {
  if (first === undefined) yield [];
  else for (const id of first) for (const rest of combinations(others)) yield [id, ...rest];
}

/** Compares one dataset; gives how many cells were compared. */
function compare(item, opened) {
  same('class', opened.class, 'dataset');
  same('dimensions', opened.id, item.id);
  same('sizes', opened.size, item.size);
  const ids = item.id.map((name) => {
    const { index, label } = item.dimension[name].category;
    same(`categories of ${name}`, opened.Dimension(name).id, index);
    same(`labels of ${name}`, index.map((id) => opened.Dimension(name).Category(id).label), index.map((id) => label[id]));
    return index;
  });
  let position = 0;
  for (const categories of combinations(ids)) {
    const cell = opened.Data(Object.fromEntries(item.id.map((name, at) => [name, categories[at]])));
    same(`value at ${categories}`, cell.value, item.value[position]);
    same(`status at ${categories}`, cell.status ?? null, item.status[position] ?? null);
    position += 1;
  }
  same('cells', position, item.value.length);
  return position;
}

function open(path) {
  const text = readFileSync(path, 'utf8');
  // The toolkit changes what it is given, so it has a copy of its own.
  const [file, collection] = [JSON.parse(text), JSONstat(JSON.parse(text))];
  same('class', collection.class, 'collection');
  same('label', collection.label, file.label);
  same('datasets', collection.length, file.link.item.length);
  let cells = 0;
  for (const [at, item] of file.link.item.entries()) {
    try {
      cells += compare(item, collection.Dataset(at));
    } catch (error) {
      const { question, wave } = item.extension;
      throw new Difference(`question '${question}', wave '${wave}': ${error.message}`);
    }
  }
  return `${file.link.item.length} datasets, ${cells} cells as in the file`;
}

const [folder, ...others] = process.argv.slice(2);
if (folder === undefined || others.length > 0) {
  console.error('expected the folder of the releases: open_releases.mjs public/data');
  process.exit(2);
}
const releases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((survey) => readdirSync(join(folder, survey.name)).map((file) => join(folder, survey.name, file)))
  .filter((path) => /[/\\][0-9a-f]{16}\.json$/.test(path));
if (releases.length === 0) {
  console.error(`${folder}: expected releases in its folders, found none`);
  process.exit(1);
}
for (const path of releases) {
  try {
    console.log(`${path}: jsonstat-toolkit reads ${open(path)}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${path}: ${error.message}`);
  }
}
