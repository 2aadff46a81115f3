import { useQuery } from '@apollo/client/react';
import {
  adviceDetail,
  adviceSentence,
  sensitiveSentence,
  sharperSentence,
} from '@cxboard/messages/effect-advice.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useEffect, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EffectAdviceDocument, type EffectAdviceQuery } from './effect.generated.ts';
import { type EffectValues, planInput } from './effect-values.ts';

interface EffectAdviceProps {
  projectId: string;
  control: Control<EffectValues>;
  /** Takes the metric that would show it sooner. */
  onTake: (metricId: string) => void;
  /** Takes what of the plan would let its review see more. */
  onSharpen: (plan: Sharper) => void;
}

export type Sharper = EffectAdviceQuery['effectAdvice']['sharper'][number];

const pauseMilliseconds = 350;

/** Whether the review will be able to see it, while it is being planned. */
export function EffectAdvice({ projectId, control, ...acts }: EffectAdviceProps) {
  const values = useWatch({ control }) as EffectValues;
  const said = useSettled(JSON.stringify(planInput(projectId, values)));
  const input = useDeferredValue(JSON.parse(said) as ReturnType<typeof planInput>);
  const { data, previousData, error } = useQuery(EffectAdviceDocument, {
    variables: { input: input ?? ({} as NonNullable<typeof input>) },
    skip: !input,
  });
  const told = error ? null : (data ?? previousData);
  return (
    <div>
      {input && told ? (
        <Said advised={told.effectAdvice} plan={input} {...acts} />
      ) : (
        <p className="text-control text-ink-2">
          <Trans>Name a metric, a change and the days; then it is said here whether the answers can show it.</Trans>
        </p>
      )}
    </div>
  );
}

/** What was typed, once the typing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface SaidProps extends Pick<EffectAdviceProps, 'onTake' | 'onSharpen'> {
  advised: EffectAdviceQuery['effectAdvice'];
  plan: NonNullable<ReturnType<typeof planInput>>;
}

function Said({ advised, plan, onTake, onSharpen }: SaidProps) {
  const { i18n } = useLingui();
  const { advice, unit, problem, moreSensitive, sharper } = advised;
  if (!advice) return <Banner kind="warn">{problem}</Banner>;
  const facts = { advice, unit, plan };
  const isVisible = (advice.atReview?.power ?? 0) >= 0.8;
  return (
    <Banner kind={isVisible ? 'info' : 'warn'}>
      <p className="font-medium">{adviceSentence(i18n, facts)}.</p>
      <p className="mt-1">{adviceDetail(i18n, facts)}</p>
      {moreSensitive.map(({ metric, ...sensitive }) => (
        <div key={metric.id} className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <p>{sensitiveSentence(i18n, { ...sensitive, metric: metric.name })}</p>
          <Button size="small" onClick={() => onTake(metric.id)}>
            <Trans>Take {metric.name}</Trans>
          </Button>
        </div>
      ))}
      {sharper.map((one) => (
        <Sharpened key={one.kind} sentence={sharperSentence(i18n, one, unit)} onTake={() => onSharpen(one)} />
      ))}
    </Banner>
  );
}

/** What would see more, and the press that takes it into the plan. */
function Sharpened({ sentence, onTake }: { sentence: string; onTake: () => void }) {
  const { t } = useLingui();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      <p>{sentence}</p>
      <Button size="small" aria-label={t`Plan it so: ${sentence}`} onClick={onTake}>
        <Trans>Plan it so</Trans>
      </Button>
    </div>
  );
}
