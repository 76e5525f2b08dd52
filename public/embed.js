// What a frame on somebody else's page does beside the program, and before the page is painted: it looks as its address
// asks, has the program loaded only if somebody filters, and tells its host how high it is. A host may keep it in a
// sandbox where it has no origin, no storage, no clipboard and no way out but messages.
{
  const page = document.documentElement;
  const framed = parent !== window;
  const asked = new URLSearchParams(location.search);
  // WordPress gives each frame a secret and heeds only messages that have it.
  const secret = /[?&]secret=([a-z0-9]+)$/i.exec(location.hash)?.[1];

  // How it looks: of each parameter the values that there are, first the one that needs no asking for.
  const LOOKS = {
    theme: ["auto", "light", "dark"],
    background: ["plain", "none"],
    text: ["normal", "small", "large"],
    title: ["on", "off"],
    table: ["closed", "open"],
  };
  for (const [name, values] of Object.entries(LOOKS)) {
    page.dataset[name] = values.find((value) => value === asked.get(name)) ?? values[0];
  }
  if (page.dataset.theme !== "auto") paintAs(page.dataset.theme);

  // Whatever else is asked for the program has to find, so that nobody's numbers stand under another name. Where the
  // address names a release, boot.js leads to its pages.
  const leaves = page.dataset.releases?.split(" ").includes(asked.get("v"));
  const isPlain = ([name, value]) => value === "" || name === "v" || name in LOOKS || name.startsWith("utm_");
  const waits = leaves || ![...asked].every(isPlain);
  let load;
  globalThis.filtering = waits && !leaves ? undefined : new Promise((wanted) => { load = wanted; });
  page.toggleAttribute("data-waiting", waits);

  // To filter is no step in the history of the host's page.
  if (framed) history.pushState = history.replaceState.bind(history);

  addEventListener("DOMContentLoaded", () => {
    if (framed) keepHostInformed();
    const app = document.getElementById("app");
    // Where a release was withdrawn there is nothing else.
    if (!app) return;
    const status = document.querySelector("[data-loading]");
    const isLive = () => app.hasAttribute("data-live");
    const isPainted = () =>
      app.getClientRects().length > 0 &&
      [...app.querySelectorAll(".drawing:not([data-painted])")].every((one) => one.getClientRects().length === 0);
    let pressed;

    const want = () => {
      if (isLive() || waits) return;
      status.textContent = status.dataset.loading;
      load();
    };

    const show = (button, shows) => {
      page.dataset[button.dataset.shows] = shows ? "open" : "closed";
      button.setAttribute("aria-expanded", shows);
    };

    for (const button of document.querySelectorAll("[data-shows]")) {
      show(button, page.dataset[button.dataset.shows] === "open");
      button.addEventListener("click", () => {
        show(button, page.dataset[button.dataset.shows] !== "open");
        if (button.dataset.shows === "filters") want();
      });
    }

    // What is pressed before the program is there is pressed again once it is.
    app.addEventListener("click", ({ target }) => {
      if (isLive()) return;
      pressed = target.closest("[data-press]") ?? pressed;
      if (pressed) want();
    });

    const settle = () => {
      const failed = !document.getElementById("trouble").hidden;
      if (!isLive() && !failed) return;
      // A figure of other people may be of another height, which it has once it is painted.
      if (!failed && waits && !isPainted()) return;
      page.removeAttribute("data-waiting");
      status.textContent = "";
      const again = pressed;
      pressed = undefined;
      if (isLive()) again?.click();
    };
    const changes = new MutationObserver(settle);
    changes.observe(app, { attributeFilter: ["data-live", "data-painted"], subtree: true });
    // A host may show the frame only later.
    new ResizeObserver(settle).observe(app);
    changes.observe(document.getElementById("trouble"), { attributeFilter: ["hidden"] });

    lead(document.querySelector("a[target]"), document.querySelector(".address"));
  });

  /** Makes what is meant for dark screens hold for all of them, or for none. */
  function paintAs(theme) {
    page.dataset.dark = theme === "dark" ? "all" : "not all";
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    for (const { media } of rules) {
      if (media?.mediaText.includes("prefers-color-scheme: dark")) media.mediaText = theme === "dark" ? "screen" : "not all";
    }
  }

  /** Sees to it that a link leads somewhere where no new tab may be opened: WordPress follows it, and others can read it. */
  function lead(link, address) {
    link.addEventListener("click", (event) => {
      if (!secret) return;
      event.preventDefault();
      parent.postMessage({ message: "link", value: link.href, secret }, "*");
    });
    if (globalThis.origin !== "null") return;
    const read = () => { address.textContent = link.href; };
    read();
    new MutationObserver(read).observe(link, { attributeFilter: ["href"] });
  }

  /** Tells the height whenever it changes, and whenever the host asks. */
  function keepHostInformed() {
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === 0) return;
      parent.postMessage({ linkWorkerSurvey: { height } }, "*");
      if (secret) parent.postMessage({ message: "height", value: Math.min(Math.max(height, 200), 1000), secret }, "*");
    };
    new ResizeObserver(tell).observe(document.body);
    addEventListener("load", tell);
    addEventListener("message", ({ source }) => {
      if (source === parent) tell();
    });
  }
}
