// A page as it is printed, and what poppler's commands and a reader of codes find on the paper.

import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';

/** Prints a page as its style wants it, and reads it; backgrounds are left out, as browsers do. */
export async function printed(t, page) {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'printed.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const about = run('pdfinfo', path);
  const pages = Number(/^Pages:\s+(\d+)/m.exec(about)[1]);
  const numbers = Array.from({ length: pages }, (_, at) => String(at + 1));
  return {
    pages,
    size: /^Page size:.*\((.*)\)/m.exec(about)?.[1],
    /** What can be read on each sheet, with one space between any two words. */
    texts: numbers.map((at) => run('pdftotext', '-f', at, '-l', at, path, '-').replaceAll(/\s+/g, ' ')),
    /** A line for each picture of pixels. */
    pictures: run('pdfimages', '-list', path).trim().split('\n').slice(2),
    /** What the code on each sheet says; nothing where there is none. */
    codes: () => Promise.all(numbers.map((at) => code(path, at, folder))),
  };
}

/**
 * A text, as it stands on paper or is looked for there, without what may break it: poppler takes a hyphen at the end of a line
 * for that of a word that was broken.
 */
export const unbroken = (text) => text.replaceAll(/[\s-]/g, '');

const run = (command, ...given) => execFileSync(command, given, { encoding: 'utf8' });

/** What the code on a sheet says, photographed at what a telephone makes of it. */
async function code(path, at, folder) {
  const to = join(folder, `sheet-${at}`);
  run('pdftoppm', '-r', '150', '-gray', '-singlefile', '-f', at, '-l', at, path, to);
  const file = await readFile(`${to}.pgm`);
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 64));
  const colours = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [pixel, grey] of file.subarray(head.length).entries()) colours.fill(grey, pixel * 4, pixel * 4 + 3);
  return jsQR(colours, Number(width), Number(height))?.data;
}
