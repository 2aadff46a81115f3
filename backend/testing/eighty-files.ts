import type { ColumnMapping } from '@cxboard/domain/imports/mapping.rules';

/** What must come of a file: these rows and problems, or a refusal with its line. */
export interface Expected {
  readonly rows?: readonly (readonly (string | number | null)[])[];
  readonly problems?: readonly (readonly [line: number, reason: string])[];
  readonly refused?: readonly [name: string, line?: number];
  readonly encoding?: string;
}

export interface OddFile {
  readonly name: string;
  readonly content: Buffer;
  readonly expected: Expected;
  /** Where a column is read otherwise than usual. */
  readonly columns?: Readonly<Record<string, Partial<ColumnMapping>>>;
}

type Row = readonly [id: string, day: string, score: number, note: string | null];
const table: readonly Row[] = [
  ['1', '2026-03-02', 9, 'quick and kind'],
  ['2', '2026-03-03', 0, 'waited long'],
  ['3', '2026-03-04', 10, 'fine'],
];
const headers = ['id', 'day', 'score', 'note'];

interface Written {
  readonly rows?: readonly Row[];
  readonly delimiter?: string;
  readonly end?: string;
  readonly quote?: boolean;
}

function write({ rows = table, delimiter = ',', end = '\n', quote = false }: Written = {}): string {
  const cell = (value: string | number | null) =>
    quote ? `"${String(value ?? '').replaceAll('"', '""')}"` : String(value ?? '');
  return [headers, ...rows].map((row) => row.map(cell).join(delimiter) + end).join('');
}

