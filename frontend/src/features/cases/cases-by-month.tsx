import type { CasesDocument } from '@cxboard/domain/contact-reasons/cases.rules';
import { casesByMonth } from '@cxboard/messages/cases-figures.messages';
import { useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';

/** By the month in which cases were opened: young months are still open and say so. */
export function CasesByMonth({ document }: { document: CasesDocument }) {
  const { i18n } = useLingui();
  return (
    <FigureSheet
      figure={casesByMonth(i18n, document)}
      asked={{ page: 'CASES' }}
      height={document.months.length * 40 + 30}
    />
  );
}
