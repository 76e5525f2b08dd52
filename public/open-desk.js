// Opens the desk: the program that quotes, keeps and checks. It is loaded once it is first wanted, and works with the
// release that the page shows.

const script = document.querySelector("script[data-desk]");
const root = new URL(".", script.src).href;
let opened;

/** Where the site's root is: where it is known to be, wherever this copy of it is looked at. */
export const site = document.documentElement.dataset.site ?? root;

/** How often the program's script did not come. */
let failed = 0;

/** The program. */
export async function program() {
  const address = new URL(script.dataset.desk, document.baseURI);
  // Some browsers never ask again for a script that did not come, so another try has another address.
  if (failed) address.search = `again=${failed}`;
  const { default: start, ...program } = await import(address.href).catch((error) => {
    failed += 1;
    throw error;
  });
  await start({ module_or_path: new URL(script.dataset.deskWasm, document.baseURI).href });
  return program;
}

/** Sees to it that dialogs are dressed, on pages that need no dialog at first. */
export async function dress() {
  const { href } = new URL(script.dataset.deskStyle, document.baseURI);
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  await new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}

/** The text of a file of the site, by its path from the page. */
export async function text(path) {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.text();
}

/** The desk with the page's release. What failed is tried again when it is next asked for. */
export function openDesk() {
  const { release, page } = document.getElementById("app").dataset;
  const open = async () => {
    const [{ Desk }, data] = await Promise.all([program(), text(release)]);
    return new Desk(data, page, site);
  };
  opened ??= open().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
