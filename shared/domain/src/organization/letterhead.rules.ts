import type { Refusal } from '../refusal.ts';

/** The colour of papers until an organization chooses its own. */
export const usualAccent = '#1f5f8b';

/** What text needs against its ground to be read (WCAG 2.2, 1.4.3, level AA). */
export const leastContrast = 4.5;

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** Linear light of one channel (WCAG 2.2, relative luminance). */
const light = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

function luminance(colour: string): number {
  const channel = (at: number) => light(parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The contrast of a colour, #rrggbb, to white paper: from 1 (white) to 21 (black). */
export const contrastOnPaper = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

export interface AccentTooPale extends Refusal<'AccentTooPale'> {
  readonly contrast: number;
  readonly least: number;
}

/** A colour stands on white paper, also as letters: one that cannot be read there is declined. */
export function refuseAccent(colour: string): AccentTooPale | null {
  // Rounded down: what is said to be enough has to be.
  const contrast = Math.floor(contrastOnPaper(colour) * 10) / 10;
  if (contrast >= leastContrast) return null;
  return {
    ...{ __typename: 'AccentTooPale', contrast, least: leastContrast },
    message: `On white paper this colour has a contrast of ${contrast} to 1; words need ${leastContrast} to 1.`,
  };
}
