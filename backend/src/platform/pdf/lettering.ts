import type { Typeface } from './typefaces.ts';

/** What stands for signs that no typeface of ours holds. */
export interface UnprintedWords {
  readonly emoji: string;
  readonly signs: (count: number) => string;
}

/** Letters of one typeface. */
export interface Run {
  readonly text: string;
  readonly face: string;
  /** Read from right to left, or standing between words that are. */
  readonly isLeftward: boolean;
}

/** Most texts: every typeface question is answered before it is asked. */
const plain = /^[\n\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const leftward = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const isEmoji = (sign: string) => /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(sign);

interface Sign {
  readonly text: string;
  /** Null: none has it. */
  readonly face: string | null;
}

/** Divides texts into runs of one typeface each; the first that has a letter sets it. */
export class Lettering {
  private readonly faces: readonly Typeface[];

  constructor(faces: readonly Typeface[]) {
    this.faces = faces;
  }

  isPlain(text: string): boolean {
    return plain.test(text);
  }

  runs(text: string, unprinted: UnprintedWords): Run[] {
    const signs = [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => this.signOf(segment));
    return betweenLeftward(joined(this.printable(signs, unprinted)));
  }

  private signOf(segment: string): Sign {
    if (/\s/.test(segment)) return { text: segment, face: ' ' };
    const seen = [...segment].filter((sign) => !ignorable.test(sign));
    const points = seen.map((sign) => sign.codePointAt(0) ?? 0);
    const face = this.faces.find(({ has }) => points.every(has))?.name ?? null;
    return { text: face === null || face === 'Arabic' ? segment : seen.join(''), face };
  }

  /** Says in words what cannot be shown: an empty frame says nothing. */
  private printable(signs: readonly Sign[], { emoji, signs: count }: UnprintedWords): Sign[] {
    const first = this.faces[0]?.name ?? '';
    const shown: Sign[] = [];
    let missing = 0;
    const tell = () => {
      if (missing > 0) shown.push({ text: count(missing), face: first });
      missing = 0;
    };
    for (const sign of signs) {
      if (sign.face === null && !isEmoji(sign.text)) missing += 1;
      else {
        tell();
        shown.push(sign.face === null ? { text: emoji, face: first } : sign);
      }
    }
    tell();
    return shown;
  }
}

/** Typefaces whose words are kept with the spaces between them, so that they take places together. */
const keepsSpaces = new Set(['Arabic', 'Hebrew']);

/** Neighbours of one typeface; all other spaces are plain ones (some typefaces have none that can be measured). */
function joined(signs: readonly Sign[]): Run[] {
  const runs: { text: string; face: string }[] = [];
  let spaces = '';
  const add = (text: string, face: string) => {
    const last = runs.at(-1);
    if (last?.face === face) last.text += text;
    else runs.push({ text, face });
  };
  for (const { text, face } of signs) {
    if (face === ' ' || face === null) spaces += text;
    else {
      if (spaces) add(spaces, faceOfSpaces(runs.at(-1)?.face, face));
      spaces = '';
      add(text, face);
    }
  }
  if (spaces) add(spaces, 'Inter');
  return runs.map((run) => ({ ...run, isLeftward: leftward.test(run.text) }));
}

const faceOfSpaces = (before: string | undefined, after: string): string =>
  keepsSpaces.has(after) && before === after ? after : 'Inter';

/** Numbers and signs between words that run leftward take their place among them, each piece for itself. */
function betweenLeftward(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    const isBetween = runs[at - 1]?.isLeftward && runs[at + 1]?.isLeftward && !/\p{L}/u.test(run.text);
    if (run.isLeftward || !isBetween) return [run];
    return (run.text.match(/\s+|\S+/g) ?? []).map((text) => ({ ...run, text, isLeftward: true }));
  });
}
