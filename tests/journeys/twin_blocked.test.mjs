// Every page of the site where scripts run and the program is blocked.

import assert from 'node:assert/strict';
import test from 'node:test';
import { SITE, open } from './harness.mjs';
import { everyPage, isLight, said } from './twin.mjs';

const pages = await everyPage();

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
