import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** Whoever cannot see where the keyboard is cannot use it: an outline or a ring around what has the focus. */
export async function showsFocus(page: Page) {
  const focused = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const isSeen = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    // A choice lies invisible over its label, which is marked in its place.
    const isMarked = [element, element.closest('label')].some((marked) => {
      if (!marked) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(marked);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    // Within a date the browser marks the part that has the focus.
    const isDate = element.matches('input[type=date]');
    return { what: element.outerHTML.slice(0, 160), isSeen, isMarked: isMarked || isDate };
  });
  assert.ok(focused, 'Nothing has the focus.');
  assert.ok(focused.isSeen && focused.isMarked, `The focus is not to be seen on ${focused.what}`);
}

export const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Past the last stop the keyboard leaves the page, and comes back to its first. */
export async function tabTo(page: Page, target: Locator) {
  await target.waitFor();
  for (let steps = 0; steps < 160; steps += 1) {
    if (await isFocused(target)) return showsFocus(page);
    await page.keyboard.press('Tab');
    if (!(await isFocused(page.locator('body')))) await showsFocus(page);
  }
  assert.fail(`No 160 steps of Tab lead to ${target.toString()}`);
}

/** Goes to something by Tab and presses Enter on it. */
export async function enter(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
