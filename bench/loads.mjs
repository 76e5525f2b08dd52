// First loads: cold, each in a browser of its own.

import { median } from './statistics.mjs';
import { launch, SCREEN } from './visit.mjs';

/** Loads of which the median is told. */
export const LOADS = 5;

/** A slow mobile network, in milliseconds before each answer and in bytes a second. */
export const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};

/** Notes, in milliseconds since the navigation began, when the page is live. */
function installWatch() {
  globalThis.largest = 0;
  new PerformanceObserver((list) => (globalThis.largest = list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
  new MutationObserver(() => {
    if (document.querySelector('#app[data-live]')) globalThis.live ??= performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-live'] });
}

async function load(subject, { slow }) {
  const browser = await launch();
  const context = await browser.newContext({ viewport: SCREEN });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(installWatch);
  let withHeaders = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (withHeaders += encodedDataLength));
  await page.goto(subject.address);
  await page.locator('#app[data-live]').waitFor();
  await page.waitForTimeout(1000);
  const found = await page.evaluate(() => {
    const paint = (name) => performance.getEntriesByName(name)[0]?.startTime;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return {
      firstPaint: paint('first-paint'),
      largestContentfulPaint: globalThis.largest,
      live: globalThis.live,
      bodies: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
  await browser.close();
  return { ...found, withHeaders };
}

/** The median of several first loads, number by number. */
export async function loads(subject, conditions) {
  const all = [];
  for (let at = 0; at < LOADS; at += 1) all.push(await load(subject, conditions));
  return Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((one) => one[name]))]));
}
