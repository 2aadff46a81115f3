import { numberIn } from './number-in.ts';

/** A sheet of a workbook: its name, and its rows from the top. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 knows no control characters; a figure has none to lose. */
const isWritable = (sign: string): boolean => sign >= ' ' || sign === '\t' || sign === '\n';
const escaped = (text: string): string =>
  [...text]
    .filter(isWritable)
    .map((sign) => escapes[sign] ?? sign)
    .join('');

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** Figures are numbers, everything else is text: an inline text is never run as a formula. */
function cell(text: string, place: string, locale: string): string {
  const number = numberIn(text, locale);
  if (number !== null) return `<c r="${place}"><v>${number}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const worksheet = ({ rows }: WorkbookSheet, locale: string): string => {
  const lines = rows.map((fields, row) => {
    const cells = fields.map((text, column) => (text ? cell(text, `${columnName(column)}${row + 1}`, locale) : ''));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `${xml}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
};

/** Excel takes 31 signs of a name, and not these. */
const sheetName = ({ name }: WorkbookSheet): string => escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));

function parts(sheets: readonly WorkbookSheet[], locale: string): (readonly [name: string, text: string])[] {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const each = (write: (sheet: WorkbookSheet, nth: number) => string) =>
    sheets.map((one, at) => write(one, at + 1)).join('');
  return [
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${each((_, nth) => `<Override PartName="/xl/worksheets/sheet${nth}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((one, nth) => `<sheet name="${sheetName(one)}" sheetId="${nth}" r:id="rId${nth}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${packaged}/relationships">${each((_, nth) => `<Relationship Id="rId${nth}" Type="${relations}/worksheet" Target="worksheets/sheet${nth}.xml"/>`)}</Relationships>`,
    ],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet, locale)] as const),
  ];
}

/** A workbook that Excel, LibreOffice and our own import read. Not squeezed: the tables of a page are small. */
export const workbookOf = (sheets: readonly WorkbookSheet[], locale: string): Uint8Array<ArrayBuffer> =>
  zipped(parts(sheets, locale));

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const polynomial = 0xedb88320;
const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? polynomial ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});
const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** Numbers of a ZIP archive stand with their small end first. */
function numbers(...given: readonly (readonly [value: number, bytes: 2 | 4])[]): number[] {
  return given.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff));
}

/** A day that every reader takes: 1 January 1980. */
const stamp = [
  [0, 2],
  [33, 2],
] as const;

function zipped(files: readonly (readonly [name: string, text: string])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [label, body] = [encoder.encode(name), encoder.encode(text)];
    const sizes = [
      [crc32(body), 4],
      [body.length, 4],
      [body.length, 4],
      [label.length, 2],
      [0, 2],
    ] as const;
    const head = Uint8Array.from([
      ...numbers([0x04034b50, 4], [20, 2], [0x0800, 2], [0, 2], ...stamp, ...sizes),
      ...label,
    ]);
    const entry = numbers([0x02014b50, 4], [20, 2], [20, 2], [0x0800, 2], [0, 2], ...stamp, ...sizes);
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Uint8Array.from([...entry, ...rest, ...label]));
    bodies.push(head, body);
    offset += head.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = [
    [files.length, 2],
    [files.length, 2],
  ] as const;
  const end = Uint8Array.from(numbers([0x06054b50, 4], [0, 2], [0, 2], ...count, [size, 4], [offset, 4], [0, 2]));
  return joined([...bodies, ...directory, end]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.reduce((at, chunk) => {
    whole.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return whole;
}
