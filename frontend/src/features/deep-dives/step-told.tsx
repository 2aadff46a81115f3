import { limits } from '@cxboard/domain/limits';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type Dive, type Step, useSpan } from './dive-view.ts';
import { WitnessDialog } from './witness-dialog.tsx';

/** What is known of a step, in words. */
export function StepTold({ step }: { step: Step }) {
  const lines = useStepWords(step);
  if (lines.length === 0)
    return (
      <p className="text-body text-ink-2">
        <Trans>Nothing is known of it yet but its name.</Trans>
      </p>
    );
  return (
    <ul className="grid gap-1 text-body wrap-anywhere">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Before anything is changed: what else would feel it. */
export function Touched({ step: { touches } }: { step: Step }) {
  const to = useAddresses();
  if (touches.length === 0) return null;
  return (
    <Banner kind="info">
      <Plural
        value={touches.length}
        one="A change here reaches # step of another map:"
        other="A change here reaches # steps of other maps:"
      />
      <ul className="mt-1">
        {touches.map(({ id, name, diveNumber, diveTitle }) => (
          <li key={id}>
            <TextLink href={`${to.deepDive(diveNumber)}?step=${id}`}>{name}</TextLink>, {diveTitle}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

export function Witnesses({ dive, step }: { dive: Dive; step: Step }) {
  const { date } = useFormat();
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const signerIds = dive.lanes.flatMap(({ signer }) => signer?.id ?? []);
  const mayBear =
    may.bearWitness({ ownerId: dive.owner.id, signerIds }) && step.witnesses.length < limits.deepDives.witnesses;
  return (
    <section>
      <h3 className="text-section font-semibold">
        <Trans>Who showed it</Trans>
      </h3>
      {step.witnesses.length === 0 && (
        <p className="text-body text-ink-2">
          <Trans>Nobody has shown this step yet.</Trans>
        </p>
      )}
      <ul className="mt-1 grid gap-2 text-body">
        {step.witnesses.map(({ id, person, name, showed, seenOn }) => (
          <li key={id} className="wrap-anywhere">
            {showed}{' '}
            <span className="text-control text-ink-2">
              {person?.name ?? name}, {date(seenOn)}
            </span>
          </li>
        ))}
      </ul>
      {mayBear && (
        <Button size="small" icon={UserRoundCheck} className="mt-2" onClick={() => setAdding(true)}>
          <Trans>I saw it done</Trans>
        </Button>
      )}
      {isAdding && <WitnessDialog step={step} onClose={() => setAdding(false)} />}
    </section>
  );
}

function useStepWords(step: Step): readonly string[] {
  const { t } = useLingui();
  const span = useSpan();
  const { touchMinutes, waitMinutes, documented, practised, rationale, holder, systems } = step;
  const lines: readonly (string | false | null | undefined)[] = [
    touchMinutes !== null && t`${span(touchMinutes)} of work`,
    waitMinutes !== null && t`${span(waitMinutes)} of waiting`,
    documented && t`Written down: ${documented}`,
    practised && t`Done: ${practised}`,
    rationale && t`Why: ${rationale.title}`,
    holder && t`${holder.name} decides whether it changes`,
    systems.join(', '),
  ];
  return lines.filter((line): line is string => Boolean(line));
}