/** Writes a text in an old Windows encoding, by turning the decoder's table round. */
function inWindows(label: 'windows-1250' | 'windows-1252', text: string): Buffer {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const noted = (...notes: string[]): Row[] =>
  notes.map((note, nth) => [String(nth + 1), '2026-03-02', nth % 11, note] as const);

const czech = noted('Čekání na přepážce bylo dlouhé', 'žluťoučký kůň', 'Děkuji, vše proběhlo rychle');
const polish = noted('Bardzo długo czekałem', 'obsługa była miła', 'wszystko w porządku, dziękuję');
const hungarian = noted('gyors és kedves ügyintéző', 'hosszú idő, hűtő', 'őszintén köszönöm');
const french = noted('très rapide, à bientôt', 'déçu par le délai', 'où est la carte ? À côté');
const german = noted('freundlich und schnell, größtes Lob', 'für mich zu spät', 'Übersicht gefällt');
const spanish = noted('mañana llegó la señora', 'muy rápido, ¿verdad?', 'qué alegría');
const danish = noted('hurtig på kontoret', 'måske på søndag', 'før på Åen');
const signs = noted('it’s “fine” – 5 €', 'naïve café', 'à la carte');

const file = (name: string, content: string | Buffer, expected: Expected, columns?: OddFile['columns']): OddFile => ({
  name,
  content: Buffer.from(content as string),
  expected,
  ...(columns && { columns }),
});

const encoded = (name: string, encoding: string, rows: readonly Row[], as: (text: string) => Buffer): OddFile =>
  file(name, as(write({ rows, delimiter: ';' })), { rows, encoding });

const letters: readonly OddFile[] = [
  encoded('UTF-8', 'UTF_8', czech, (text) => Buffer.from(text)),
  encoded('UTF-8 with its mark', 'UTF_8', czech, (text) => Buffer.from(`\ufeff${text}`)),
  encoded('UTF-16, little end first, marked', 'UTF_16LE', czech, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  encoded('UTF-16, little end first', 'UTF_16LE', czech, (text) => Buffer.from(text, 'utf16le')),
  encoded('UTF-16, big end first, marked', 'UTF_16BE', czech, (text) => bigEndian(`\ufeff${text}`)),
  encoded('UTF-16, big end first', 'UTF_16BE', french, bigEndian),
  encoded('Czech in windows-1250', 'WINDOWS_1250', czech, (text) => inWindows('windows-1250', text)),
  encoded('Polish in windows-1250', 'WINDOWS_1250', polish, (text) => inWindows('windows-1250', text)),
  encoded('Hungarian in windows-1250', 'WINDOWS_1250', hungarian, (text) => inWindows('windows-1250', text)),
  encoded('French in windows-1252', 'WINDOWS_1252', french, (text) => inWindows('windows-1252', text)),
  encoded('German in windows-1252', 'WINDOWS_1252', german, (text) => inWindows('windows-1252', text)),
  encoded('Spanish in windows-1252', 'WINDOWS_1252', spanish, (text) => inWindows('windows-1252', text)),
  encoded('Danish in windows-1252', 'WINDOWS_1252', danish, (text) => inWindows('windows-1252', text)),
  encoded('curly quotes and a euro in windows-1252', 'WINDOWS_1252', signs, (text) => inWindows('windows-1252', text)),
  encoded('emoji and right-to-left', 'UTF_8', noted('👍🏽 super', 'שלום', 'e\u0301 apart'), (text) => Buffer.from(text)),
];

const ends = { 'line feeds': '\n', both: '\r\n', 'carriage returns': '\r' };
const marks = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };
const cuts: readonly OddFile[] = Object.entries(marks).flatMap(([mark, delimiter]) =>
  Object.entries(ends).map(([kind, end]) =>
    file(`${mark}, lines ended by ${kind}`, write({ delimiter, end }), { rows: table }),
  ),
);

const oneNote = (note: string): readonly Row[] => [['1', '2026-03-02', 9, note]];
const withNote = (written: string) => `id,day,score,note\n1,2026-03-02,9,${written}\n`;
const quotes: readonly OddFile[] = [
  file('everything in quotes', write({ quote: true }), { rows: table }),
  file('doubled quotes', withNote('"a ""b"" c"'), { rows: oneNote('a "b" c') }),
  file('a line end inside quotes', withNote('"two\nlines"'), { rows: oneNote('two\nlines') }),
  file('both line ends inside quotes', withNote('"two\r\nlines"'), { rows: oneNote('two\r\nlines') }),
  file('a blank line inside quotes', withNote('"a\n\nb"'), { rows: oneNote('a\n\nb') }),
  file('the delimiter inside quotes', withNote('"a, b, c"'), { rows: oneNote('a, b, c') }),
  file('empty quotes', withNote('""'), { rows: [['1', '2026-03-02', 9, null]] }),
  file('text behind the closing quote', withNote('"a"b'), { rows: oneNote('ab') }),
  file('a quote amid a text', withNote('5" wide'), { rows: oneNote('5" wide') }),
  file('rows after lines in quotes keep their numbers', `${withNote('"a\nb"')}2,2026-03-03,x,c\n`, {
    rows: oneNote('a\nb'),
    problems: [[4, 'NOT_A_NUMBER']],
  }),
];

const plain = write();
const shapes: readonly OddFile[] = [
  file('no line end at the end', plain.trimEnd(), { rows: table }),
  file('blank lines between', plain.replaceAll('\n', '\n\n'), { rows: table }),
  file('blank lines at the end', `${plain}\n\n\n`, { rows: table }),
  file('blank lines at the beginning', `\n\n${plain}`, { rows: table }),
  file('the delimiter named on a line of its own', `sep=;\r\n${write({ delimiter: ';', end: '\r\n' })}`, {
    rows: table,
  }),
  file('a title above the names', `Survey of March\n${plain}`, { rows: table }),
  file('a title over the whole width', `Survey of March,,,\n,,,\n${plain}`, { rows: table }),
  file('names with spare blanks', plain.replace('id,day', ' id , day\t'), { rows: table }),
  file('names in capitals', plain.replace('id,day,score', 'ID,Day,SCORE'), { rows: table }),
  file('columns in another order', 'note,score,day,id\nfine,9,2026-03-02,1\n', { rows: oneNote('fine') }),
  file('a name twice', plain.replace('note', 'Score '), { refused: ['DuplicateHeaders'] }),
  file('a column without a name', plain.replace('note', ''), { refused: ['EmptyHeaders'] }),
  file(
    'values instead of names',
    plain
      .split('\n')
      .slice(1)
      .join('\n')
      .replace(/[a-z ]+|-/g, '1'),
    {
      refused: ['HeaderMissing'],
    },
  ),
  file('a single column', 'score\n9\n10\n', { refused: ['OneColumn'] }),
  file('nothing', '', { refused: ['EmptyFile'] }),
  file('a mark and nothing else', '\ufeff', { refused: ['EmptyFile'] }),
  file('blank lines only', '\n\r\n\n', { refused: ['EmptyFile'] }),
  file('names only', 'id,day,score,note\n', { refused: ['EmptyFile'] }),
  file('a thousand columns', wide(996), { rows: table }),
  file('more columns than a thousand', wide(997), { refused: ['TooManyColumns'] }),
];

function wide(more: number): string {
  const fill = (text: string) => Array.from({ length: more }, (_, nth) => `,${text}${nth}`).join('');
  return plain.replace(/(.*)\n/g, (_, line: string) => `${line}${fill(line.startsWith('id') ? 'c' : '')}\n`);
}

/** More than the opening of a file, which is looked at first. */
const many = Array.from(
  { length: 8_000 },
  (_, nth) => `${nth + 10},2026-03-05,${nth % 11},${'and so on '.repeat(14)}\n`,
).join('');
const faults: readonly OddFile[] = [
  file('a row too short', `${plain}4,2026-03-05,9\n`, { rows: table, problems: [[5, 'FIELD_COUNT']] }),
  file('a row too long', `${plain}4,2026-03-05,9,a,b\n`, { rows: table, problems: [[5, 'FIELD_COUNT']] }),
  file('a NUL byte', `${plain}4,2026-03-05,9,a\0b\n`, { refused: ['NulByte', 5] }),
  file('a NUL byte far down', `${plain}${many}4,2026-03-05,9,a\0b\n`, { refused: ['NulByte', 8_005] }),
  file('a byte that is no UTF-8 among letters that are', inPieces(write({ rows: czech }), [0xff]), {
    refused: ['WrongEncoding', 5],
  }),
  file('a byte that is no UTF-8 far down', inPieces(`${plain}${many}`, [0x34, 0x2c, 0xe9]), {
    refused: ['WrongEncoding', 8_005],
  }),
  file('a letter cut off at the end', inPieces(`${write({ rows: czech })}4,2026-03-05,9,`, [0xc5]), {
    refused: ['WrongEncoding', 5],
  }),
  file('half a letter of UTF-16 at the end', inPieces(Buffer.from(`\ufeff${plain}`, 'utf16le'), [0x41]), {
    refused: ['WrongEncoding', 5],
  }),
  file('half a pair in UTF-16', Buffer.from(`\ufeff${plain}4,2026-03-05,9,\ud83d!\n`, 'utf16le'), {
    refused: ['WrongEncoding', 5],
  }),
  file('a byte that windows-1252 leaves open', inPieces(inWindows('windows-1252', write({ rows: french })), [0x81]), {
    refused: ['WrongEncoding', 5],
  }),
  file('a quote left open', `${plain}4,2026-03-05,9,"a\n5,2026-03-05,9,b\n`, { refused: ['QuoteNeverClosed', 5] }),
  file('a quote left open far down', `${plain}${many}4,2026-03-05,9,"a\n`, { refused: ['QuoteNeverClosed', 8_005] }),
  file('a long cell', withNote('x'.repeat(20_000)), { rows: oneNote('x'.repeat(20_000)) }),
  file('a cell longer than any answer', `${plain}4,2026-03-05,9,${'x'.repeat(20_001)}\n`, {
    rows: table,
    problems: [[5, 'TOO_LONG']],
  }),
  file('a line that never ends', `${plain}4,2026-03-05,9,${'x'.repeat(9 * 1024 ** 2)}`, {
    refused: ['LineTooLong', 5],
  }),
  file('a PDF', '%PDF-1.7 and more', { refused: ['NotATable'] }),
  file('a workbook of the old kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { refused: ['NotATable'] }),
  file('a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), { refused: ['NotATable'] }),
  file('a packed file', Buffer.from([0x1f, 0x8b, 0x08, 0x00]), { refused: ['NotATable'] }),
];

function inPieces(text: string | Buffer, bytes: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(text as string), Buffer.from(bytes)]);
}

const dated = (written: string, dateOrder: 'DMY' | 'MDY' | 'YMD' | 'UNIX', expected: Expected) =>
  file(
    `the day ${written}`,
    `id;day;score;note\n1;${written};9;fine\n2;2026-03-04;9;fine\n`.split('2;2026')[0] ?? '',
    expected,
    {
      day: { dateOrder },
    },
  );
const onDay = (day: string): Expected => ({ rows: [['1', day, 9, 'fine']] });
const scored = (written: string, score: number | string): OddFile =>
  file(
    `the score ${written}`,
    `id;day;score;note\n1;2026-03-02;${written};fine\n`,
    {
      rows: [['1', '2026-03-02', score, 'fine']],
    },
    { score: { codes: [{ value: '99', means: 'BLANK' }], words: [{ value: 'Good', score: 10 }] } },
  );

const values: readonly OddFile[] = [
  dated('02.03.2026', 'DMY', onDay('2026-03-02')),
  dated('3/2/26 7:05 PM', 'MDY', onDay('2026-03-02')),
  dated('2026-03-02T23:30:00Z', 'YMD', onDay('2026-03-03')),
  dated('2026-03-02 22:30:00 UTC', 'YMD', onDay('2026-03-02')),
  dated('1772490600', 'UNIX', onDay('2026-03-02')),
  dated('1772490600000', 'UNIX', onDay('2026-03-02')),
  dated('12/31/1899', 'MDY', { rows: [], problems: [[2, 'YEAR_TOO_FAR']] }),
  dated('9999-12-31', 'YMD', { rows: [], problems: [[2, 'YEAR_TOO_FAR']] }),
  dated('30.02.2026', 'DMY', { rows: [], problems: [[2, 'NOT_A_DATE']] }),
  dated('', 'DMY', { rows: [], problems: [[2, 'NO_DATE']] }),
  scored('10 - Extremely likely', 10),
  scored('good', 10),
  scored('', 'blank'),
  scored('99', 'blank'),
  scored('11', 'outOfRange'),
  scored('7.5', 'notInteger'),
  file('a score in words nobody explained', `${plain}4,2026-03-05,superb,a\n`, {
    rows: table,
    problems: [[5, 'NOT_A_NUMBER']],
  }),
  file('a formula stays the text it is', withNote('=1+1'), { rows: oneNote('=1+1') }),
  file('zeros before an id stay', 'id,day,score,note\n007,2026-03-02,9,fine\n', {
    rows: [['007', '2026-03-02', 9, 'fine']],
  }),
  file('a long number as an id stays whole', 'id,day,score,note\n12345678901234567890,2026-03-02,9,fine\n', {
    rows: [['12345678901234567890', '2026-03-02', 9, 'fine']],
  }),
];

/** Files as they come from people and programs: each imported exactly, or refused with line and reason. */
export const oddFiles: readonly OddFile[] = [...letters, ...cuts, ...quotes, ...shapes, ...faults, ...values];
