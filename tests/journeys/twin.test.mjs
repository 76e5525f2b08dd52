// Every page of the site on a wide screen, with scripts and without; and where scripts run and the program is blocked.

import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE, open } from './harness.mjs';
import { each, everyPage, holds, isLight, said } from './twin.mjs';

const pages = await everyPage();

test('every page is reached by links: in both languages, at the root and staying with a release', () => {
  const kinds = ['', 'question/', 'embed/', 'area/', 'setting/', 'methods/'];
  for (const copy of ['', 'cy/']) {
    for (const kind of kinds) assert.ok(pages.some((path) => path.startsWith(copy + kind)), copy + kind);
  }
  assert.ok(pages.some((path) => /^release\/[0-9a-f]{16}\/cy\/question\//.test(path)));
});

test('each says the same with scripts and without, and moves nothing when taken over, at 1280 pixels', async (t) => {
  assert.deepEqual(await holds((options) => open(t, options), each(pages), { width: 1280, height: 900 }), []);
});

test('each says the same where scripts run and the program is blocked, and that filtering is not to be had', async (t) => {
  const without = await open(t, { javaScriptEnabled: false });
  const blocked = await open(t, { path: 'methods/', expected: [/failed: .*\.wasm/, /console: /] });
  await blocked.page.route('**/*.wasm', (route) => route.abort());
  const faults = [];
  for (const path of pages.filter((one) => !one.startsWith('release/'))) {
    const at = new URL(path, SITE).href;
    await Promise.all([without.page.goto(at), blocked.page.goto(at)]);
    if (!isLight(path)) {
      await blocked.page.locator('#trouble[data-kind=program]').waitFor();
      const dead = await blocked.page.locator('[data-needs-scripts=""]:enabled').count();
      if (dead > 0) faults.push(`${path}: ${dead} controls that do nothing`);
    }
    if ((await said(blocked.page)) !== (await said(without.page))) faults.push(`${path}: another text`);
  }
  assert.deepEqual(faults, []);
});
