// The panel that compares the page with figures of the visitor's own. boot.js loads it when it is first opened. What is
// brought along stays in this script's memory: it is in no request, no address and no storage.
import { openDesk } from "./open-desk.js";

const panel = document.getElementById("own");
const heading = document.getElementById("own-heading");
const content = panel.querySelector(".content");
const part = (selector) => content.querySelector(selector);
let desk;
let brought;
let shownFor;
let soon;

panel.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-own]");
  if (button) pressed[button.dataset.own](button);
});
// The figures follow the filters. The address says what is chosen, a moment after the page does.
new MutationObserver(followSoon).observe(document.getElementById("app"), { subtree: true, childList: true, characterData: true });
addEventListener("popstate", followSoon);

/** Opens it, or closes it again. */
export async function open(button) {
  if (!panel.hidden) return close();
  panel.hidden = false;
  button.setAttribute("aria-expanded", "true");
  heading.focus();
  if (desk) return;
  say(panel.dataset.loading);
  try {
    const opened = await openDesk();
    if (desk) return;
    desk = opened;
    content.innerHTML = desk.own_panel();
    const input = part("input");
    // The same file can be chosen again once it is mended.
    input.addEventListener("click", () => (input.value = ""));
    input.addEventListener("change", chosen);
  } catch (error) {
    say(panel.dataset.failed);
    console.warn(error);
  }
}

/** What each button does. */
const pressed = {
  template: () => keep(desk.constructor.own_template_name(), desk.own_template(), "text/csv"),
  pasted: () => bring(new TextEncoder().encode(part("textarea").value)),
  picture: ({ dataset: { question } }) =>
    keep(desk.own_picture_name(question), desk.own_picture(brought, question, location.search), "image/svg+xml"),
  remove: (button) => {
    clear();
    part("textarea").value = part("input").value = "";
    part(".read").textContent = button.dataset.removed;
    part("input").focus();
  },
  close,
};

/** Reads the chosen file; no more of it than can be used. */
async function chosen({ target }) {
  const [file] = target.files;
  if (!file) return;
  const bytes = await file.slice(0, desk.constructor.own_largest() + 1).arrayBuffer();
  bring(new Uint8Array(bytes));
}

/** Says what is wrong with a file, or shows what it says. */
function bring(bytes) {
  clear();
  const faults = desk.own_faults(bytes);
  part(".faults").innerHTML = faults;
  if (faults) return;
  brought = bytes;
  part(".read").textContent = desk.own_said(bytes);
  part("[data-own=remove]").hidden = false;
  show();
}

/** The query of the address, but for the order of tables, which own figures do not follow. */
const asked = () => location.search.replace(/[?&]order=[^&]*/, "");

function show() {
  shownFor = asked();
  part(".brought").innerHTML = desk.own_figures(brought, shownFor);
}

function followSoon() {
  clearTimeout(soon);
  soon = setTimeout(() => brought && shownFor !== asked() && show(), 100);
}

function clear() {
  brought = undefined;
  for (const selector of [".faults", ".read", ".brought"]) part(selector).replaceChildren();
  part("[data-own=remove]").hidden = true;
}

function close() {
  const button = document.querySelector("[aria-controls=own]");
  panel.hidden = true;
  button.setAttribute("aria-expanded", "false");
  button.focus();
}

/** Hands out a file that was made here. */
function keep(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function say(words) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = words;
  content.replaceChildren(line);
}
