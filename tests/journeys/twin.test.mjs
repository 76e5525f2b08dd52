// Every page of the site on a wide screen, with scripts and without.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { each, everyPage, holds } from './twin.mjs';

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
