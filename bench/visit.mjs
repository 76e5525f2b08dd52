// A page in the browser as it is measured: which part of it is seen, and how much slower than this machine.

import { chromium } from 'playwright-core';

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: process.env.CHROMIUM_FLAGS.split(' ').filter(Boolean),
  });

/** An ordinary screen. */
export const SCREEN = { width: 1280, height: 900 };

/** Opens a subject and waits until it can be clicked. `install` are scripts that run before its own. */
export async function open(browser, subject, { install = [], view = 'screen', slowdown = 1 }) {
  const context = await browser.newContext({ viewport: SCREEN });
  const page = await context.newPage();
  for (const script of install) await page.addInitScript(script);
  // Evaluating text in the page would be refused by the explorer's content security policy.
  await page.addInitScript({ content: `globalThis.chooseNext = ${subject.next};` });
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(subject.address);
  await page.locator('#app[data-live]').waitFor();
  if (view === 'all') {
    // With room for what is higher after a click.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...SCREEN, height: Math.ceil(height * 1.5) });
  } else if (subject.prepare) {
    await page.evaluate(subject.prepare);
  }
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.waitForTimeout(500);
  return {
    page,
    session,
    close: async () => {
      await context.close();
      if (failures.length > 0) throw new Error(`${subject.name}: ${failures.join('; ')}`);
    },
  };
}
