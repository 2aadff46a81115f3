import type { Refusal } from '../refusal.ts';
import { megabytes } from './table.rules.ts';

export type WorkbookBroken = Refusal<'WorkbookBroken'>;
export interface UnpacksTooLarge extends Refusal<'UnpacksTooLarge'> {
  readonly bytes: number;
  readonly limit: number;
}
export interface FormulaWithoutValue extends Refusal<'FormulaWithoutValue'> {
  readonly line: number;
  readonly cell: string;
}

export const workbookBroken = (): WorkbookBroken => ({
  __typename: 'WorkbookBroken',
  message: 'The workbook is damaged; open it, save it anew as .xlsx and send that.',
});
export const unpacksTooLarge = (bytes: number, limit: number): UnpacksTooLarge => ({
  __typename: 'UnpacksTooLarge',
  bytes,
  limit,
  message: `A part of the workbook unpacks to ${megabytes(bytes)}, more than such a file can hold; save the sheet as CSV.`,
});
export const formulaWithoutValue = (line: number, cell: string): FormulaWithoutValue => ({
  __typename: 'FormulaWithoutValue',
  line,
  cell,
  message: `Cell ${cell} holds a formula without its result; open the workbook, save it and send it again.`,
});
