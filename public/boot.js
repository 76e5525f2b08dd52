// Loads the program that filters the page. The page can be read before and without it; where it cannot be
// loaded, the notice that every page has says so and offers another try.
const script = document.querySelector("script[data-program]");
const address = (name) => new URL(script.dataset[name], document.baseURI).href;

document.documentElement.dataset.scripts = "on";
enable(true);

// What is seldom wanted has a script of its own, which the button names that opens it.
document.addEventListener("click", async ({ target }) => {
  const { module } = target.closest("[data-module]")?.dataset ?? {};
  if (module) (await import(new URL(module, document.baseURI).href)).open();
});

try {
  // A frame on another page has the program loaded only if somebody filters; see embed.js.
  await globalThis.filtering;
  const program = await import(address("program"));
  await program.default({ module_or_path: address("wasm") });
} catch (error) {
  document.documentElement.dataset.scripts = "failed";
  enable(false);
  document.getElementById("trouble-details").textContent = String(error);
  document.getElementById("try-again").onclick = () => location.reload();
  const notice = document.getElementById("trouble");
  notice.dataset.kind = "program";
  notice.hidden = false;
}

// What needs scripts is written as disabled, so that nobody presses in vain what cannot work. Some of it does without
// the program.
function enable(on) {
  const which = on ? "[data-needs-scripts]" : '[data-needs-scripts=""]';
  for (const control of document.querySelectorAll(which)) control.disabled = !on;
}
