import { limits } from '@cxboard/domain/limits';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Dive, Step } from './dive-view.ts';
import { useTouchWords } from './findings.tsx';
import { useStepFacts } from './step-facts.ts';
import { WitnessDialog } from './witness-dialog.tsx';

/** What is known of a step, each thing under its name; where it is done otherwise than written down, it says so. */
export function StepTold({ dive, step }: { dive: Dive; step: Step }) {
  const { t } = useLingui();
  // Its name and its lane stand above, where it ends is drawn.
  const facts = useStepFacts(dive).slice(2, -1);
  const { documented, practised } = step;
  const differs = documented !== '' && practised !== '' && documented !== practised;
  const isKnown = facts.some(({ of }) => ![t`no`, ''].includes(of(step)));
  if (!isKnown)
    return (
      <p className="text-body text-ink-2">
        <Trans>Nothing is known of it yet but its name.</Trans>
      </p>
    );
  return (
    <dl className="grid gap-y-1.5 text-body">
      {facts.map(({ name, of }) => (
        <Fact key={name} name={name} said={of(step)} differs={differs && of(step) === practised} />
      ))}
    </dl>
  );
}

function Fact({ name, said, differs }: { name: string; said: string; differs: boolean }) {
  const { t } = useLingui();
  if (said === '') return null;
  return (
    <div className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-control text-ink-2">{name}</dt>
      <dd className={classes('whitespace-pre-line wrap-anywhere', differs && 'font-medium')}>
        {differs && (
          <span role="img" aria-label={t`other than written down:`}>
            ≠{' '}
          </span>
        )}
        {said}
      </dd>
    </div>
  );
}

/** Before anything is changed: what else would feel it. */
export function Touched({ step: { touches } }: { step: Step }) {
  const to = useAddresses();
  const because = useTouchWords();
  if (touches.length === 0) return null;
  return (
    <Banner kind="info">
      <Plural
        value={touches.length}
        one="A change here reaches # step of another map:"
        other="A change here reaches # steps of other maps:"
      />
      <ul className="mt-1">
        {touches.map(({ id, name, diveNumber, diveTitle, ...touch }) => (
          <li key={id}>
            <TextLink href={`${to.deepDive(diveNumber)}?step=${id}`}>{name}</TextLink>, {diveTitle} ({because(touch)})
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
