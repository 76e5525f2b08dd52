// Somebody else's site: pages with figures of ours on them, served at an origin of their own and with their own headers.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { SITE, open } from '../harness.mjs';

/** The text of a file of this folder. */
export const file = (name) => readFile(new URL(name, import.meta.url), 'utf8');

/** A page of this folder with something in its middle. */
export const pageWith = async (name, content) => (await file(name)).replace('<!--content-->', () => content);

const PLAIN = { 'content-type': 'text/html; charset=utf-8' };

/** Serves one page at `/`, and other files by their paths, until the test ends; gives the site's address. */
export async function serve(t, html, { headers = {}, files = {} } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/') return response.writeHead(200, { ...PLAIN, ...headers }).end(html);
    const [type, text] = files[path] ?? [];
    // Browsers ask for an icon that nobody named.
    if (!type) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    return response.writeHead(200, { 'content-type': type }).end(text);
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  t.after(() => server.close());
  // Another name than that of our own site, so that browsers keep the two apart as they do on the web.
  return `http://localhost:${server.address().port}/`;
}

/** Opens a host's page, on which our site is no third party. */
export async function visitHost(t, address, { origins = [], ...options } = {}) {
  const visit = await open(t, { site: address, origins: [new URL(SITE).origin, ...origins], ...options });
  const asked = [];
  visit.page.on('request', (request) => asked.push(request.url()));
  return { ...visit, asked };
}

/** The frames of a page that have come from our site. */
export const ours = (page, site = SITE) =>
  page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith(site));

/** Our frames on a page, once there are any. */
export async function came(page, site = SITE) {
  while (ours(page, site).length === 0) await page.waitForTimeout(50);
  const frames = ours(page, site);
  await Promise.all(frames.map((frame) => frame.locator('.drawing svg:visible').waitFor()));
  return frames;
}

/** How high the content of a frame is, and how high the frame. */
export async function heights(frame) {
  const element = await frame.frameElement();
  const [needs, has] = [
    await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
    await element.evaluate((one) => one.clientHeight),
  ];
  return { needs, has };
}

/** What a visit has left in the browser: nothing. */
export async function leftBehind(visit) {
  const stored = await Promise.all(visit.page.frames().map((frame) => frame.evaluate(() => {
    try {
      return localStorage.length + sessionStorage.length;
    } catch {
      return 0;
    }
  })));
  return { cookies: (await visit.context.cookies()).length, stored: stored.reduce((sum, one) => sum + one, 0) };
}
