import type { Figure } from '@cxboard/domain/figures/figure';
import type { ContactReview, ReviewedRunUp } from '@cxboard/domain/monthly-review/contact-review.rules';
import { reasonName, runUpEvidence, runUpFinding, shiftWords } from '@cxboard/messages/review.messages';
import { runUpFigure } from '@cxboard/messages/run-up-figure.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FigureActs } from '../../session/figure-acts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Spark } from './review-spark.tsx';
import { ReviewComment } from './review-comment.tsx';
import { askedOf, type ContactsProps } from './review-view.ts';

/** Reasons that rise beyond their own noise, each with its evidence and its share beside it. */
export function RunUpSheet({ review, contacts }: ContactsProps) {
  const { t, i18n } = useLingui();
  const { runUps } = contacts;
  const flagged = runUps.rows.filter((row) => row.flagged);
  const asked = askedOf(review);
  const figure = runUpFigure(i18n, review, contacts);
  return (
    <Sheet title={t`Run-ups`} aside={asked && runUps.rows.length > 0 && <FigureActs figure={figure} asked={asked} />}>
      <p className="text-control text-ink-2">
        {runUpFinding(i18n, runUps)}. <Compared runUps={runUps} />
      </p>
      {flagged.length > 0 && (
        <div className="-mx-4 mt-2 border-y border-line print:mx-0">
          <List label={t`Run-ups`}>
            {flagged.map((row) => (
              <RunUpRow key={row.reason} row={row} contacts={contacts} />
            ))}
          </List>
        </div>
      )}
      {runUps.rows.length > 0 && (
        <div data-screen-only className="mt-3 print:hidden">
          <Disclosure summary={<Trans>Every reason with its evidence</Trans>}>
            <Evidence figure={figure} />
          </Disclosure>
        </div>
      )}
      <ReviewComment review={review} block="RUN_UPS" />
    </Sheet>
  );
}

function Compared({ runUps: { baselinePeriods, thinBaseline, volume } }: Pick<ContactReview, 'runUps'>) {
  const { number } = useFormat();
  if (baselinePeriods === 0) return null;
  return (
    <>
      {thinBaseline ? (
        <Plural
          value={baselinePeriods}
          one="Compared with the one period before: not enough data to be sure."
          other="Compared with the # periods before: not enough data to be sure."
        />
      ) : (
        <Trans>Compared with the {baselinePeriods} periods before.</Trans>
      )}{' '}
      {volume && volume.low > 1 && (
        <Trans>
          All contacts together are {number(volume.ratio, { maximumFractionDigits: 2 })} times their usual level, so
          look at the shares too.
        </Trans>
      )}
    </>
  );
}

function RunUpRow({ row, contacts }: { row: ReviewedRunUp; contacts: ContactReview }) {
  const { i18n } = useLingui();
  const trend = contacts.reasons.find(({ reason }) => reason === row.reason)?.trend ?? [];
  return (
    <Row
      wraps
      title={reasonName(i18n, row.reason)}
      meta={
        <>
          <span className="text-control text-ink">{runUpEvidence(i18n, row)}</span>
          <span>{shiftWords(i18n, row)}</span>
          {row.usualForSeason && (
            <Badge tone="neutral" framed>
              <Trans>usual for the season</Trans>
            </Badge>
          )}
        </>
      }
      trailing={<Spark values={trend} label={reasonName(i18n, row.reason)} />}
    />
  );
}

/** The same lines that the chart takes with it. */
function Evidence({ figure: { head, lines } }: { figure: Figure }) {
  const { t } = useLingui();
  return (
    <DataTable
      label={t`Every reason with its evidence`}
      isDense
      rows={lines}
      rowKey={([reason = '']) => reason}
      columns={head.map((name, at) => ({
        ...{ key: name, head: name, isRowHead: at === 0, isNumber: at > 0 && at < head.length - 1 },
        cell: (line: readonly string[]) => line[at],
      }))}
    />
  );
}
