import type { Content } from 'pdfmake/interfaces';
import { Lettering, type Run, type UnprintedWords } from './lettering.ts';
import { openTypefaces, type Typeface } from './typefaces.ts';

/** Of an em in thousandths, and the height of a line in ems: where Inter stands. */
const interAscender = 968.75;
const interLine = 1.21;
const leading = 1.25;

export type SetInType = (content: readonly Content[]) => Content[];

let opened: Promise<{ readonly lettering: Lettering; readonly faces: readonly Typeface[] }> | undefined;

const open = async () => {
  const faces = await openTypefaces();
  return { lettering: new Lettering(faces), faces };
};

/** Gives every word of a paper a typeface that has its letters. */
export async function typeSetter(unprinted: UnprintedWords): Promise<SetInType> {
  opened ??= open();
  const { lettering, faces } = await opened;
  const lineOf = (name: string) => faces.find((face) => face.name === name)?.line ?? interLine;
  const asInline = ({ text, face, isLeftward }: Run) => {
    if (face === 'Inter') return { text, isLeftward };
    return { text, font: face, isLeftward, standsOn: interAscender, lineHeight: (leading * interLine) / lineOf(face) };
  };
  const isPlain = (text: string) => lettering.isPlain(text);
  const words = (text: string) => lettering.runs(text, unprinted).map(asInline);
  const drawing = (svg: string) =>
    svg.replace(/>([^<>]+)</g, (whole, text: string) =>
      isPlain(text) ? whole : `>${lettering.runs(text, unprinted).map(asSpan).join('')}<`,
    );
  const said = (part: unknown): unknown => {
    if (typeof part === 'string') return isPlain(part) ? part : { text: words(part) };
    if (Array.isArray(part)) return part.map(said);
    return typeof part === 'object' && part !== null ? saidIn(part) : part;
  };
  const saidIn = (part: object) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => {
        if (name === 'text' && typeof value === 'string') return [name, isPlain(value) ? value : words(value)];
        if (name === 'svg' && typeof value === 'string') return [name, drawing(value)];
        return [name, holdsWords.has(name) ? said(value) : value];
      }),
    );
  return (content) => content.map((part) => said(part) as Content);
}

/** The properties of pdfmake under which something is said; all others are looks. */
const holdsWords = new Set(['text', 'stack', 'columns', 'table', 'body', 'ul', 'ol']);

const asSpan = ({ text, face }: Run): string =>
  face === 'Inter' ? text : `<tspan font-family="${face}">${text}</tspan>`;
