// Loads the program that filters the page. The page can be read before and without it; where it cannot be
// loaded, the notice that every page has says so and offers another try.
const script = document.querySelector("script[data-program]");
const address = (name) => new URL(script.dataset[name], document.baseURI).href;
const beside = (name) => new URL(name, script.src).href;
// How long after its page was asked for a reader may still be led elsewhere on it, in milliseconds.
const PATIENCE = 4000;

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
  const app = document.getElementById("app");
  const isFront = /^(\w\w\/)?$/.test(app?.dataset.page);
  const asks = /[?&](region|setting|compare|wave|order)=[^&]/.test(location.search) && !location.hash;
  const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (!isFront || !asks || !isNew) return;
  let stays = false;
  const begun = ["click", "focusin", "input", "keydown", "pointerdown", "scroll", "wheel"];
  for (const event of begun) addEventListener(event, () => (stays = true), { once: true, passive: true });
  new MutationObserver((_, painting) => {
    const left = [...app.querySelectorAll(".drawing:not([data-painted])")].some((one) => one.getClientRects().length > 0);
    if (left) return;
    painting.disconnect();
    const lead = () => {
      if (stays || scrollY > 0 || performance.now() > PATIENCE) return;
      const result = document.getElementById("result");
      // What the address asks for in vain is said above it.
      (document.querySelector(".unmet") ?? result).scrollIntoView({ behavior: "instant" });
      result.focus({ preventScroll: true });
    };
    requestAnimationFrame(() => requestAnimationFrame(lead));
  }).observe(app, { subtree: true, attributeFilter: ["data-painted"] });
}

// Copies the table above a button with tabs between its cells, as spreadsheets take it: caption, headings, rows, what its order
// does not say, the source, and the address. What became of it is said beside the button, and where changes are announced.
async function copyTable(button) {
  const told = button.closest(".told");
  const { caption, rows } = told.querySelector("table");
  const caution = told.querySelector(".caution")?.textContent;
  const lines = [...rows].map(({ cells }) => [...cells].map((cell) => cell.textContent).join("\t"));
  const { source, copied, notCopied } = document.getElementById("app").dataset;
  let became = copied;
  try {
    // Browsers give no clipboard to pages that are not served safely.
    const all = [caption.firstChild.textContent, ...lines, caution, source, addressOf(button)];
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

// The address that shows what the figure around something shows: of a frame, that of its page; of a file, none.
function addressOf(part) {
  const explored = document.querySelector("footer.embed a[data-follows]");
  if (explored) return explored.href;
  const address = new URL(location.href);
  address.search = part.closest("[data-exhibit]").dataset.query ?? address.search;
  address.hash = "";
  return address.protocol.startsWith("http") && address.href;
}

// What needs scripts is written as disabled, so that nobody presses in vain what cannot work.
// Some of it does without the program.
function enable(on) {
  const which = on ? "[data-needs-scripts]" : '[data-needs-scripts=""]';
  for (const control of document.querySelectorAll(which)) control.disabled = !on;
}
