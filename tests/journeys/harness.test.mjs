// That a visit fails for what a visitor should never meet is itself tested: each is provoked.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';

const PROVOKED = {
  'a cookie': [() => { document.cookie = 'a=1'; }, [/cookie a=1/, /: cookie a$/]],
  'local storage': [() => localStorage.setItem('a', '1'), [/Storage setItem a/, /storage of http/]],
  'local storage by a property': [() => { localStorage.a = '1'; }, [/storage of http/]],
  'session storage': [() => sessionStorage.setItem('a', '1'), [/Storage setItem a/]],
  'a data base': [() => new Promise((done) => { indexedDB.open('a').onsuccess = done; }), [/IDBFactory open a/, /storage of http/]],
  'a cache': [() => caches.open('a'), [/CacheStorage open a/]],
  'a service worker': [() => navigator.serviceWorker.register('./boot.js').catch(() => {}), [/ServiceWorkerContainer register/, /boot\.js$/]],
  'a request to another origin': [
    () => fetch('http://127.0.0.2/').catch(() => {}),
    [/console: .*Content Security Policy/],
  ],
  'an inline script': [
    () => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' })),
    [/console: .*Content Security Policy/],
  ],
  'an inline style': [() => document.body.setAttribute('style', 'color: red'), [/console: .*Content Security Policy/]],
  'an error on the page': [() => setTimeout(() => { throw new Error('of a test'); }), [/page: of a test/]],
  'a rejection that nobody hears': [() => { Promise.reject(new Error('of a test')); }, [/page: of a test/]],
  'a file that is not there': [() => fetch('./none.css').then(() => {}), [/status: 404/, /console: .*404/]],
};

for (const [name, [provoke, expected]] of Object.entries(PROVOKED)) {
  test(`a visit does not pass that meets ${name}`, async (t) => {
    const { page, troubles, finish } = await open(t, { expected });
    await page.evaluate(provoke);
    // What is said in the console comes a little later than what the page is asked.
    await page.waitForTimeout(200);
    await finish();
    assert.ok(troubles.length > 0);
  });
}
