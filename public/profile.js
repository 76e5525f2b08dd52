// Prints an area's or a setting's profile. boot.js loads it when its button is first pressed; from then on whatever is
// printed is what the page shows at that moment.
import { openDesk } from "./open-desk.js";

const paper = document.querySelector(".paper");
let desk;

addEventListener("beforeprint", () => {
  if (!desk) return;
  paper.innerHTML = desk.sheets(location.search);
  paper.dataset.made = "";
});

/** Prints it, once it can be made. */
export async function open(button) {
  const became = button.parentElement.querySelector(".became");
  const { coming, failed } = became.dataset;
  const hint = (became.dataset.hint ??= became.textContent);
  became.textContent = coming;
  try {
    desk = await openDesk();
    became.textContent = hint;
    print();
  } catch (error) {
    became.textContent = failed;
    console.warn(error);
  }
}
