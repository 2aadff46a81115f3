import { createRequire } from 'node:module';

interface Inline {
  x: number;
  readonly width: number;
  readonly font: { ascender: number };
  readonly isLeftward?: boolean;
  readonly standsOn?: number;
}
interface Line {
  readonly leadingCut: number;
  readonly inlines: readonly Inline[];
}
interface Lines {
  readonly prototype: { addInline: (this: Line, inline: Inline) => void };
}

let areTaught = false;

/**
 * pdfmake places words from left to right and knows no other way; its letters do (fontkit shapes them). So each line
 * that gets a word is laid again: words that are read leftward change places, and a typeface that steps in stands on
 * the line of the others. Pinned with pdfmake's exact version and seen by a test that reads the words back.
 */
export function teachLines(): void {
  if (areTaught) return;
  areTaught = true;
  const { default: line } = createRequire(import.meta.url)('pdfmake/js/Line.js') as { default: Lines };
  const { addInline } = line.prototype;
  line.prototype.addInline = function (inline) {
    if (inline.standsOn) inline.font.ascender = inline.standsOn;
    addInline.call(this, inline);
    if (inline.isLeftward) lay(this);
  };
}

function lay({ inlines, leadingCut }: Line): void {
  let at = -leadingCut;
  for (let first = 0; first < inlines.length;) {
    const rest = inlines.slice(first);
    const end = rest.findIndex(({ isLeftward }) => !isLeftward);
    const group = end === 0 ? rest.slice(0, 1) : rest.slice(0, end < 0 ? rest.length : end);
    const width = group.reduce((sum, one) => sum + one.width, 0);
    let right = at + width;
    for (const one of group) {
      right -= one.width;
      one.x = right;
    }
    at += width;
    first += group.length;
  }
}
