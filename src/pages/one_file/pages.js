// Puts the page that the address asks for, by `page`, into this file, and hands the program and the data to what comes
// after this: what searches and paints, the program itself, then `boot.js`. Every page is a load of this file.
try {
  const unpacked = (id) => {
    const letters = atob(document.getElementById(id).textContent);
    const packed = new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))]);
    return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")));
  };
  const within = async (content, type) => URL.createObjectURL(new Blob([await content], { type }));

  const { release, pages, files } = await unpacked("packed-pages").json();
  const asked = new URLSearchParams(location.search).get("page") ?? "";
  const here = Object.hasOwn(pages, asked) ? asked : "";

  // The address of a page with a query, whatever page that had.
  const addressed = (path, query, hash) => {
    const others = query.replace(/^\?/, "").split("&").filter((part) => part && !part.startsWith("page="));
    return `?${[path && `page=${path}`, ...others].filter(Boolean).join("&")}${hash}`;
  };

  // The program goes by the site's own addresses, relative to the page. A link keeps the path that it was given, as
  // later the program may give it another query only.
  const led = new WeakMap();
  const lead = async (link) => {
    const href = link.getAttribute("href");
    const before = led.get(link);
    if (href === null || href === before?.href || /^(#|[a-z]+:)/.test(href)) return;
    const at = new URL(href, `https://site.invalid/${here}`);
    const stays = `release/${release}/`;
    const path = before && /^(\?|$)/.test(href) ? before.path : at.pathname.slice(1);
    const inside = path.startsWith(stays) ? path.slice(stays.length) : path;
    const found = { path, href: Object.hasOwn(pages, inside) ? addressed(inside, at.search, at.hash) : null };
    if (Object.hasOwn(files, path)) {
      const [type, text] = files[path];
      found.href = await within(text, type);
      link.download ||= path.split("/").at(-1);
    }
    led.set(link, found);
    // What is not in this file is not led to.
    if (found.href === null) link.removeAttribute("href");
    else link.setAttribute("href", found.href);
  };
  const leadAll = (part) => {
    if (part.nodeType !== Node.ELEMENT_NODE) return;
    if (part.matches("a")) lead(part);
    for (const link of part.querySelectorAll("a[href]")) lead(link);
  };

  for (const act of ["pushState", "replaceState"]) {
    const before = history[act].bind(history);
    history[act] = (state, title, address) => {
      const { search, hash } = new URL(address ?? location.href, location.href);
      before(state, title, addressed(here, search, hash));
    };
  }

  const { language, title, body } = pages[here];
  document.documentElement.lang = language;
  document.querySelector("title").innerHTML = title;
  for (const part of [...document.body.childNodes]) if (part.nodeName !== "SCRIPT") part.remove();
  document.body.insertAdjacentHTML("afterbegin", body);
  // What is given away is for sites, and so is what quotes: its program is not in this file.
  document.documentElement.dataset.oneFile = "";
  for (const part of document.querySelectorAll("[data-on-sites]")) part.remove();
  leadAll(document.body);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") lead(target);
      else addedNodes.forEach(leadAll);
    }
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["href"] });

  const app = document.getElementById("app");
  if (app) {
    const { pathname } = new URL(app.dataset.release, `https://site.invalid/${here}`);
    const [type, text] = files[pathname.slice(1)];
    app.dataset.release = await within(text, type);
  }
  const program = document.querySelector("script[data-program]");
  program.dataset.wasm = await within(unpacked("packed-wasm").arrayBuffer(), "application/wasm");
  document.documentElement.hidden = false;
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
} catch (error) {
  document.documentElement.hidden = false;
  document.documentElement.dataset.scripts = "failed";
  document.getElementById("trouble-details").textContent = String(error);
  document.getElementById("try-again").onclick = () => location.reload();
  const notice = document.getElementById("trouble");
  notice.dataset.kind = "program";
  notice.hidden = false;
  throw error;
}
