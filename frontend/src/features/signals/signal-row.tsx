import { useMutation } from '@apollo/client/react';
import { periodOf } from '@cxboard/domain/metrics/period.rules';
import { signalMoves } from '@cxboard/domain/signals/signal.rules';
import { ruleSentence, signalSentence, signalStateWord } from '@cxboard/messages/signals.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { useNotSaved } from '../../session/not-saved.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { AcknowledgeSignalDocument } from './signals.generated.ts';
import type { ContextEvent, Signal } from './signal-view.ts';
import { SignalSteps } from './signal-steps.tsx';

interface SignalRowProps {
  signal: Signal;
  events: readonly ContextEvent[];
  onChange: () => unknown;
}

/** What a rule saw, why it is more than noise, and what there is to do about it. */
export function SignalRow({ signal, events, onChange }: SignalRowProps) {
  const { i18n } = useLingui();
  const { month } = useFormat();
  const { title, facts, periodFrom, timesFired, steps } = signal;
  return (
    <li className="grid gap-1.5 px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-medium">
          <Name signal={signal} title={title} />
        </span>
        <span className="flex items-center gap-3 text-control text-ink-2">
          <span>{month(periodFrom)}</span>
          <Standing signal={signal} />
        </span>
      </div>
      <p>{signalSentence(i18n, facts)}.</p>
      <Reason signal={signal} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Disclosure
          summary={
            timesFired > 1 ? (
              <Plural value={timesFired} one="Fired # time" other="Fired # times" />
            ) : (
              <Trans>Why it is here</Trans>
            )
          }
        >
          <p className="mb-2 text-control">{ruleSentence(i18n, facts)}</p>
          <SignalSteps steps={steps} />
        </Disclosure>
        <Acts signal={signal} events={events} onChange={onChange} />
      </div>
    </li>
  );
}

function Name({ signal: { metric }, title }: { signal: Signal; title: string }) {
  const to = useAddresses();
  return metric ? <TextLink href={to.metric(metric.slug)}>{title}</TextLink> : title;
}

function Reason({ signal: { because, event } }: { signal: Signal }) {
  const said = [event?.title, because].filter(Boolean).join(': ');
  return said && <p className="text-ink-2">{said}</p>;
}

const tones = {
  NEW: 'warn',
  ACKNOWLEDGED: 'accent',
  EXPLAINED: 'good',
  NOMINATED: 'decision',
  DISMISSED: 'neutral',
} as const;

function Standing({ signal: { state } }: { signal: Signal }) {
  const { i18n } = useLingui();
  return <StatusMark tone={tones[state]}>{signalStateWord(i18n, state)}</StatusMark>;
}

function Acts({ signal, events, onChange }: SignalRowProps) {
  const notSaved = useNotSaved();
  const [asks, setAsks] = useState<'EXPLAINED' | 'DISMISSED' | null>(null);
  const [acknowledge, { loading }] = useMutation(AcknowledgeSignalDocument);
  const mayJudge = useMay().judgeSignals();
  if (!mayJudge) return <NominateSignal signal={signal} />;
  const possible: readonly string[] = signalMoves[signal.state];
  const seen = async () => {
    try {
      await acknowledge({ variables: { input: { signalId: signal.id } } });
      onChange();
    } catch (error) {
      notSaved(error);
    }
  };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {possible.includes('ACKNOWLEDGED') && (
        <Button size="small" kind="quiet" busy={loading} onClick={() => void seen()}>
          {signal.state === 'NEW' ? <Trans>Acknowledge</Trans> : <Trans>Take up again</Trans>}
        </Button>
      )}
      {possible.includes('DISMISSED') && (
        <Button size="small" kind="quiet" onClick={() => setAsks('DISMISSED')}>
          <Trans>Dismiss</Trans>
        </Button>
      )}
      {possible.includes('EXPLAINED') && (
        <Button size="small" onClick={() => setAsks('EXPLAINED')}>
          <Trans>Explain</Trans>
        </Button>
      )}
      <NominateSignal signal={signal} />
      {asks && (
        <JudgeDialog signal={signal} to={asks} events={events} onDone={onChange} onClose={() => setAsks(null)} />
      )}
    </div>
  );
}

/** What it saw becomes the evidence of a nomination, and the signal is taken up with it. */
function NominateSignal({ signal: { id, state, metric, periodFrom } }: { signal: Signal }) {
  const may = useMay();
  const board = useBoard();
  const to = useAddresses();
  const possible: readonly string[] = signalMoves[state];
  if (!board || !possible.includes('NOMINATED') || !may.nominate({ boardId: board.id })) return null;
  const seen = metric && { metric: metric.id, grain: 'MONTH', from: periodFrom, to: periodOf(periodFrom, 'MONTH').to };
  return (
    <ButtonLink size="small" href={to.nominate(board.slug, { signal: id, ...seen })}>
      <Trans>Nominate</Trans>
    </ButtonLink>
  );
}
