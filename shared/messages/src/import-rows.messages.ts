import type { I18n } from '@lingui/core';
import { whole } from './figures.ts';

export type RowReason =
  | 'NOT_A_NUMBER'
  | 'NOT_A_DATE'
  | 'YEAR_TOO_FAR'
  | 'NO_DATE'
  | 'NO_ID'
  | 'NO_QUESTION'
  | 'UNKNOWN_QUESTION'
  | 'NEGATIVE_WEIGHT'
  | 'NOT_A_COUNT'
  | 'NO_COUNT'
  | 'MORE_THAN_ALL'
  | ('NONE_COUNTED' | 'OUTSIDE_SCALE')
  | 'NEGATIVE_AMOUNT'
  | 'NO_CUSTOMER'
  | 'NEITHER_YES_NOR_NO'
  | 'TOO_LONG'
  | 'NUL_CHARACTER'
  | 'FIELD_COUNT';

export interface RowProblemFacts {
  readonly line: number;
  /** The header of the column; null when the whole line is wrong. */
  readonly column: string | null;
  /** What stands in the cell. */
  readonly value: string | null;
  readonly reason: RowReason;
}

/** "Line 214, “Q7ALL”: “often” is not a number" */
export function rowProblem(i18n: I18n, { line, column, value, reason }: RowProblemFacts): string {
  const values = { line: whole(i18n, line), column, what: rowWords[reason](i18n, value ?? '') };
  return column === null
    ? i18n.t({ id: 'imports.row.line', message: 'Line {line}: {what}', values })
    : i18n.t({ id: 'imports.row.cell', message: 'Line {line}, “{column}”: {what}', values });
}

const rowWords = {
  NOT_A_NUMBER: (i18n, value) =>
    i18n.t({
      id: 'imports.row.notANumber',
      message: '“{value}” is not a number; if it means “blank”, say so in the mapping',
      values: { value },
    }),
  NOT_A_DATE: (i18n, value) =>
    i18n.t({ id: 'imports.row.notADate', message: '“{value}” is not a date in the order chosen', values: { value } }),
  YEAR_TOO_FAR: (i18n, value) =>
    i18n.t({
      id: 'imports.row.yearTooFar',
      message: '“{value}” is before 1970 or after 2100; no answer is from then',
      values: { value },
    }),
  NO_DATE: (i18n) => i18n.t({ id: 'imports.row.noDate', message: 'the date is missing' }),
  NO_ID: (i18n) => i18n.t({ id: 'imports.row.noId', message: 'the id of the response is missing' }),
  NO_QUESTION: (i18n) =>
    i18n.t({ id: 'imports.row.noQuestion', message: 'the row does not say which question it answers' }),
  UNKNOWN_QUESTION: (i18n, value) =>
    i18n.t({
      id: 'imports.row.unknownQuestion',
      message: '“{value}” is a question that nobody has named yet',
      values: { value },
    }),
  NEGATIVE_WEIGHT: (i18n, value) =>
    i18n.t({ id: 'imports.row.negativeWeight', message: 'a weight of {value} is below 0', values: { value } }),
  NOT_A_COUNT: (i18n, value) =>
    i18n.t({
      id: 'imports.row.notACount',
      message: '“{value}” is no whole number that can be counted',
      values: { value },
    }),
  NO_COUNT: (i18n) => i18n.t({ id: 'imports.row.noCount', message: 'the number is missing' }),
  MORE_THAN_ALL: (i18n, value) =>
    i18n.t({ id: 'imports.row.moreThanAll', message: '{value} is more than there were in all', values: { value } }),
  NONE_COUNTED: (i18n) => i18n.t({ id: 'imports.row.noneCounted', message: 'a mean needs a count of at least 1' }),
  OUTSIDE_SCALE: (i18n, value) =>
    i18n.t({
      id: 'imports.row.outsideScale',
      message: '{value} is outside the scale of the column',
      values: { value },
    }),
  NEGATIVE_AMOUNT: (i18n, value) =>
    i18n.t({ id: 'imports.row.negativeAmount', message: '{value} is below 0', values: { value } }),
  NO_CUSTOMER: (i18n) => i18n.t({ id: 'imports.row.noCustomer', message: 'the customer is missing' }),
  NEITHER_YES_NOR_NO: (i18n, value) =>
    i18n.t({ id: 'imports.row.yesOrNo', message: '“{value}” says neither yes nor no', values: { value } }),
  TOO_LONG: (i18n) => i18n.t({ id: 'imports.row.tooLong', message: 'the text is too long for this column' }),
  NUL_CHARACTER: (i18n) => i18n.t({ id: 'imports.row.nul', message: 'the text holds a NUL character' }),
  FIELD_COUNT: (i18n) =>
    i18n.t({
      id: 'imports.row.fieldCount',
      message: 'it has not as many fields as the header; look for a missing quote or delimiter',
    }),
} satisfies Record<RowReason, (i18n: I18n, value: string) => string>;
