import { rowProblem, type RowReason } from '@cxboard/messages/import-rows.messages';
import { useLingui } from '@lingui/react/macro';

const known: readonly string[] = [
  ...[
    'NOT_A_NUMBER',
    'NOT_A_DATE',
    'YEAR_TOO_FAR',
    'NO_DATE',
    'NO_ID',
    'NEGATIVE_WEIGHT',
    'TOO_LONG',
    'NUL_CHARACTER',
    'FIELD_COUNT',
  ],
  ...[
    'NOT_A_COUNT',
    'NO_COUNT',
    'MORE_THAN_ALL',
    'NONE_COUNTED',
    'OUTSIDE_SCALE',
    'NEGATIVE_AMOUNT',
    'NO_QUESTION',
    'UNKNOWN_QUESTION',
    'NO_CUSTOMER',
    'NEITHER_YES_NOR_NO',
  ],
] satisfies string[];
const isKnown = (reason: string): reason is RowReason => known.includes(reason);

interface Wrong {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly message: string;
}

/** What is wrong with a row in the reader's words; the server's English for a reason this page does not know. */
export function useRowReason() {
  const { i18n } = useLingui();
  return ({ reason, message, ...place }: Wrong): string =>
    isKnown(reason) ? rowProblem(i18n, { ...place, reason }) : message;
}
