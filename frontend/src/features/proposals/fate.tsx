import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { FateMark } from './proposal-row.tsx';
import type { Proposal } from './use-proposal-acts.ts';

/** The way of a proposal, with the reason at each step. */
export function Fate({ fate }: Pick<Proposal, 'fate'>) {
  const { t } = useLingui();
  return (
    <Sheet flush title={t`What became of it`}>
      <List label={t`What became of it`}>
        {fate.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </List>
    </Sheet>
  );
}

function Step({ step }: { step: Proposal['fate'][number] }) {
  const { date } = useFormat();
  return (
    <Row
      title={
        <span className="flex flex-wrap items-center gap-2">
          <FateMark word={step.word} state={step.state} />
          {step.isCorrection && (
            <Badge framed>
              <Trans>answer corrected</Trans>
            </Badge>
          )}
        </span>
      }
      meta={
        <>
          <span>{date(step.movedAt)}</span>
          <span>{step.movedBy ? step.movedBy.name : <Trans>the author</Trans>}</span>
        </>
      }
      trailing={step.because && <p className="max-w-prose whitespace-pre-wrap text-body">{step.because}</p>}
      wraps
    />
  );
}
