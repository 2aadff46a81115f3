import { isDecided } from '@cxboard/domain/nominations/nomination.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { relationsOf } from './nomination-relations.ts';
import { useFitWords } from './judgement-words.ts';
import type { Nomination } from './nomination-view.ts';

/** How it is judged and where that puts it; the formula advises, the board decides. */
export function JudgementSheet({ nomination }: { nomination: Nomination }) {
  const { t } = useLingui();
  const [isJudging, setJudging] = useState(false);
  const canJudge = useMay().judgeNomination(relationsOf(nomination)) && !isDecided(nomination.state);
  return (
    <Sheet title={t`Priority`}>
      <div className="grid gap-4">
        <Place nomination={nomination} />
        <Judged nomination={nomination} />
        {nomination.judgementNote && (
          <p className="text-control wrap-anywhere whitespace-pre-line text-ink-2">{nomination.judgementNote}</p>
        )}
        {canJudge && (
          <Button icon={Pencil} onClick={() => setJudging(true)} className="justify-self-start">
            <Trans>Judge</Trans>
          </Button>
        )}
      </div>
      {isJudging && <JudgeDialog nomination={nomination} onClose={() => setJudging(false)} />}
    </Sheet>
  );
}

function Place({ nomination: { priority, state } }: { nomination: Nomination }) {
  const { t } = useLingui();
  const { number } = useFormat();
  if (isDecided(state)) return null;
  if (!priority)
    return (
      <p className="text-control text-ink-2">
        <Trans>It has no rank until all five are judged.</Trans>
      </p>
    );
  const { rank, best, worst, of, score } = priority;
  const figure = number(score, { maximumFractionDigits: 1 });
  const note =
    best === worst
      ? t`of ${of}; no single judgement moves it`
      : t`of ${of}; between ${best} and ${worst} if one judgement moves a step, so the order is the board’s call`;
  return <Stat label={t`Rank by the formula, score ${figure}`} value={rank} note={note} />;
}

function Judged({ nomination: { judgement } }: { nomination: Nomination }) {
  const { t } = useLingui();
  const { pain, reach, visionFit, confidence, effort } = judgement;
  const fits = useFitWords();
  const open = <span className="text-ink-2">{t`not judged`}</span>;
  return (
    <DefinitionList
      items={[
        { term: t`Pain`, detail: pain ?? open },
        { term: t`Reach`, detail: reach ?? open },
        { term: t`Vision fit`, detail: visionFit === null ? open : fits(visionFit) },
        { term: t`Confidence`, detail: confidence ?? open },
        { term: t`Effort`, detail: effort ?? open },
      ]}
    />
  );
}
