/** Below this width a chart takes its narrow form. */
export const isNarrow = (width: number): boolean => width < 480;
export const textSize = (width: number): 11 | 12 => (isNarrow(width) ? 11 : 12);

const widths: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'’|!iIl ]/, 0.3],
  [/[mwMW%@]/, 0.9],
  [/[A-Z]/, 0.7],
  [/[0-9+−-]/, 0.62],
];

/** About how wide a text in Inter will be: there is no browser to ask where a pack is printed. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].map((sign) => widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.57);
  return size * ems.reduce((sum, em) => sum + em, 0);
}

/** The text, or as much of its beginning as there is room for. */
export function fit(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, size) > room) signs.pop();
  return signs.length ? `${signs.join('').trimEnd()}…` : '';
}

/** The text in lines, broken between words; only a word that alone is too long is cut. */
export function wrap(text: string, size: number, room: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= room) return [...lines.slice(0, -1), longer];
    return [...lines, fit(word, size, room)];
  }, []);
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Labels in the middle under their places, each wholly inside the picture; one that would meet its neighbour is left away. */
export function ticksInside(ticks: readonly Tick[], size: number, width: number): Tick[] {
  return ticks.reduce<Tick[]>((placed, { at, text }) => {
    const half = textWidth(text, size) / 2;
    const x = Math.max(half, Math.min(at, width - half));
    const last = placed.at(-1);
    const isFree = !last || x - half >= last.at + textWidth(last.text, size) / 2 + 6;
    return isFree ? [...placed, { at: x, text }] : placed;
  }, []);
}

interface Under {
  readonly x: (index: number) => number;
  /** From one name to the next. */
  readonly slot: number;
  readonly size: number;
  readonly width: number;
}

/** Names under what goes from old to new, counted back from the newest: as many, and as much of each, as there is room for. */
export function namesUnder(names: readonly string[], { x, slot, size, width }: Under): Tick[] {
  const shown = names.map((name) => fit(name, size, width / 3));
  const widest = shown.reduce((most, name) => Math.max(most, textWidth(name, size)), 0);
  const every = Math.max(1, Math.ceil((widest + 14) / Math.max(slot, 1e-6)));
  return shown
    .flatMap((text, index) => ((names.length - 1 - index) % every ? [] : [{ x: x(index), text }]))
    .reduceRight<Tick[]>((placed, { x: middle, text }) => {
      const half = textWidth(text, size) / 2;
      const at = Math.min(Math.max(middle, half), width - half);
      const next = placed[0];
      const isFree = !next || at + half + 6 <= next.at - textWidth(next.text, size) / 2;
      return isFree ? [{ at, text }, ...placed] : placed;
    }, []);
}

interface Block {
  /** Its middle. */
  readonly y: number;
  /** How many lines of text it is high; one when nothing is said. */
  readonly lines?: readonly string[];
}

/** Moves labels apart so that no two stand closer than a line, and none outside the picture. */
export function spread<T extends Block>(
  labels: readonly T[],
  line: number,
  [top, bottom]: readonly [number, number],
): T[] {
  const half = (label: Block | undefined) => ((label?.lines?.length ?? 1) * line) / 2;
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const down = sorted.reduce<T[]>((placed, label) => {
    const above = placed.at(-1);
    const least = above ? above.y + half(above) + half(label) : top - line / 2 + half(label);
    return [...placed, { ...label, y: Math.max(label.y, least) }];
  }, []);
  return down.reduceRight<T[]>((placed, label) => {
    const below = placed[0];
    const most = below ? below.y - half(below) - half(label) : bottom + line / 2 - half(label);
    return [{ ...label, y: Math.min(label.y, most) }, ...placed];
  }, []);
}
