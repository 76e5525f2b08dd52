// The pages that follow the visitor; the others are in accessibility_elsewhere.test.mjs, as files run side by side.

import { examine } from './looks.mjs';

const VIEWS = {
  'the front page': '',
  'the front page, filtered': '?region=south&setting=general-practice',
  'a question': 'question/clinical-supervision/',
  'a question, compared': 'question/clinical-supervision/?region=london&compare=region:scotland,wales',
  'an area': 'area/london/',
};

const CROWDED = { 'an area': '“See the result” is 19 pixels high, right above the first tick' };

for (const [name, path] of Object.entries(VIEWS)) examine(name, path, { crowded: CROWDED[name] });
