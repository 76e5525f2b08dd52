// The pages that follow the visitor; the others are in accessibility_elsewhere.test.mjs, as files run side by side.

import { examine } from './looks.mjs';

const VIEWS = {
  'the front page': '',
  'the front page, filtered': '?region=south&setting=general-practice',
  'a question': 'question/clinical-supervision/',
  'a question, compared': 'question/clinical-supervision/?region=london&compare=region:scotland,wales',
  'an area': 'area/london/',
};

for (const [name, path] of Object.entries(VIEWS)) examine(name, path);
