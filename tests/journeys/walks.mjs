// Going through many choices within one page, by its own ticks and addresses.

/** Gives the page of a visit what goes through addresses and ticks there, and tells what is shown. */
export const walks = (page) =>
  page.evaluate(() => {
    // What follows from a change is in the page at once, and what nobody sees in the next task; nothing here waits for it to
    // be painted.
    const frame = () => new Promise((done) => setTimeout(() => setTimeout(done)));
    const go = async (search) => {
      history.pushState(null, '', search || location.pathname);
      dispatchEvent(new PopStateEvent('popstate'));
      await frame();
    };
    const text = (selector) => document.querySelector(selector)?.textContent ?? null;
    const state = () => ({
      query: location.search,
      whom: text('#result'),
      others: text('.others'),
      said: text('.result [role=status]'),
      tooFew: document.querySelector('.too-few') !== null,
      links: [...document.querySelectorAll('.absence a.button')].map((one) => [one.textContent, one.search]),
      figures: [...document.querySelectorAll('.result .figure')].filter((one) => one.checkVisibility()).length,
      row: [...([...document.querySelectorAll('.result .figure')].find((one) => one.checkVisibility())
        ?.querySelector('tbody tr')?.cells ?? [])].map((one) => one.textContent),
      verdicts: document.querySelectorAll('.figure:not([hidden] *) .verdicts li').length,
      overlap: document.querySelector('.overlap') !== null,
    });
    globalThis.walk = { frame, go, state };
  });

/** What is shown at each query. */
export const at = (page, queries) =>
  page.evaluate(async (all) => {
    const found = [];
    for (const search of all) {
      await globalThis.walk.go(search);
      found.push(globalThis.walk.state());
    }
    return found;
  }, queries);
