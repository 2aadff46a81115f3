import { fontRules } from './picture-fonts.ts';

/** What stands around a chart that leaves the page, so that it can be understood alone. */
export interface PictureWords {
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly finding: string;
  /** How many answers, how it is counted, as of when. */
  readonly notes: readonly string[];
}

export interface ChartPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

interface Line {
  readonly text: string;
  readonly y: number;
  readonly style: Style;
}
interface Style {
  readonly size: number;
  readonly step: number;
  readonly weight: 400 | 600;
  readonly fill: string;
}

const edge = 24;
const ink = '#1b1d21';
const quiet = '#565a63';
const styles = {
  title: { size: 18, step: 24, weight: 600, fill: ink },
  finding: { size: 14, step: 20, weight: 400, fill: ink },
  note: { size: 12, step: 17, weight: 400, fill: quiet },
} as const satisfies Record<string, Style>;

/** The chart on white paper with its title and sentence above it and its notes below: one picture that needs no page. */
export function composePicture(chart: SVGSVGElement, words: PictureWords, measure: Measure): ChartPicture {
  const [chartWidth, chartHeight] = [lengthOf(chart, 'width'), lengthOf(chart, 'height')];
  const width = Math.max(chartWidth, 480) + 2 * edge;
  const fits = (line: string, { size, weight }: Style) => measure(line, size, weight) <= width - 2 * edge;
  const over = [...wrap(words.title, styles.title, fits), ...wrap(words.finding, styles.finding, fits)];
  const head = stack(over, edge);
  const foot = stack(
    words.notes.flatMap((note) => wrap(note, styles.note, fits)),
    head.end + 16 + chartHeight + 12,
  );
  const height = Math.ceil(foot.end + edge);
  const drawing = `<g transform="translate(${edge} ${head.end + 16})">${paperOf(chart)}</g>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="Inter, Arial, sans-serif"><title>${escaped(`${words.title}: ${words.finding}`)}</title>` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${[...head.lines, ...foot.lines].map(drawn).join('')}${drawing}</svg>`;
  return { svg, width, height };
}

const lengthOf = (chart: SVGSVGElement, side: 'width' | 'height') => Number(chart.getAttribute(side));

/** Without what answers the mouse, in the colours of white paper whatever the page wears. */
function paperOf(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const spot of copy.querySelectorAll('[data-mark], [fill="transparent"], title')) spot.remove();
  return new XMLSerializer().serializeToString(copy).replace(/var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)/g, '$1');
}

/** The lines of a text, none wider than the room. */
function wrap(text: string, style: Style, fits: (line: string, style: Style) => boolean) {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && fits(longer, style)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, style }));
}

function stack(lines: readonly Omit<Line, 'y'>[], top: number): { lines: Line[]; end: number } {
  let end = top;
  const placed = lines.map(({ text, style }) => {
    end += style.step;
    return { text, style, y: end - (style.step - style.size) / 2 - style.size * 0.12 };
  });
  return { lines: placed, end };
}

const drawn = ({ text, y, style: { size, weight, fill } }: Line) =>
  `<text x="${edge}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

function measureInBrowser(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (!pen) return text.length * size * 0.6;
    pen.font = `${weight} ${size}px Inter, Arial, sans-serif`;
    return pen.measureText(text).width;
  };
}

/** The picture with its typeface inside, so that it looks the same wherever it is opened. */
export async function svgOf(chart: SVGSVGElement, words: PictureWords): Promise<ChartPicture> {
  const picture = composePicture(chart, words, measureInBrowser());
  const rules = await fontRules('Inter', picture.svg);
  return { ...picture, svg: picture.svg.replace('<title>', `<style>${rules}</style><title>`) };
}

/** Sharp enough to be shown on a wall. */
const scale = 2;

export async function pngOf(chart: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const { svg, width, height } = await svgOf(chart, words);
  const image = await loaded(URL.createObjectURL(svgBlob(svg)));
  const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/png');
  });
}

export const svgBlob = (svg: string) => new Blob([svg], { type: 'image/svg+xml' });

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
