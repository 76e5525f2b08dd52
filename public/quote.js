// The dialog that quotes a figure. boot.js loads it when it is first opened.
import { dress, openDesk } from "./open-desk.js";

const dialog = document.getElementById("quote");
const content = dialog.querySelector(".content");
const { loading, failed, copied, notCopied } = dialog.dataset;

/** Opens it for the figure that a button stands below. */
export async function open(button) {
  say(loading);
  await dress();
  dialog.showModal();
  const asked = whatIsAsked(button.closest("figure"));
  try {
    const desk = await openDesk();
    content.innerHTML = desk.quote(...asked);
    for (const copying of content.querySelectorAll("[data-copies]")) {
      copying.onclick = () => copy(copying, desk.quoted(...asked, Number(copying.dataset.copies)));
    }
  } catch (error) {
    say(failed);
    console.warn(error);
  }
}

/** A figure's name, the query of the address that shows it, and the order of its table. */
function whatIsAsked(figure) {
  const sorted = figure.querySelector("th[aria-sort]");
  const order = sorted ? `${sorted.querySelector("[data-press]").dataset.press} ${sorted.getAttribute("aria-sort")}` : "";
  return [figure.dataset.exhibit, figure.dataset.query ?? location.search, order];
}

function say(words) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = words;
  content.replaceChildren(line);
}

/** Copies a text, and says beside the button whether that was allowed. */
async function copy(button, text) {
  const became = button.parentElement.querySelector(".became");
  try {
    await navigator.clipboard.writeText(text);
    became.textContent = copied;
  } catch {
    became.textContent = notCopied;
  }
}
