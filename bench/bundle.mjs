// Puts each peer's page together as a site of its own, as small as a bundler makes it.
//
// `cargo xtask bench` sets the environment:
//   SITE      the folder of the explorer's site, whose release the peers show
//   PEERS     the folder for the pages, each in a folder of its own

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { SITE, PEERS } = process.env;
const SOURCES = fileURLToPath(new URL('peers/', import.meta.url));

const [, address] = (await readFile(join(SITE, 'index.html'), 'utf8')).match(/data-release="([^"]+)"/);
const release = basename(address);

for (const peer of ['uplot', 'plot']) {
  const folder = join(PEERS, peer);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [{ in: join(SOURCES, `${peer}.js`), out: 'page' }, { in: join(SOURCES, 'page.css'), out: 'common' }],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  await copyFile(join(SITE, address), join(folder, release));
  const styles = peer === 'uplot' ? ['common.css', 'page.css'] : ['common.css'];
  await writeFile(join(folder, 'index.html'), page(peer, styles));
}

function page(peer, styles) {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The overview drawn by ${peer}</title>
<link rel="icon" href="data:,">
${styles.map((style) => `<link rel="stylesheet" href="./${style}">`).join('\n')}
<script type="module" src="./page.js"></script>
</head>
<body>
<p><button id="another" type="button">Another group</button> <span id="whom"></span></p>
<main id="app" data-release="./${release}"></main>
</body>
</html>
`;
}
