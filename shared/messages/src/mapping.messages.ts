import type { I18n } from '@lingui/core';
import { list } from './figures.ts';

const problemWords = {
  NO_CONTACT_REASON: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.noContactReason',
      message: 'No column says what the contacts are about yet: choose the contact reason',
      values: { columns },
    }),
  NO_OPENING_OR_CLOSING: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.noOpeningOrClosing',
      message: 'A case needs two columns: when it was opened and when it was closed',
      values: { columns },
    }),
  NO_CUSTOMER_KEY: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.noCustomerKey',
      message: 'No column says which customer a row is about yet',
      values: { columns },
    }),
  NOTHING_ABOUT_CUSTOMERS: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.nothingAboutCustomers',
      message: 'Choose the revenue of the customers, or the column that says who left',
      values: { columns },
    }),
  NO_HITS: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.noHits',
      message:
        'Choose the column that says how many there were, such as visits that took too long, or the one that holds a mean',
      values: { columns },
    }),
  NO_TOTAL: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.noTotal',
      message: 'Choose the column that says of how many in all',
      values: { columns },
    }),
  NO_DEVIATION: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.noDeviation',
      message: 'Beside a mean stands its standard deviation: choose both columns, or neither',
      values: { columns },
    }),
  TALK_INCOMPLETE: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.talkIncomplete',
      message:
        'The value model needs all three of its questions, and beside them how likely somebody recommends us, from 0 to 10',
      values: { columns },
    }),
  ROLE_OF_ANOTHER_SHAPE: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.roleOfAnotherShape',
      message: 'A file of this kind cannot hold what was chosen for {columns}',
      values: { columns },
    }),
  NO_SCORE: (i18n: I18n, columns: string) =>
    i18n.t({ id: 'mapping.noScore', message: 'No column holds a score yet: choose at least one', values: { columns } }),
  NO_PERIOD: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.noPeriod',
      message: 'The file has no full dates: say which days it is about',
      values: { columns },
    }),
  PERIOD_UPSIDE_DOWN: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.periodUpsideDown',
      message: 'The period must end on or after the day it begins',
      values: { columns },
    }),
  SEVERAL_OF_ONE_KIND: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.severalOfOneKind',
      message: 'Only one column can have this role: {columns}',
      values: { columns },
    }),
  UNKNOWN_COLUMN: (i18n: I18n, columns: string) =>
    i18n.t({ id: 'mapping.unknownColumn', message: 'The file has no column {columns}', values: { columns } }),
  COLUMN_NOT_MAPPED: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.columnNotMapped',
      message: 'Say what to do with {columns}: give it a role or ignore it',
      values: { columns },
    }),
  QUESTION_MISSING: (i18n: I18n, columns: string) =>
    i18n.t({ id: 'mapping.questionMissing', message: 'Say which question {columns} answers', values: { columns } }),
  QUESTION_TWICE: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.questionTwice',
      message: 'Two columns answer the same question: {columns}',
      values: { columns },
    }),
  SCALE_MISSING: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.scaleMissing',
      message: 'Say where the scale of {columns} begins and ends',
      values: { columns },
    }),
  DATE_ORDER_MISSING: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.dateOrderMissing',
      message: 'Say whether the day or the month comes first in {columns}',
      values: { columns },
    }),
  DIMENSION_MISSING: (i18n: I18n, columns: string) =>
    i18n.t({ id: 'mapping.dimensionMissing', message: 'Name the dimension that {columns} holds', values: { columns } }),
  DIMENSION_TWICE: (i18n: I18n, columns: string) =>
    i18n.t({
      id: 'mapping.dimensionTwice',
      message: 'Two columns hold the same dimension: {columns}',
      values: { columns },
    }),
  TOO_MANY_CODES: (i18n: I18n, columns: string) =>
    i18n.t({ id: 'mapping.tooManyCodes', message: 'Too many codes for {columns}', values: { columns } }),
};

export interface MappingFacts {
  readonly problem: keyof typeof problemWords;
  readonly columns: readonly string[];
}

/** What a mapping still needs before a file can be read by it. */
export const mappingProblem = (i18n: I18n, { problem, columns }: MappingFacts): string =>
  problemWords[problem](
    i18n,
    list(
      i18n,
      columns.map((column) => `“${column}”`),
    ),
  );

/** Every combination of labels is kept apart, so the columns to compare by are few. */
export const tooManyDimensions = (i18n: I18n, { dimensions, limit }: { dimensions: number; limit: number }): string =>
  i18n.t({
    id: 'mapping.tooManyDimensions',
    message: '{dimensions} columns are dimensions; at most {limit} can be. Ignore those that nobody will compare by',
    values: { dimensions, limit },
  });
