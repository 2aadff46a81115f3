import type { ColumnMapping, ColumnRole, Mapping } from './mapping.rules.ts';

export type MappingProblem =
  | 'NO_SCORE'
  | 'NO_CONTACT_REASON'
  | 'NO_OPENING_OR_CLOSING'
  | 'NO_CUSTOMER_KEY'
  | 'NOTHING_ABOUT_CUSTOMERS'
  | ('NO_HITS' | 'NO_TOTAL' | 'NO_DEVIATION')
  | 'TALK_INCOMPLETE'
  | 'ROLE_OF_ANOTHER_SHAPE'
  | 'NO_PERIOD'
  | 'PERIOD_UPSIDE_DOWN'
  | 'SEVERAL_OF_ONE_KIND'
  | 'UNKNOWN_COLUMN'
  | 'COLUMN_NOT_MAPPED'
  | 'QUESTION_MISSING'
  | 'QUESTION_TWICE'
  | 'SCALE_MISSING'
  | 'DATE_ORDER_MISSING'
  | 'DIMENSION_MISSING'
  | 'DIMENSION_TWICE'
  | 'TOO_MANY_CODES';

/** One thing that may be wrong with a mapping. */
export interface Check {
  readonly problem: MappingProblem;
  /** The columns at fault; null when the mapping as a whole is. Not applied when it gives an empty list. */
  readonly faults: (mapping: Mapping, headers: readonly string[]) => readonly string[];
  readonly message: (columns: string) => string;
}

export const withRole = ({ columns }: Mapping, role: ColumnRole): readonly ColumnMapping[] =>
  columns.filter((column) => column.role === role);
