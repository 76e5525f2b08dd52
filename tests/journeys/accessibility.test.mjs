import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';

const VIEWS = {
  'the front page': '',
  'a question': 'question/clinical-supervision/?region=south&setting=general-practice',
  'too few people': '?region=northern-ireland&setting=voluntary-sector',
  'the front page in Welsh': 'cy/',
};

for (const [name, path] of Object.entries(VIEWS)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      test(`axe finds nothing against ${name}, ${colorScheme}, at ${width} pixels`, async (t) => {
        const visit = await open(t, { path, colorScheme, viewport: { width, height: 900 } });
        await visit.page.locator('#app[data-live]').waitFor();
        assert.deepEqual(await visit.audit(), []);
        const [scroll, client] = await visit.page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.ok(scroll <= client, `the page is ${scroll} pixels wide on a screen of ${client}`);
      });
    }
  }
}
