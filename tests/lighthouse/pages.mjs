// Lighthouse's marks for a page of each kind, on a phone and on a desk: all there are in accessibility, best practices
// and for search engines. Speed is not asked here: it depends on the machine.
//
// `cargo xtask test lighthouse` sets the environment:
//   SITE             the address of the site at the root of a host
//   DIST             the folder that the site lies in
//   CHROMIUM         the browser
//   CHROMIUM_FLAGS   what it is started with, separated by spaces

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const { DIST } = process.env;
const ONE = fileURLToPath(new URL('page.mjs', import.meta.url));

/** Lighthouse mostly waits, ten seconds for each page, and can look at one page only in a process. */
const AT_ONCE = 4;

/** A page of every kind that the site has: what has one page, and the first in the folder of what has many. */
async function pages() {
  const folders = async (folder) => {
    const entries = await readdir(`${DIST}/${folder}`, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}${name}/`).sort();
  };
  const isPage = (path) => existsSync(`${DIST}/${path}index.html`);
  const kinds = await folders('');
  const first = await Promise.all([...kinds, 'cy/question/'].map(async (folder) => (await folders(folder)).find(isPage)));
  return ['', '404.html', ...new Set([...kinds, ...first].filter((path) => path && isPage(path)))];
}

const looks = (await pages()).flatMap((path) => ['phone', 'desk'].map((form) => [path, form]));
console.log(`Looking at ${looks.length / 2} pages, twice each.`);
let failed = 0;

async function work() {
  for (let look = looks.shift(); look; look = looks.shift()) {
    const one = spawn(process.execPath, [ONE, ...look], { stdio: 'inherit' });
    const code = await new Promise((done) => one.on('exit', done));
    // Not in one expression: it would read the number before it waits, and so lose what others found meanwhile.
    if (code !== 0) failed += 1;
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
if (failed > 0) {
  console.error(`${failed} looks did not pass.`);
  process.exitCode = 1;
}
