import type { Measurement } from '@cxboard/domain/metrics/measure.rules';
import { sizeWord } from '@cxboard/messages/by-hand.messages';
import { definitionSentence } from '@cxboard/messages/definition.messages';
import { daysWords } from '@cxboard/messages/figures';
import { leftOut, valueWords } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { PutOnAgendaDialog } from '../../session/put-on-agenda-dialog.tsx';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { beside, leading, type Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';
import { NominateNumbers } from './nominate-numbers.tsx';
import { DraftNotice } from './publish-question.tsx';
import type { ShownFigures } from './shown-figures.ts';

/** What stands behind one mark of a chart. */
export interface Numbers {
  readonly title: string;
  readonly measurement: Measurement | null;
  /** Why there is no value to show; empty when there is one. */
  readonly note: string;
  /** How it compares: with the period before, or with all others. */
  readonly comparison: { readonly term: string; readonly words: string } | null;
  readonly version: number;
  readonly shown: ShownFigures;
  /** What describes people is shown beside its whole only. */
  readonly mayGoAlone: boolean;
}

interface NumbersBehindProps {
  metric: Metric;
  numbers: Numbers;
  onClose: () => void;
}

/** The numbers behind a mark, how they were counted, and the way to put them before the board. */
export function NumbersBehind({ metric, numbers, onClose }: NumbersBehindProps) {
  const may = useMay();
  const board = useBoard();
  const [isPutting, setPutting] = useState(false);
  const canPut = numbers.mayGoAlone && board !== null && may.proposeItems({ boardId: board.id });
  if (isPutting && board)
    return (
      <PutOnAgendaDialog
        frozen={{ metric: { metricId: metric.id, ...numbers.shown } }}
        notice={<DraftNotice metric={metric} />}
        title={`${metric.name}, ${numbers.title}`}
        board={board}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={numbers.title}
      description={metric.name}
      actions={
        canPut && (
          <>
            <NominateNumbers metricId={metric.id} shown={numbers.shown} />
            <Button kind="primary" icon={CalendarPlus} onClick={() => setPutting(true)}>
              <Trans>Put on agenda</Trans>
            </Button>
          </>
        )
      }
    >
      <Facts metric={metric} numbers={numbers} />
    </Dialog>
  );
}

function Facts({ metric, numbers }: Omit<NumbersBehindProps, 'onClose'>) {
  const { t, i18n } = useLingui();
  const counted = metric.definitions.find(({ version }) => version === numbers.version) ?? metric.definition;
  const figures = useFigures(metric, numbers);
  const items = [
    { term: t`Period`, detail: daysWords(i18n, numbers.shown) },
    ...figures,
    ...(numbers.comparison ? [{ term: numbers.comparison.term, detail: numbers.comparison.words }] : []),
    { term: t`How it is counted`, detail: definitionSentence(i18n, counted) },
  ];
  return <DefinitionList items={items} />;
}

function useFigures({ figures: { series } }: Metric, { measurement, note }: Numbers) {
  const { t, i18n } = useLingui();
  const { figure } = useFigureWords();
  if (!measurement) return [{ term: t`Value`, detail: note }];
  const estimate = leading(measurement);
  const { value, low, high, n, excluded, method } = estimate;
  const other = beside(measurement);
  const inUnit = (shown: number | null) =>
    shown === null ? '–' : valueWords(i18n, { value: shown, unit: series.unit });
  const answers = [
    { term: t`Answers`, detail: sizeWord(i18n, estimate) },
    { term: t`Left out`, detail: leftOut(i18n, { n, excluded, method }) },
  ];
  if (note) return [{ term: t`Value`, detail: note }, ...answers];
  const second = other && { term: 'effectiveN' in other ? t`Weighted` : t`Unweighted`, detail: inUnit(other.value) };
  return [
    { term: t`Value`, detail: <strong className="font-semibold">{inUnit(value)}</strong> },
    { term: t`95 % interval`, detail: low === null ? '–' : t`${figure(low)} to ${figure(high)}` },
    ...answers,
    ...(second ? [second] : []),
  ];
}
