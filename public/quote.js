// The dialog that quotes a figure and hands out its files. boot.js loads it when it is first opened.
import { dress, openDesk } from "./open-desk.js";

const dialog = document.getElementById("quote");
const content = dialog.querySelector(".content");
const { loading, failed, copied, notCopied } = dialog.dataset;

/** Opens it for the figure that a button stands below. */
export async function open(button) {
  say(loading);
  await dress();
  dialog.showModal();
  const asked = whatIsAsked(button.closest("[data-exhibit]"));
  try {
    const desk = await openDesk();
    content.innerHTML = desk.quote(...asked);
    listen(desk, asked);
    content.querySelector(".primary").focus();
  } catch (error) {
    say(failed);
    console.warn(error);
  }
}

/** A figure's name, the query of the address that shows it, and the order of its table. */
function whatIsAsked(figure) {
  const sorted = figure.querySelector("th[aria-sort]");
  const order = sorted ? `${sorted.querySelector("[data-press]").dataset.press}:${sorted.getAttribute("aria-sort")}` : "";
  return [figure.dataset.exhibit, figure.dataset.query ?? location.search, order];
}

function say(words) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = words;
  content.replaceChildren(line);
}

function listen(desk, asked) {
  content.onclick = ({ target }) => {
    const { copies, keeps } = target.closest("button")?.dataset ?? {};
    if (copies) copy(target.closest("button"), document.getElementById(copies));
    if (keeps) keep(desk, asked, keeps);
  };
  content.onchange = ({ target }) => {
    if (target.name !== "finding") return;
    const at = Number(target.value);
    content.querySelector(".quotation").innerHTML = desk.quotation(...asked, at);
    content.querySelector(".other-forms").innerHTML = desk.forms(...asked, at);
    for (const became of content.querySelectorAll(".became")) became.textContent = "";
  };
  content.oninput = ({ target }) => {
    if (target.type === "search") find(target.value);
  };
}

/** Copies the text of an element, or else leaves it selected, and says which. */
async function copy(button, element) {
  const became = button.parentElement.querySelector(".became");
  became.textContent = "";
  try {
    await navigator.clipboard[element.dataset.plain ? "write" : "writeText"](whole(element));
    became.textContent = copied;
  } catch {
    const details = element.closest("details");
    if (details) details.open = true;
    getSelection().selectAllChildren(element);
    became.textContent = notCopied;
  }
}

/** What is copied of an element: its text, or with its formatting what it looks like and what plain text there is of it. */
function whole(element) {
  const { plain } = element.dataset;
  if (!plain) return element.textContent;
  const blob = (text, type) => new Blob([text], { type });
  return [
    new ClipboardItem({
      "text/html": blob(element.innerHTML, "text/html"),
      "text/plain": blob(document.getElementById(plain).textContent, "text/plain"),
    }),
  ];
}

/** Shows only the sentences that have every word of what is sought. */
function find(sought) {
  const plain = (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain(sought).split(/\s+/);
  let group;
  let found = 0;
  for (const entry of content.querySelectorAll(".entries > *")) {
    const isGroup = entry.classList.contains("group");
    if (isGroup) group = entry;
    const text = plain(`${group?.textContent ?? ""} ${isGroup ? "" : entry.textContent}`);
    entry.hidden = isGroup || !words.every((word) => text.includes(word));
    if (entry.hidden) continue;
    found += 1;
    if (group) group.hidden = false;
  }
  const none = content.querySelector(".none");
  none.textContent = found ? "" : none.dataset.none;
}

/** Hands out a file of the figure. */
async function keep(desk, asked, format) {
  const became = content.querySelector(".files .became");
  became.textContent = "";
  const { name, blob } = format.startsWith("png") ? await painted(desk, asked, format) : written(desk, asked, format);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser may take its time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  became.textContent = desk.kept(name);
}

function written(desk, asked, format) {
  const file = desk.file(...asked, format);
  const [name, type, text] = [file.name(), file.kind(), file.content()];
  file.free();
  return { name, blob: new Blob([text], { type }) };
}

async function painted(desk, asked, format) {
  const canvas = document.createElement("canvas");
  const name = desk.paint(canvas, ...asked, format);
  return { name, blob: await new Promise((done) => canvas.toBlob(done)) };
}
