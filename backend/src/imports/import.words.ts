import { takeOvers, type ImportState, type TakeOver } from '@cxboard/domain/imports/import.rules';
import {
  columnRoles,
  importShapes,
  type Code,
  type ColumnRole,
  type ImportShape,
} from '@cxboard/domain/imports/mapping.rules';
import { type MappingProblem } from '@cxboard/domain/imports/mapping-checks.rules';
import { dateOrders, type DateOrder } from '@cxboard/domain/imports/date.rules';
import type { DecimalMark } from '@cxboard/domain/imports/number.rules';
import { encodings, type Encoding } from '@cxboard/domain/imports/encoding.rules';
import { knownFiles, type KnownFile } from '@cxboard/domain/imports/known-files.rules';
import type { Delimiter } from '@cxboard/domain/imports/records.rules';
import { words } from '../platform/graphql/words.ts';

export const importStates = words<ImportState>(
  'ImportState',
  ['UPLOADED', 'VALIDATING', 'READY', 'COMMITTING', 'COMMITTED', 'FAILED', 'ROLLING_BACK', 'ROLLED_BACK'],
  'How far a file came.',
);
export const takeOverWords = words<TakeOver>(
  'TakeOver',
  takeOvers,
  'What becomes of a file once it was read through: somebody looks at it, or a program said so before.',
);
export const shapes = words<ImportShape>(
  'ImportShape',
  importShapes,
  'What the rows of a file are: answers to a survey, numbers of contacts, cases, customers, or observations: so many of so many, or their mean.',
);
export const roles = words<ColumnRole>('ColumnRole', columnRoles, 'What a column of a file is to us.');
export const orders = words<DateOrder>(
  'DateOrder',
  dateOrders,
  'The order of day, month and year, or seconds since 1970.',
);
export const meanings = words<Code['means']>(
  'CodeMeaning',
  ['BLANK', 'NOT_APPLICABLE'],
  'What a value that is no answer means.',
);
export type DecimalMarkWord = 'POINT' | 'COMMA';
export const decimalMarks = words<DecimalMarkWord>('DecimalMark', ['POINT', 'COMMA'], 'The decimal mark of numbers.');
export const markOf = { POINT: '.', COMMA: ',' } as const satisfies Record<DecimalMarkWord, DecimalMark>;
export const mappingProblems = words<MappingProblem>(
  'MappingProblem',
  [
    'NO_SCORE',
    'NO_CONTACT_REASON',
    'NO_OPENING_OR_CLOSING',
    'NO_CUSTOMER_KEY',
    'NOTHING_ABOUT_CUSTOMERS',
    'NO_HITS',
    'NO_TOTAL',
    'NO_DEVIATION',
    'TALK_INCOMPLETE',
    'ROLE_OF_ANOTHER_SHAPE',
    'NO_PERIOD',
    'PERIOD_UPSIDE_DOWN',
    'SEVERAL_OF_ONE_KIND',
    'UNKNOWN_COLUMN',
    'COLUMN_NOT_MAPPED',
    'QUESTION_MISSING',
    'QUESTION_TWICE',
    'SCALE_MISSING',
    'DATE_ORDER_MISSING',
    'DIMENSION_MISSING',
    'DIMENSION_TWICE',
    'TOO_MANY_CODES',
  ],
  'What keeps a file from being read by a mapping.',
);
export const knownFileWords = words<KnownFile>('KnownFile', knownFiles, 'A tool whose exports are recognised.');
export const encodingWords = words<Encoding>('Encoding', encodings, 'How the letters of a text are written as bytes.');
export type DelimiterWord = 'COMMA' | 'SEMICOLON' | 'TAB' | 'BAR';
export const delimiterWords = words<DelimiterWord>(
  'Delimiter',
  ['COMMA', 'SEMICOLON', 'TAB', 'BAR'],
  'What stands between two columns of a text.',
);
export const delimiterOf = {
  ...{ COMMA: ',', SEMICOLON: ';', TAB: '\t', BAR: '|' },
} as const satisfies Record<DelimiterWord, Delimiter>;
