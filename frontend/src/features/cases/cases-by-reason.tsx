import type { CasesDocument } from '@cxboard/domain/contact-reasons/cases.rules';
import { casesByReason } from '@cxboard/messages/cases-figures.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';

/** What takes longest, each reason with its interval; a reason whose end is out of sight says so. */
export function CasesByReason({ document }: { document: CasesDocument }) {
  const { i18n } = useLingui();
  return (
    <FigureSheet
      figure={casesByReason(i18n, document)}
      asked={{ page: 'CASES' }}
      height={document.reasons.length * 40 + 30}
      foot={
        <p className="text-control text-ink-2">
          <Trans>
            Half of the cases are closed within the time shown; those still open count for as long as they have lasted.
          </Trans>
        </p>
      }
    />
  );
}
