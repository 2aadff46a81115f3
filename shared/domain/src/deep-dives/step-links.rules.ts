/** How a step hangs together with a step of another map: it hands on to it, waits for it, or does the same again. */
export const stepLinkKinds = ['FEEDS', 'WAITS_FOR', 'REPEATS'] as const;
export type StepLinkKind = (typeof stepLinkKinds)[number];

/** The same link as the other map sees it. */
export const seenFromThere = {
  ...{ FEEDS: 'WAITS_FOR', WAITS_FOR: 'FEEDS', REPEATS: 'REPEATS' },
} as const satisfies Record<StepLinkKind, StepLinkKind>;
