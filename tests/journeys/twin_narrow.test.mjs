// Every page of the site on a narrow screen, with scripts and without.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { each, everyPage, holds } from './twin.mjs';

const pages = await everyPage();

test('each says the same with scripts and without, and moves nothing when taken over, at 320 pixels', async (t) => {
  assert.deepEqual(await holds((options) => open(t, options), each(pages), { width: 320, height: 800 }), []);
});
