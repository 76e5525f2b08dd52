// Lighthouse's marks for one page: `node page.mjs PATH phone`, or `desk`. Says them, and what is not passed, and fails
// if anything is not. See pages.mjs.

import * as chromeLauncher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const { SITE, CHROMIUM, CHROMIUM_FLAGS } = process.env;
const [path, form] = process.argv.slice(2);

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

const SETTINGS = {
  onlyCategories: CATEGORIES,
  // A page is looked at as it comes, at the machine's own speed.
  throttlingMethod: 'provided',
  disableFullPageScreenshot: true,
  logLevel: 'error',
};

/** What a page cannot pass that asks search engines to leave it out, as a made-up example does. */
const FOR_SEARCHING = 'is-crawlable';

/** Every audit that counts and is not passed. */
function faults({ categories, audits }) {
  return CATEGORIES.flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .filter(({ id }) => id !== FOR_SEARCHING)
      .map(({ id }) => {
        const where = JSON.stringify((audits[id].details?.items ?? []).slice(0, 3)).slice(0, 600);
        return `    ${category}: ${id}: ${audits[id].title} ${where}`;
      }));
}

const flags = { chromePath: CHROMIUM, chromeFlags: CHROMIUM_FLAGS.split(' '), ignoreDefaultFlags: true, logLevel: 'error' };
const browser = await chromeLauncher.launch(flags);
try {
  const config = form === 'desk' ? desktopConfig : undefined;
  const { lhr } = await lighthouse(new URL(path, SITE).href, { port: browser.port, ...SETTINGS }, config);
  const failed = lhr.runtimeError ? [`    ${lhr.runtimeError.message}`] : faults(lhr);
  const marks = CATEGORIES.map((category) => `${category} ${Math.round(100 * lhr.categories[category].score)}`);
  console.log([`/${path} (${form}): ${marks.join(', ')}`, ...failed].join('\n'));
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  await browser.kill();
}
