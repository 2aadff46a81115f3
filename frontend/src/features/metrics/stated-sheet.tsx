import { qualityWord } from '@cxboard/messages/quality.messages';
import { valueWords } from '@cxboard/messages/metrics.messages';
import { periodWords } from '@cxboard/messages/series.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';
import { Rest, Source } from './stated-about.tsx';
import { type Saying, StateValueDialog } from './state-value-dialog.tsx';
import { useWithdrawing } from './use-stating.ts';

interface StatedSheetProps {
  metric: Metric;
  onChanged: () => unknown;
}

/** Values of months that were given by hand, with who said so, and what was said before. */
export function StatedSheet({ metric, onChanged }: StatedSheetProps) {
  const { t } = useLingui();
  const maySay = useMay().defineMetrics() && metric.retired === null;
  const [of, setOf] = useState<Saying | 'NEW' | null>(null);
  const { sayings } = metric;
  if (sayings.length === 0 && !maySay) return null;
  const add = maySay && (
    <Button size="small" onClick={() => setOf('NEW')}>
      <Trans>Add a value</Trans>
    </Button>
  );
  return (
    <Sheet title={t`Values given by hand`} aside={add}>
      <Given {...{ metric, onChanged }} onCorrect={maySay ? setOf : null} />
      {of && (
        <StateValueDialog
          metric={metric}
          before={of === 'NEW' ? null : of}
          onSaid={onChanged}
          onClose={() => setOf(null)}
        />
      )}
    </Sheet>
  );
}

function Given(props: StandingProps) {
  if (props.metric.sayings.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>
          Nothing counted yet? An estimate is welcome: it is drawn as one until answers take its place, and what was
          said before stays readable.
        </Trans>
      </p>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Standing {...props} />
      <History metric={props.metric} />
    </div>
  );
}

/** The newest saying of each month; withdrawn ones are history. */
const standingOf = (sayings: Metric['sayings']): Saying[] =>
  sayings.filter(({ month, value }, at) => value !== null && sayings.findIndex((one) => one.month === month) === at);

const monthWords = (i18n: ReturnType<typeof useLingui>['i18n'], month: string): string =>
  periodWords(i18n, { from: month, to: month });

/** A month in which the way of counting changed: its value is of neither part. */
const isCut = ({ definitions }: Metric, { month }: Saying): boolean =>
  definitions.slice(1).some(({ validFrom }) => validFrom.slice(0, 7) === month.slice(0, 7) && validFrom > month);

/** Where answers are enough to show a value, theirs is drawn; what was said by hand stays in the list. */
const isCounted = ({ figures: { series } }: Metric, { month }: Saying): boolean => {
  const point = series.grain === 'MONTH' && series.points.find(({ from }) => from === month);
  return point !== undefined && point !== false && point.measurement.unweighted.method !== 'STATED';
};

/** How sure it is, or why it is not drawn. */
function useStanding(metric: Metric) {
  const { t, i18n } = useLingui();
  return (row: Saying): string => {
    if (isCut(metric, row)) return t`not drawn: counted in two ways within the month`;
    return isCounted(metric, row) ? t`replaced by answers` : qualityWord(i18n, row.quality);
  };
}

interface StandingProps extends StatedSheetProps {
  /** Null where nothing may be said. */
  onCorrect: ((saying: Saying) => void) | null;
}

function Standing({ metric, onChanged, onCorrect }: StandingProps) {
  const { t, i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  const standing = useStanding(metric);
  const rows = standingOf(metric.sayings);
  if (rows.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>No value given by hand stands any more.</Trans>
      </p>
    );
  const interval = ({ low, high }: Saying) => (low === null ? t`not known` : t`${figure(low)} to ${figure(high)}`);
  const answers = ({ n }: Saying) => (n === null ? t`not known` : whole(n));
  const acts = {
    key: 'acts',
    head: <span className="sr-only">{t`What can be done`}</span>,
    cell: (row: Saying) => <Acts {...{ metric, row, onChanged }} onCorrect={() => onCorrect?.(row)} />,
  };
  return (
    <DataTable
      label={t`What stands`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'month', head: t`Month`, isRowHead: true, cell: ({ month }: Saying) => monthWords(i18n, month) },
          onPhone: (row: Saying) => (
            <Rest {...{ row }} interval={interval(row)} answers={answers(row)} standing={standing(row)} />
          ),
        },
        { key: 'value', head: t`Value`, isNumber: true, cell: ({ value }) => figure(value) },
        { key: 'interval', head: t`95 % interval`, hideOnPhone: true, cell: interval },
        { key: 'n', head: t`Answers`, isNumber: true, hideOnPhone: true, cell: answers },
        { key: 'quality', head: t`Standing`, hideOnPhone: true, cell: standing },
        { key: 'source', head: t`Source`, hideOnPhone: true, cell: (row) => <Source row={row} /> },
        ...(onCorrect ? [acts] : []),
      ]}
    />
  );
}

function Acts({ row, onCorrect, ...about }: StatedSheetProps & { row: Saying; onCorrect: () => void }) {
  const { t, i18n } = useLingui();
  const { withdraw, loading } = useWithdrawing(about);
  const month = monthWords(i18n, row.month);
  return (
    <span className="flex flex-wrap justify-end gap-1">
      <Button kind="quiet" size="small" aria-label={t`Correct ${month}`} onClick={onCorrect}>
        <Trans>Correct</Trans>
      </Button>
      <Button
        kind="quiet"
        size="small"
        busy={loading}
        aria-label={t`Withdraw ${month}`}
        onClick={() => void withdraw(row, month).catch(() => undefined)}
      >
        <Trans>Withdraw</Trans>
      </Button>
    </span>
  );
}

/** Everything that was said, the newest first: "was 41, now 44". */
function History({ metric }: { metric: Metric }) {
  const { sayings } = metric;
  return (
    <Disclosure
      summary={
        <Plural value={sayings.length} one="# thing was said, and by whom" other="# things were said, and by whom" />
      }
    >
      <ul className="grid gap-1 text-control text-ink-2">
        {sayings.map((saying, at) => {
          const before = sayings.slice(at + 1).find(({ month }) => month === saying.month) ?? null;
          return <Said key={saying.id} {...{ metric, saying, before }} />;
        })}
      </ul>
    </Disclosure>
  );
}

interface SaidProps {
  metric: Metric;
  saying: Saying;
  before: Saying | null;
}

function Said({ metric, saying, before }: SaidProps) {
  const { i18n } = useLingui();
  const { dateTime } = useFormat();
  const unit = metric.figures.series.unit;
  const inUnit = (value: number) => valueWords(i18n, { value, unit });
  const [month, who, day] = [monthWords(i18n, saying.month), saying.saidBy.name, dateTime(saying.saidAt)];
  const quality = qualityWord(i18n, saying.quality);
  const was = before?.value ?? null;
  if (saying.value === null)
    return (
      <li>
        <Trans>
          {month}: withdrawn by {who}, {day}; was {was === null ? '–' : inUnit(was)}.
        </Trans>
      </li>
    );
  const now = inUnit(saying.value);
  const about = [saying.source, saying.note].filter(Boolean).join('; ');
  return (
    <li>
      {was === null || was === saying.value ? (
        <Trans>
          {month}: {now}, {quality}, said by {who}, {day}.
        </Trans>
      ) : (
        <Trans>
          {month}: was {inUnit(was)}, now {now}, {quality}, said by {who}, {day}.
        </Trans>
      )}
      {about && <span className="block text-meta">{about}</span>}
    </li>
  );
}
