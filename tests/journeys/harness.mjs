// A visit to the site in a real browser that fails its test for whatever a visitor should never meet:
// a refusal by the content security policy, an error in the console or on the page, a request that
// fails, or one that leaves the site, and whatever is kept on the visitor's machine: a cookie, any kind
// of storage, a service worker.
//
//   test('the chart follows the filter', async (t) => {
//     const visit = await open(t, { path: 'findings/', viewport: { width: 360, height: 800 } });
//     await visit.page.getByLabel('Region').selectOption('Lakes');
//     assert.deepEqual(await visit.audit(), []);
//     await visit.finish();     // also done at the end of the test, should it be forgotten
//   });
//
// `cargo xtask test journeys` sets the environment:
//   SITE             the address of the site at the root of a host
//   SITE_BELOW       the address of the same site below a path
//   ONE_FILE         the address of the file on this machine that has the whole site in it
//   SITE_EXAMPLE     the address of the larger, invented survey; what needs it is skipped without
//   SENTENCES        the program that says natively what pages say; see claims.mjs
//   CHROMIUM         the browser
//   CHROMIUM_FLAGS   what it is started with, separated by spaces

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

export const SITE = required('SITE');
export const SITE_BELOW = required('SITE_BELOW');
export const ONE_FILE = required('ONE_FILE');

let launched;

after(async () => (await launched)?.close());

/**
 * Opens a page of the site in a fresh context.
 *
 * `expected` lists what this test provokes on purpose, as regular expressions over a trouble's text
 * (`"404 http://…/none"`); each must occur, and nothing else may. `init` is a function that every page calls
 * before anything of its own. `origins` are those of other sites that belong to the visit, as where one embeds another.
 */
export async function open(t, options = {}) {
  const {
    path = '',
    site = SITE,
    viewport = { width: 1280, height: 800 },
    colorScheme = 'light',
    reducedMotion = 'no-preference',
    javaScriptEnabled = true,
    init,
    expected = [],
    origins = [],
    ...others
  } = options;
  const browser = await (launched ??= launch());
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion, javaScriptEnabled, ...others });
  const troubles = watch(context, { origins: [new URL(site).origin, ...origins], javaScriptEnabled });
  await context.addInitScript(tellOfKeeping);
  if (init) await context.addInitScript(init);
  const page = await context.newPage();

  let finished = false;
  const finish = async () => {
    if (finished) return;
    finished = true;
    if (javaScriptEnabled) troubles.push(...(await kept(context)));
    await context.close();
    assertOnly(troubles, expected);
  };
  t.after(finish);

  await page.goto(new URL(path, site).href, { waitUntil: 'load' });
  return {
    page,
    context,
    troubles,
    finish,
    audit(axe = {}) {
      assert.ok(javaScriptEnabled, 'axe cannot look at a page whose scripts are off');
      return audit(page, axe);
    },
  };
}

/**
 * What axe finds against a page, a line each; `options` are passed on to it. Axe runs inside the page,
 * outside the reach of its content security policy but not without its scripts: it needs a visit with
 * `javaScriptEnabled`.
 */
async function audit(page, options) {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations } = await page.evaluate((chosen) => globalThis.axe.run(chosen), options);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
}

function launch() {
  return chromium.launch({
    executablePath: required('CHROMIUM'),
    args: (process.env.CHROMIUM_FLAGS ?? '').split(' ').filter(Boolean),
  });
}

/** Collects, for as long as a context lives, what a visitor should never meet. */
function watch(context, { origins, javaScriptEnabled }) {
  const troubles = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (event) => troubles.push(`page: ${event.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && !origins.includes(url.origin)) troubles.push(`third party: ${url}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left in the middle of a load aborts it, and one whose scripts are off refuses to
    // preload them; neither is trouble.
    const reason = request.failure()?.errorText;
    const isRefusedScript = !javaScriptEnabled && reason === 'csp' && request.resourceType() === 'script';
    if (reason !== 'net::ERR_ABORTED' && !isRefusedScript) troubles.push(`failed: ${reason} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`status: ${response.status()} ${response.url()}`);
  });
  return troubles;
}

/** Runs in every page before anything of its own: who uses what keeps something on the machine is told of in the console. */
function tellOfKeeping() {
  const tell = (prototype, ...names) => {
    for (const name of names) {
      const { [name]: property } = Object.getOwnPropertyDescriptors(prototype ?? {});
      const telling = (use) => use && function (...given) {
        console.error(`kept on the machine: ${prototype[Symbol.toStringTag]} ${name} ${given[0] ?? ''}`);
        return Reflect.apply(use, this, given);
      };
      if (property) Object.defineProperty(prototype, name, { ...property, ...mapped(property, telling) });
    }
  };
  const mapped = ({ value, get, set }, telling) => (value ? { value: telling(value) } : { get: telling(get), set: telling(set) });
  tell(globalThis.Document?.prototype, 'cookie');
  tell(globalThis.Storage?.prototype, 'setItem', 'getItem');
  tell(globalThis.IDBFactory?.prototype, 'open');
  tell(globalThis.CacheStorage?.prototype, 'open');
  tell(globalThis.CookieStore?.prototype, 'set', 'get', 'getAll');
  tell(globalThis.ServiceWorkerContainer?.prototype, 'register');
  tell(globalThis.StorageManager?.prototype, 'getDirectory');
}

/** What a context has kept, however it came to. */
async function kept(context) {
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  const workers = context.serviceWorkers().map((worker) => worker.url());
  return [...cookies.map(({ name }) => `cookie ${name}`), ...origins.map(({ origin }) => `storage of ${origin}`), ...workers]
    .map((what) => `kept on the machine: ${what}`);
}

function assertOnly(troubles, expected) {
  const unexpected = troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
  const missed = expected.filter((pattern) => !troubles.some((trouble) => pattern.test(trouble)));
  assert.deepEqual(unexpected, [], 'the visit met what a visitor should never meet');
  assert.deepEqual(missed.map(String), [], 'the visit did not meet what the test expected');
}

function required(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set; run the journeys with: cargo xtask test journeys`);
  return value;
}
