import { useQuery } from '@apollo/client/react';
import type { StepLinkKind } from '@cxboard/domain/deep-dives/step-links.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ReachOfProjectDocument, type ReachOfProjectQuery } from './revisions.generated.ts';
import type { RevisedProject } from './revisions-view.ts';

type Reach = ReachOfProjectQuery['project']['reach'];
type Reached = Reach['steps'][number];

/** Before anybody decides on another scope: which steps of other processes would feel it, and why. */
export function ScopeReach({ project }: { project: Pick<RevisedProject, 'number' | 'board'> }) {
  const { t } = useLingui();
  const variables = { board: project.board.slug, number: project.number };
  const { data, error } = useQuery(ReachOfProjectDocument, { variables, fetchPolicy: 'cache-and-network' });
  if (!data && error) return <Unread />;
  if (!data) return null;
  const { reach } = data.project;
  const maps = [...Map.groupBy(reach.steps, ({ diveNumber }) => diveNumber).values()];
  return (
    <section
      aria-label={t`What another scope would reach`}
      className="grid gap-2 rounded-control bg-surface-2 px-3 py-2.5 text-control"
    >
      <Finding reach={reach} />
      {maps.map((steps) => (
        <ReachedMap key={steps[0]?.diveNumber} steps={steps} />
      ))}
    </section>
  );
}

/** Nothing would look like no reach at all. */
const Unread = () => (
  <p className="text-control text-ink-2">
    <Trans>What another scope would reach could not be read. Open the page again before you decide.</Trans>
  </p>
);

function Finding({ reach: { diveNumbers, steps, unseen } }: { reach: Reach }) {
  if (steps.length + unseen > 0)
    return (
      <p>
        <span className="font-medium">
          <Plural
            value={steps.length + unseen}
            one="Another scope reaches # step of other processes."
            other="Another scope reaches # steps of other processes."
          />
        </span>{' '}
        {unseen > 0 && (
          <Plural
            value={unseen}
            one="# of them is in a map you may not read."
            other="# of them are in maps you may not read."
          />
        )}
      </p>
    );
  return diveNumbers.length > 0 ? (
    <p>
      <Trans>No step of another process is linked, rests on the same reason or uses the same system.</Trans>
    </p>
  ) : (
    <p>
      <Trans>No deep dive belongs to this project, so nobody has drawn what another scope would reach.</Trans>
    </p>
  );
}

function ReachedMap({ steps }: { steps: readonly Reached[] }) {
  const to = useAddresses();
  const why = useWhy();
  return (
    <div>
      <p className="text-ink-2">{steps[0]?.diveTitle}</p>
      <ul className="mt-0.5 grid gap-0.5">
        {steps.map((step) => (
          <li key={step.id} className="wrap-anywhere">
            <TextLink href={`${to.deepDive(step.diveNumber)}?step=${step.id}`}>{step.name}</TextLink>{' '}
            <span className="text-ink-2">{why(step)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How a step of the project hangs together with it. */
function useWhy(): (step: Reached) => string {
  const { t } = useLingui();
  const { list } = useFormat();
  const hows: Readonly<Record<StepLinkKind, string>> = {
    ...{ FEEDS: t`hands on to it`, WAITS_FOR: t`waits for it`, REPEATS: t`does the same` },
  };
  return ({ because, kinds, fromName }) => {
    if (because === 'RATIONALE') return t`rests on the same reason as “${fromName}”`;
    if (because === 'SYSTEM') return t`uses the same system as “${fromName}”`;
    const how = list(kinds.map((kind) => hows[kind]));
    return t`“${fromName}” ${how}`;
  };
}
