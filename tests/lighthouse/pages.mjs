// Lighthouse's marks for a page of each kind, on a phone and on a desk: all there are in accessibility, best practices
// and for search engines. Speed is not asked here: it depends on the machine.
//
// `cargo xtask test lighthouse` sets the environment:
//   SITE             the address of the site at the root of a host
//   CHROMIUM         the browser
//   CHROMIUM_FLAGS   what it is started with, separated by spaces

import { readdir } from 'node:fs/promises';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const { SITE, DIST, CHROMIUM, CHROMIUM_FLAGS } = process.env;
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** A page of each kind; the folders' names are in no file, so the first of each will do. */
async function pages() {
  const first = async (folder) => {
    const entries = await readdir(`${DIST}/${folder}`, { withFileTypes: true });
    return `${folder}${entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()[0]}/`;
  };
  const kinds = await readdir(DIST, { withFileTypes: true });
  const has = (folder) => kinds.some((entry) => entry.isDirectory() && entry.name === folder);
  // Every kind of page that the site has: itself, and the first of its folder.
  const found = ['', '404.html', 'cy/', await first('cy/question/')];
  for (const kind of ['area', 'check', 'methods', 'release']) if (has(kind)) found.push(kind === 'release' ? await first('release/') : `${kind}/`);
  for (const kind of ['area', 'question', 'setting', 'embed']) if (has(kind)) found.push(await first(`${kind}/`));
  return found;
}

/** What a page that asks search engines to leave it out cannot have. */
const NOINDEX = new Set(['is-crawlable']);

/** Every audit that counts and is not passed. */
function faults({ categories, audits }) {
  return CATEGORIES.flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => ({ category, id, told: `${audits[id].title} ${JSON.stringify((audits[id].details?.items ?? []).slice(0, 3)).slice(0, 600)}` })));
}

const FORMS = { phone: undefined, desk: desktopConfig };

const browser = await chromeLauncher.launch({ chromePath: CHROMIUM, chromeFlags: CHROMIUM_FLAGS.split(' '), ignoreDefaultFlags: true });
let failed = 0;
try {
  for (const path of await pages()) {
    for (const [form, config] of Object.entries(FORMS)) {
      const options = { port: browser.port, onlyCategories: CATEGORIES, throttlingMethod: 'provided', logLevel: 'error' };
      const { lhr } = await lighthouse(new URL(path, SITE).href, options, config);
      if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
      const found = faults(lhr).filter(({ id }) => !NOINDEX.has(id));
      const marks = CATEGORIES.map((category) => `${category} ${Math.round(100 * lhr.categories[category].score)}`);
      console.log(`/${path} (${form}): ${marks.join(', ')}`);
      for (const { category, id, told } of found) console.log(`    ${category}: ${id}: ${told}`);
      failed += found.length;
    }
  }
} finally {
  await browser.kill();
}
if (failed > 0) {
  console.error(`${failed} audits are not passed.`);
  process.exitCode = 1;
}
