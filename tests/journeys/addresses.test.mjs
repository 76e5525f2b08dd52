// Every form of address that the site has ever given out still opens the view that it was given out for. Lines are added
// here and never taken away: whoever renames something makes the old name lead to the new one.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';
import { comparedWith, figures, live, whom } from './visits.mjs';

const EVERYONE = 'Everyone who answered';

// Address, first heading, whom it shows and, where it says so, whom it compares them with.
const GIVEN_OUT = [
  ['', 'Care for the Carer 2020', EVERYONE],
  ['?region=london', 'Care for the Carer 2020', 'London'],
  ['?region=London,SOUTH-EAST', 'Care for the Carer 2020', 'South East and London'],
  ['?region=south&setting=general-practice', 'Care for the Carer 2020', 'South of England – General practice'],
  ['?setting=general-practice&utm_source=newsletter', 'Care for the Carer 2020', 'General practice'],
  ['?region=south-west&setting=general-practice&compare=region:london;setting:general-practice', 'Care for the Carer 2020', 'South West – General practice', /^London – General practice/],
  ['?region=london&compare=region:scotland,wales', 'Care for the Carer 2020', 'London', /^Scotland and Wales/],
  ['?region=london&compare=everyone', 'Care for the Carer 2020', 'London', /^Everyone who answered/],
  ['question/considering-leaving/', 'Considering leaving', EVERYONE],
  ['question/colleague-left/?region=england', 'Colleagues who left', 'England'],
  ['question/clinical-supervision/?region=wales&answer=yes', 'Clinical supervision', 'Wales'],
  ['question/any-support/?setting=elsewhere', 'Any support', 'Outside general practice'],
  ['area/', 'Areas'],
  ['area/london/', 'London', 'London'],
  ['area/north/?setting=general-practice', 'North of England', 'North of England – General practice'],
  ['setting/general-practice/?region=london', 'General practice', 'London – General practice'],
  ['check/', 'Check a claim'],
  ['methods/', 'Methods and words'],
  ['cy/', 'Gofal i\'r Gofalwr 2020', 'Pawb a atebodd'],
  ['cy/question/any-support/?region=wales', null, 'Cymru'],
  ['?v=0423b8126ec02940&region=london', 'Care for the Carer 2020', 'London'],
  ['release/0423b8126ec02940/area/london/', 'London', 'London'],
];

for (const [address, heading, shown, others] of GIVEN_OUT) {
  test(`/${address} opens what it was given out for`, async (t) => {
    const { page } = await open(t, { path: address });
    if (shown) {
      await live(page);
      await figures(page).first().waitFor();
      assert.equal(await whom(page), shown);
      assert.equal(await page.locator('.unmet').count(), 0);
    }
    if (others) assert.match(await comparedWith(page), others);
    if (heading) assert.equal(await page.locator('h1').textContent(), heading);
  });
}

// The same with a wave, of the survey that has two.
const OF_WAVES = [
  ['?region=amber-coast&compare=wave:2022', 'Amber Coast', /Spring 2022/],
  ['?wave=2022&region=north-coast', 'North coast'],
  ['question/sleep/?answer=top-two&wave=2022&compare=wave:2024', 'Everyone who answered', /Spring 2024/],
  ['?v=df92cc1ae761ab7a&region=north-coast', 'North coast'],
];

for (const [address, shown, others] of OF_WAVES) {
  test(`/${address} of the invented survey opens what it was given out for`, { skip: !process.env.SITE_EXAMPLE }, async (t) => {
    const { page } = await open(t, { site: process.env.SITE_EXAMPLE, path: address });
    if (address.includes('v=')) await page.waitForURL('**/release/**');
    await live(page);
    assert.equal(await whom(page), shown);
    assert.equal(await page.locator('.unmet').count(), 0);
    if (others) assert.match(await comparedWith(page), others);
  });
}
