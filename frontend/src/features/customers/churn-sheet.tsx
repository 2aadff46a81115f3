import type { CustomerClassesDocument } from '@cxboard/domain/customers/class-history.rules';
import { churnFigures } from '@cxboard/messages/churn-figures.messages';
import { useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';

interface ChurnSheetProps {
  document: CustomerClassesDocument;
  quarter: string;
}

/** Who left in the newest quarter that says so, in all and by what tells customers apart. */
export function ChurnSheet({ document, quarter }: ChurnSheetProps) {
  const { i18n } = useLingui();
  return churnFigures(i18n, document).map((figure) => (
    <FigureSheet
      key={figure.name}
      figure={figure}
      asked={{ page: 'CUSTOMER_CLASSES', quarter }}
      height={figure.lines.length * 40 + 30}
      foot={
        <ul className="grid gap-0.5 text-control text-ink-2">
          {figure.lines.map((line) => (
            <li key={line[0]}>
              {line[0]}: {line.at(-1)}.
            </li>
          ))}
        </ul>
      }
    />
  ));
}
