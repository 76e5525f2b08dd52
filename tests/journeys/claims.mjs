// Sentences as somebody would paste them, made natively, and the page that checks them.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export const OLDER = 'df92cc1ae761ab7a';
export const WITHDRAWN = '8a4db1d465742320';

const RELEASES = new URL('../../public/data/', import.meta.url);

/** The first sentence of each figure of some pages, with source and link to a site, as the desk copies them. */
export async function findings(site, survey, pages, release) {
  const id = release ?? (await readFile(new URL(`${survey}/latest`, RELEASES), 'utf8')).trim();
  const file = new URL(`${survey}/${id}.json`, RELEASES).pathname;
  const { stdout } = await promisify(execFile)(process.env.SENTENCES, [site, file, ...pages]);
  return stdout.trim().split('\n');
}

/** Pastes a text and has it checked. */
export async function pasted(page, text) {
  await page.locator('#claim').fill(text);
  await page.getByRole('button', { name: /^(Check|Gwirio)$/ }).click();
}

/** The same, until it is known what becomes of it. */
export async function checks(page, text) {
  await page.evaluate(() => document.getElementById('check-outcome').replaceChildren());
  await pasted(page, text);
  await page.locator('#outcome').waitFor();
}

/** What became of it. */
export const verdict = (page) => page.locator('.outcome').getAttribute('data-outcome');
