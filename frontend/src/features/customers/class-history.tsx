import type { CustomerClassesDocument } from '@cxboard/domain/customers/class-history.rules';
import { classHistory } from '@cxboard/messages/class-history-figure.messages';
import { useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';

interface ClassHistoryProps extends Pick<CustomerClassesDocument, 'quarters'> {
  quarter: string;
}

/** The share of the revenue that each class held, quarter by quarter. */
export function ClassHistory({ quarters, quarter }: ClassHistoryProps) {
  const { i18n } = useLingui();
  return (
    <FigureSheet figure={classHistory(i18n, quarters)} asked={{ page: 'CUSTOMER_CLASSES', quarter }} height={260} />
  );
}
