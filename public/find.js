// Makes the search fields of a page hide what does not have all of the words typed into them.
for (const search of document.querySelectorAll("[data-find]")) {
  const field = search.querySelector("input");
  const items = document.querySelectorAll(`${search.dataset.find} > li`);
  const status = search.querySelector("[role=status]");
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const item of items) {
      const text = `${item.textContent} ${item.dataset.found ?? ""}`.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      found += !item.hidden;
    }
    status.textContent = found ? "" : status.dataset.none;
  };
  field.disabled = false;
  field.addEventListener("input", show);
  // What was typed before this came, or stayed when the visitor came back.
  if (field.value) show();
}
