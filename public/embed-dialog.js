// The dialog that gives the code by which a figure stands on another page. boot.js loads it when it is first opened.

const dialog = document.getElementById("embed");
const part = (selector) => dialog.querySelector(selector);
const what = part(".what");
const local = new URL(dialog.dataset.root, document.baseURI).href;
const site = dialog.dataset.known ?? local;
const preview = document.createElement("iframe");
let height = 600;

what.addEventListener("submit", (event) => event.preventDefault());
what.addEventListener("input", write);
dialog.addEventListener("close", () => preview.remove());
for (const button of dialog.querySelectorAll("[data-copies]")) button.addEventListener("click", () => copy(button));
addEventListener("message", ({ source, data }) => {
  const told = data?.linkWorkerSurvey?.height;
  if (!preview.isConnected || source !== preview.contentWindow || !(told > 0)) return;
  // A little more than needed, as other devices have other fonts.
  height = Math.ceil((told + 4) / 10) * 10;
  preview.height = height;
  write();
});

/** Opens it for what the page shows now. */
export function open() {
  part(".whom").textContent = document.getElementById("result").textContent;
  write();
  part(".preview").append(preview);
  dialog.showModal();
}

/** Writes every form's code for what is chosen. */
function write() {
  const { elements } = what;
  const language = [...dialog.querySelectorAll("template")].find(
    (template) => template.dataset.language === elements.language.value,
  );
  const { frame, explored, title } = language.dataset;
  const folder = elements.numbers.value === "pinned" ? dialog.dataset.held : "";
  const looks = [...part(".looks").querySelectorAll("select")].filter((look) => look.selectedIndex > 0);
  const people = parameters();
  const query = [...people, ...looks.map(({ name, value }) => `${name}=${value}`)].join("&");
  const mark = query && "?";
  const width = Math.min(Math.max(elements.width.valueAsNumber || 600, 240), 1600);

  show(`${local}${folder}${frame}${mark}${query}`, title, width);
  const inFrame = (wide) =>
    `<iframe src="${escaped(`${site}${folder}${frame}${mark}${query}`)}" title="${escaped(title)}" width="${wide}" height="${height}" frameborder="0" loading="lazy"></iframe>`;
  say("picture", pictured(language));
  say("frame", inFrame(width));
  say("fitting", `${inFrame("100%")}\n<script src="${escaped(`${site}embed-height.js`)}" async></script>`);
  say("address", `${site}${folder}${explored}${mark}${query}`);
  say("plugin", plugged(part("[name=plugin]").defaultValue));
  const says = part(".measured");
  says.textContent = says.dataset.says.replace("{width}", width).replace("{height}", height);
  for (const caution of dialog.querySelectorAll("[data-when]")) {
    caution.hidden = !(caution.dataset.when === "filtered" ? people.length : query);
  }
}

/** The parameters by which the page's address says whom it shows, each as it stands there. */
function parameters() {
  const looks = [...part(".looks").querySelectorAll("select")].map(({ name }) => name);
  const others = (part) => part && !part.startsWith("utm_") && !["v", "order", ...looks].includes(part.split("=")[0]);
  return location.search.slice(1).split("&").filter(others);
}

/** Shows the frame at a width; loads it anew only if it is another. */
function show(address, title, width) {
  if (preview.src !== address) preview.src = address;
  preview.title = title;
  preview.width = width;
}

/** Picture and table of a language, with whole addresses. */
function pictured(language) {
  const content = language.content.cloneNode(true);
  const whole = (path) => site + new URL(path, document.baseURI).href.slice(local.length);
  for (const link of content.querySelectorAll("a")) link.setAttribute("href", whole(link.getAttribute("href")));
  for (const image of content.querySelectorAll("img")) image.setAttribute("src", whole(image.getAttribute("src")));
  const holder = document.createElement("template");
  holder.content.append(content);
  return holder.innerHTML;
}

/** The plugin with the site's own address in it, also where it stands in a pattern. */
function plugged(text) {
  const inPattern = (address) => address.replaceAll(/[.*+?^${}()|[\]#]/g, "\\$&");
  const { example } = dialog.dataset;
  return text.replaceAll(inPattern(example), () => inPattern(site)).replaceAll(example, () => site);
}

function say(name, text) {
  const field = part(`[name=${name}]`);
  if (field.value !== text) field.value = text;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Copies a form's code, or else leaves it selected, and says which. */
async function copy(button) {
  const field = part(`[name=${button.dataset.copies}]`);
  const { copied, notCopied } = part(".forms").dataset;
  const became = button.parentElement.querySelector(".became");
  try {
    await navigator.clipboard.writeText(field.value);
    became.textContent = copied;
  } catch {
    field.focus();
    field.select();
    became.textContent = notCopied;
  }
}
