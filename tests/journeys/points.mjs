// The points of figures: what pointer, touch and keyboard reach.

/** The lists of points of a figure, one over each of its drawings. */
export const lists = (figure) => figure.locator('.points');

/** What is told of the point that is pointed at, anywhere on the page. */
export const told = (page) => page.locator('.points [aria-selected=true] [data-told]').allTextContents();

/** What a list tells of each of its points, as a screen reader has them once the list has the focus. */
export async function words(list) {
  await list.focus();
  const all = await list.locator('[role=option]').allTextContents();
  await list.blur();
  return all;
}

/** The middle of each point of a list, or of the first `limit`, in parts of the list's width and height. */
export async function middles(page, list, limit = Infinity) {
  await list.focus();
  const count = Math.min(await list.locator('[role=option]').count(), limit);
  const found = [];
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press(at === 0 ? 'Home' : 'ArrowDown');
    found.push(
      await list.evaluate((element) => {
        const [frame, spot] = [element, element.querySelector('[aria-selected=true]')].map((one) => one.getBoundingClientRect());
        return [(spot.x + spot.width / 2 - frame.x) / frame.width, (spot.y + spot.height / 2 - frame.y) / frame.height];
      }),
    );
  }
  await list.blur();
  return found;
}

/** Where in the window a part of a list is, once it has been scrolled into the middle and is seen there. */
export const inWindow = (list, [x, y]) =>
  list.evaluate(async (element, [right, down]) => {
    const before = element.getBoundingClientRect();
    scrollTo({ top: scrollY + before.y + before.height * down - innerHeight / 2, behavior: 'instant' });
    // A pointer finds what the last frame showed, not what will be there with the next.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const frame = element.getBoundingClientRect();
    return [frame.x + frame.width * right, frame.y + frame.height * down];
  }, [x, y]);
