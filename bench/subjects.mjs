// What is measured: the explorer, and the peers that draw the same overview.

/** Chooses the next thing to click in the explorer; self-contained, as it runs in the page. */
function nextFilter({ number, other }) {
  const boxes = [...document.querySelectorAll('#filters .tiles input, #filters .settings input')];
  const ticked = boxes.filter((box) => box.checked);
  // The more is ticked the likelier it is unticked: one or two ticks at most times, and hardly ever four.
  const among = number * 3 < ticked.length ? ticked : boxes.filter((box) => !box.checked);
  return among[Math.floor(other * among.length)];
}

/** The button of a peer, which draws its own numbers. */
function nextGroup() {
  return document.getElementById('another');
}

/** Brings the filters into view, as someone has them who clicks them. */
function toFilters() {
  document.getElementById('filters').scrollIntoView({ behavior: 'instant' });
}

/** What the command found of a site's files, in bytes as Brotli sends them. */
const weights = (name, environment) => ({
  address: environment[name],
  firstLoad: Number(environment[`${name}_FIRST_LOAD`]),
  program: Number(environment[`${name}_PROGRAM`]),
});

export const explorer = (environment) => ({
  name: 'explorer',
  ...weights('EXPLORER', environment),
  figures: '#app .drawing:has(canvas)',
  next: nextFilter,
  prepare: toFilters,
});

export const peers = (environment) =>
  [['uPlot', 'UPLOT'], ['Observable Plot', 'PLOT']].map(([name, variable]) => ({
    name,
    ...weights(variable, environment),
    figures: '#app > figure',
    next: nextGroup,
    prepare: null,
  }));
