/** What an act on an outline leaves behind, so that it can be undone later, whatever else was done meanwhile. */

/** The order as it is now, with these steps back where they stood: behind the nearest step that still is there. */
export function placedAsBefore(
  now: readonly string[],
  before: readonly string[],
  ids: ReadonlySet<string>,
): readonly string[] {
  const order = now.filter((id) => !ids.has(id));
  for (const [index, id] of before.entries()) {
    if (!ids.has(id)) continue;
    const above = before.slice(0, index).findLast((other) => order.includes(other));
    order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, id);
  }
  return order;
}

/** A pasted list: one step a line; bullets and numbers in front of it go, empty lines too. */
export const stepsInText = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
