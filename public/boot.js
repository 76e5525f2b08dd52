// Loads the program that filters the page. The page can be read before and without it; where it cannot be
// loaded, the notice that every page has says so and offers another try.
const script = document.querySelector("script[data-program]");
const address = (name) => new URL(script.dataset[name], document.baseURI).href;
const beside = (name) => new URL(name, script.src).href;

stayWithRelease();
document.documentElement.dataset.scripts = "on";
enable(true);
leadToResult();
// In the one file it is in this very script.
if (script.src && document.querySelector("[data-find]")) import(beside("find.js")).catch(() => {});

// What is seldom wanted has a script of its own, named by its button.
addEventListener("click", async ({ target }) => {
  const copying = target.closest("[data-press=copy]");
  if (copying) return copyTable(copying);
  const button = target.closest("[data-module], [data-press=quote]");
  if (!button) return;
  const { module } = button.dataset;
  const address = module ? new URL(module, document.baseURI).href : beside("quote.js");
  (await import(address)).open(button);
});

// An address on paper is the whole of it.
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll(".address[href]")) link.textContent = link.href;
});

// A page that was altered on its way, as by a translation, cannot be taken over: the program stops.
for (const event of ["error", "unhandledrejection"]) {
  addEventListener(event, ({ error, reason = error }) => reason?.name === "RuntimeError" && giveUp(reason));
}

try {
  // See embed.js.
  await globalThis.filtering;
  translatable(false);
  const [program, { canvases }] = await Promise.all([import(address("program")), import(beside("painting.js"))]);
  globalThis.canvases = await canvases;
  await program.default({ module_or_path: address("wasm") });
} catch (error) {
  giveUp(error);
}

// Leaves the page as it is, with nothing on it that would be pressed in vain, and says why.
function giveUp(error) {
  document.documentElement.dataset.scripts = "failed";
  enable(false);
  translatable(true);
  const notice = document.getElementById("trouble");
  notice.dataset.kind = document.querySelector("#app[data-live]") ? "stopped" : "program";
  notice.hidden = false;
  document.getElementById("trouble-details").textContent = String(error);
  document.getElementById("try-again").onclick = () => location.reload();
}

// Whether translators may change what the program goes on to write into: it would write into texts that are no longer
// there, and numbers would stand below the names of others.
function translatable(may) {
  const app = document.getElementById("app");
  if (app) app.translate = may;
}

// An address that names a release, by `v`, leads to the pages that stay with it.
function stayWithRelease() {
  const { held, releases } = document.documentElement.dataset;
  const parts = location.search.slice(1).split("&");
  const asked = parts.findLast((part) => part.startsWith("v="))?.slice(2);
  if (!held || !asked) return;
  const others = parts.filter((part) => !part.startsWith("v=")).join("&");
  if (releases.split(" ").includes(asked)) location.replace(held.replace("*", asked) + (others && `?${others}`) + location.hash);
  else document.getElementById("no-such-release").hidden = false;
}

// An address that asks for some people leads to what it shows of them, which on the front page is far below what was published:
// once that stands there, so that nothing moves in sight. Whoever has begun to read stays where they are, and so does whoever
// comes back.
function leadToResult() {
  const asks = /[?&](region|setting|compare|wave)=/.test(location.search) && !location.hash;
  const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (!asks || !isNew || !document.getElementById("published")) return;
  const app = document.getElementById("app");
  let stays = false;
  for (const begun of ["keydown", "pointerdown", "scroll"]) addEventListener(begun, () => (stays = true), { once: true });
  new MutationObserver((_, painting) => {
    const left = [...app.querySelectorAll(".drawing:not([data-painted])")].some((one) => one.getClientRects().length > 0);
    if (left) return;
    painting.disconnect();
    const lead = () => stays || document.getElementById("result").scrollIntoView({ behavior: "instant" });
    requestAnimationFrame(() => requestAnimationFrame(lead));
  }).observe(app, { subtree: true, attributeFilter: ["data-painted"] });
}

// Copies the table above a button with tabs between its cells, as spreadsheets take it: caption, headings, rows, what its order
// does not say, the source, and the address unless that is of a file. What became of it is said beside the button, and where
// changes are announced.
async function copyTable(button) {
  const told = button.closest(".told");
  const { caption, rows } = told.querySelector("table");
  const caution = told.querySelector(".caution")?.textContent;
  const address = location.protocol !== "file:" && location.href;
  const lines = [...rows].map(({ cells }) => [...cells].map((cell) => cell.textContent).join("\t"));
  const { source, copied, notCopied } = document.getElementById("app").dataset;
  let became = copied;
  try {
    // Browsers give no clipboard to pages that are not served safely.
    const all = [caption.firstChild.textContent, ...lines, caution, source, address];
    await navigator.clipboard.writeText(all.filter(Boolean).join("\n"));
  } catch {
    became = notCopied;
  }
  const tools = button.parentElement;
  tools.querySelector(".became")?.remove();
  tools.append(Object.assign(document.createElement("span"), { className: "became", textContent: became }));
  // The program goes on to write into this very text.
  document.querySelector(".result [role=status]").firstChild.data = became;
}

// What needs scripts is written as disabled, so that nobody presses in vain what cannot work.
// Some of it does without the program.
function enable(on) {
  const which = on ? "[data-needs-scripts]" : '[data-needs-scripts=""]';
  for (const control of document.querySelectorAll(which)) control.disabled = !on;
}
