import type { PackWords } from '@cxboard/messages/pack.messages';
import type { I18n } from '@lingui/core';
import type PptxGenJS from 'pptxgenjs';
import { pictureSize } from '../platform/files/picture-size.ts';
import { ink, type Letterhead, type Picture } from '../platform/pdf/paper.ts';

/** What stands on every slide of a company. */
export interface Frame {
  readonly pptx: PptxGenJS;
  readonly letterhead: Letterhead;
  readonly organizationName: string;
  readonly footer: string;
}

export interface Deck extends Frame {
  readonly i18n: I18n;
  readonly words: PackWords;
}

/** Presentation programs write colours without the sign before them. */
export const hex = (colour: string): string => colour.slice(1);
export const [text, quiet, rule] = [hex(ink.text), hex(ink.quiet), hex(ink.rule)] as const;
export const font = 'Arial';
/** Inches between the margins of a wide slide, and where its body begins. */
export const [left, wide, top] = [0.6, 12.1, 1.75] as const;

/** A title that says it, a line under it, and at the foot where it comes from. */
export function slideOf(
  { pptx, footer, organizationName, letterhead: { accent, logo } }: Frame,
  title: string,
  under: string,
) {
  const slide = pptx.addSlide();
  const face = { fontFace: font, margin: 0 };
  const logoWide = logo ? addLogo(slide, logo, organizationName) : 0;
  slide.addShape('rect', { x: left, y: 0.3, w: 0.5, h: 0.05, fill: { color: hex(accent) } });
  slide.addText(title, {
    ...{ ...face, x: left, y: 0.45, w: wide - logoWide, h: 0.6 },
    ...{ fontSize: 26, bold: true, color: text, fit: 'shrink' },
  });
  slide.addText(under, { ...face, x: left, y: 1.08, w: wide - logoWide, h: 0.4, fontSize: 14, color: quiet });
  slide.addShape('line', { x: left, y: 6.95, w: wide, h: 0, line: { color: rule, width: 0.75 } });
  slide.addText(footer, { ...face, x: left, y: 7.02, w: 10.5, h: 0.3, fontSize: 10, color: quiet });
  slide.slideNumber = { x: 12.2, y: 7.02, w: 0.6, h: 0.3, fontFace: font, fontSize: 10, color: quiet };
  return slide;
}

export type Slide = ReturnType<PptxGenJS['addSlide']>;

const logoRoom = { width: 1.9, height: 0.6 };

/** In the corner, as large as its room lets it; how wide it is with the gap beside it. */
function addLogo(slide: Slide, { type, bytes }: Picture, altText: string): number {
  const { width, height } = pictureSize(bytes) ?? logoRoom;
  const scale = Math.min(logoRoom.width / width, logoRoom.height / height);
  const [w, h] = [width * scale, height * scale];
  const data = `${type};base64,${bytes.toString('base64')}`;
  slide.addImage({ data, altText, x: left + wide - w, y: 0.4, w, h });
  return w + 0.3;
}

type Table = Parameters<Slide['addTable']>;
export const looks: Table[1] = {
  ...{ x: left, y: top, w: wide, fontFace: font, fontSize: 14, color: text, valign: 'top' },
  border: { type: 'none' },
};
const ruled = {
  border: [{ type: 'none' }, { type: 'none' }, { type: 'solid', pt: 0.5, color: rule }, { type: 'none' }],
};
/** Words, or lines that each look their own way. */
export const cell = (words: string | PptxGenJS.TableCell[], more: object = {}): PptxGenJS.TableCell => ({
  text: words,
  options: { ...ruled, ...more } as never,
});

/** How the slides of an item are called: by its title over when it comes, or by what one says, over both. */
export interface Naming {
  readonly title: string;
  readonly when: string;
  readonly about: string;
}

export const headNote = { y: 1.5, h: 0.35, fontSize: 14 };
export const footNote = { y: 6.15, h: 0.75, fontSize: 10 };
const noted = { x: left, w: wide, margin: 0, fontFace: font, color: quiet, valign: 'top', fit: 'shrink' } as const;
export const note = (slide: Slide, words: string, at: typeof headNote) => slide.addText(words, { ...noted, ...at });
