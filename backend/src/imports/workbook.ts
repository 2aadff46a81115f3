import type { TextRecord } from '@cxboard/domain/imports/records.rules';
import { showsTime } from '@cxboard/domain/imports/workbook-cell.rules';
import { SharedTexts } from './shared-texts.ts';
import { type Ground, type RowsOfSheet, sheetReader } from './sheet-reader.ts';
import type { WorkbookArchive, XmlHandler } from './workbook-archive.ts';

interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its relation to a part of the archive. */
  readonly relation: string;
}

/** Does nothing where a handler has nothing to say. */
const silent: XmlHandler = { open: () => {}, text: () => {}, close: () => {} };

/** A workbook of sheets (.xlsx), read part by part: what a cell shows, not how it was computed. */
export class Workbook {
  private constructor(
    private readonly archive: WorkbookArchive,
    private readonly ground: Ground,
    private readonly parts: ReadonlyMap<string, string>,
    readonly sheets: readonly string[],
  ) {}

  /** The archive is the workbook's from here on, and closed when no workbook comes of it. */
  static async open(archive: WorkbookArchive): Promise<Workbook> {
    try {
      return await Workbook.read(archive);
    } catch (problem) {
      archive.close();
      throw problem;
    }
  }

  private static async read(archive: WorkbookArchive): Promise<Workbook> {
    const { sheets, isFrom1904 } = await bookOf(archive);
    const targets = await targetsOf(archive);
    const stylesOfTime = await stylesOf(archive);
    const texts = await textsOf(archive);
    const visible = sheets.filter(({ isHidden }) => !isHidden);
    const parts = new Map(visible.map(({ name, relation }) => [name, targets.get(relation) ?? '']));
    return new Workbook(archive, { texts, stylesOfTime, isFrom1904 }, parts, [...parts.keys()]);
  }

  close(): void {
    this.ground.texts.close();
    this.archive.close();
  }

  /** The rows of a sheet that hold anything, as they are read, with the packed bytes read so far. */
  async *rows(sheet: string): AsyncGenerator<{ records: readonly TextRecord[]; bytes: number }> {
    const reader: RowsOfSheet = sheetReader(this.ground);
    for await (const bytes of this.archive.steps(this.parts.get(sheet) ?? '', reader)) {
      yield { records: reader.taken(), bytes };
    }
    yield { records: reader.taken(), bytes: 0 };
  }
}

async function bookOf(archive: WorkbookArchive) {
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  await archive.read('xl/workbook.xml', {
    ...silent,
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden, relation: attributes['r:id'] ?? '' });
    },
  });
  return { sheets, isFrom1904 };
}

async function targetsOf(archive: WorkbookArchive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await archive.read('xl/_rels/workbook.xml.rels', {
    ...silent,
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function stylesOf(archive: WorkbookArchive): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isOfCells = false;
  await archive.read('xl/styles.xml', {
    ...silent,
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) styles.push(showsTime(Number(numFmtId), formats.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}

async function textsOf(archive: WorkbookArchive): Promise<SharedTexts> {
  const texts = new SharedTexts();
  let [text, isText, isSpoken] = ['', false, false];
  await archive.read('xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isSpoken = true;
      isText = name === 't' && !isSpoken;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === 'rPh') isSpoken = false;
      if (name === 'si') texts.add(text);
      isText = false;
    },
  });
  return texts;
}
