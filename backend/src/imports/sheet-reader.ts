import type { TextRecord } from '@cxboard/domain/imports/records.rules';
import { formulaWithoutValue, workbookBroken } from '@cxboard/domain/imports/workbook-refusals.rules';
import { columnOf, dateOfSerial, plainNumber, unescaped } from '@cxboard/domain/imports/workbook-cell.rules';
import { FileRefused } from './file-refused.ts';
import type { XmlHandler } from './workbook-archive.ts';
import type { SharedTexts } from './shared-texts.ts';

/** What every cell of a workbook is read with. */
export interface Ground {
  readonly texts: SharedTexts;
  /** For each style of cells, whether it shows dates or times. */
  readonly stylesOfTime: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** Takes the XML of a sheet; the rows that were ended since they were last taken. */
export interface RowsOfSheet extends XmlHandler {
  taken(): readonly TextRecord[];
}

interface Cell {
  readonly name: string;
  readonly place: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

const mostColumns = 16_384;

class SheetReader implements RowsOfSheet {
  private records: TextRecord[] = [];
  private line = 0;
  private fields: string[] = [];
  private cell: Cell | null = null;
  private isValue = false;

  constructor(private readonly ground: Ground) {}

  taken(): readonly TextRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(attributes);
    if (name === 'c') this.beginCell(attributes);
    if (!this.cell) return;
    if (name === 'f') this.cell.hasFormula = true;
    this.isValue = name === 'v' || name === 't';
    if (this.isValue) this.cell.hasValue = true;
  }

  text(part: string): void {
    if (this.cell && this.isValue) this.cell.value += part;
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'c') this.endCell();
    if (name === 'row') this.endRow();
  }

  private beginRow({ r }: Readonly<Record<string, string>>): void {
    this.line = r === undefined ? this.line + 1 : Number(r);
    this.fields = [];
  }

  private beginCell({ r = '', t = 'n', s = '-1' }: Readonly<Record<string, string>>): void {
    const place = r === '' ? this.fields.length : columnOf(r);
    if (place < 0 || place >= mostColumns) throw new FileRefused(workbookBroken());
    this.cell = { name: r, place, type: t, style: Number(s), value: '', hasValue: false, hasFormula: false };
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    if (cell.hasFormula && !cell.hasValue) throw new FileRefused(formulaWithoutValue(this.line, cell.name));
    while (this.fields.length < cell.place) this.fields.push('');
    this.fields[cell.place] = cell.hasValue ? this.shown(cell) : '';
  }

  private shown({ type, value, style }: Cell): string {
    if (type === 's') return unescaped(this.ground.texts.at(Number(value)) ?? '');
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return unescaped(value);
    if (value === '' || !this.ground.stylesOfTime[style]) return plainNumber(value);
    return dateOfSerial(Number(value), this.ground.isFrom1904);
  }

  /** Formatted cells without content at the end of a row are no columns. */
  private endRow(): void {
    const length = this.fields.findLastIndex((field) => field !== '') + 1;
    if (length > 0) this.records.push({ line: this.line, fields: this.fields.slice(0, length) });
  }
}

export const sheetReader = (ground: Ground): RowsOfSheet => new SheetReader(ground);
