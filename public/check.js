// Checks what is pasted. The text stays in the page: what is loaded are the desk and the releases of this very site.
import { program, site, text } from "./open-desk.js";

const form = document.getElementById("check");
const field = form.querySelector("textarea");
const [status, failed, outcome, share] = ["status", "failed", "outcome", "share"].map((name) =>
  document.getElementById(`check-${name}`));
const { language, root, newest, loading, empty } = form.dataset;
const releases = [...document.querySelectorAll("[data-release]")].map((row) => row.dataset).reverse();
const files = new Map(releases.map(({ release, file }) => [release, file]));
const texts = new Map();
let turn = 0;

for (const control of form.querySelectorAll("[data-needs-scripts]")) control.disabled = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  check(field.value);
});
document.getElementById("check-again").onclick = () => check(field.value);

// An address may bring a text along. It does not stay in the address, where others would see it.
const brought = new URLSearchParams(location.search).get("claim");
if (brought !== null) {
  history.replaceState(null, "", location.pathname + location.hash);
  field.value = brought;
}
if (brought?.trim()) check(brought);

/** Shows what becomes of a text. */
async function check(claim) {
  const own = ++turn;
  show({ said: claim.trim() ? loading : empty });
  if (!claim.trim()) return field.focus();
  try {
    const html = await checked(claim);
    if (own !== turn) return;
    show({ html });
    // What is longer, not every browser and host takes as an address.
    share.hidden = encodeURIComponent(claim).length > 2000;
    share.querySelector("a").href = `?claim=${encodeURIComponent(claim)}`;
    outcome.querySelector("h2").focus();
  } catch (error) {
    if (own !== turn) return;
    console.warn(error);
    show({ trouble: true });
  }
}

async function checked(claim) {
  const { Check } = await program();
  const check = new Check(claim, language, root, newest);
  check.at(site);
  check.at(new URL(root, document.baseURI).href);
  for (const { release, date = "", withdrawn = "", why = "" } of releases) check.tell(release, date, withdrawn, why);
  for (let lacking = check.lacking(); lacking.length > 0; lacking = check.lacking()) {
    await Promise.all(lacking.map(async (release) => check.put(release, await fetched(release))));
  }
  return check.html();
}

/** A release of the site, loaded once. */
async function fetched(release) {
  if (!texts.has(release)) texts.set(release, await text(root + files.get(release)));
  return texts.get(release);
}

function show({ said = "", html = "", trouble = false }) {
  status.textContent = said;
  outcome.innerHTML = html;
  failed.hidden = !trouble;
  share.hidden = true;
}
