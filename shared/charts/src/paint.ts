const blue = 'var(--data-blue, #0072b2)';
const vermilion = 'var(--data-vermilion, #d55e00)';

/** Every colour a chart uses: a token of the page, with the value it has on white paper. */
export const paint = {
  ink: 'var(--ink, #1b1d21)',
  quiet: 'var(--ink-2, #565a63)',
  rule: 'var(--line, #e2e2dd)',
  frame: 'var(--field, #868a92)',
  surface: 'var(--surface, #ffffff)',
  band: 'var(--data-band, #d3e6f2)',
  mark: vermilion,
} as const;

/** Four series at most: they differ by dash as well as by colour, so that they survive a black-and-white printer. */
export const strokes = [
  { colour: blue, dash: undefined },
  { colour: vermilion, dash: '7 3' },
  { colour: 'var(--data-green, #009e73)', dash: '2 3' },
  { colour: 'var(--data-purple, #cc79a7)', dash: '9 3 2 3' },
] as const;

export type Tone = 'LOW' | 'MIDDLE' | 'HIGH';

export const toneOf = {
  LOW: vermilion,
  MIDDLE: 'var(--line-2, #c9c9c2)',
  HIGH: blue,
} as const satisfies Record<Tone, string>;

/** A printer knows no variables: every colour becomes the one it has on white paper. */
export const onPaper = (svg: string): string => svg.replace(/var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)/g, '$1');
