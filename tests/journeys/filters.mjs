// The filters as a visitor names them.

/** The tick of an option by its whole name, whatever number of people stands beside it; the first of several. */
export const option = (page, name) =>
  page.locator('#filters label').filter({ has: page.getByText(name, { exact: true }) }).locator('input').first();

/** What stands beside an option: how many people it has, or why that is not told. */
export const ahead = (page, name) =>
  page.locator('#filters label').filter({ has: page.getByText(name, { exact: true }) }).locator('small').first();
