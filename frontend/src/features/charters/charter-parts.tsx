import { useSuspenseQuery } from '@apollo/client/react';
import { milestoneSlip, milestoneStanding } from '@cxboard/domain/projects/milestone.rules';
import { amountWords } from '@cxboard/messages/effects.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useToday } from '../../session/today.ts';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { CharterEffectDocument } from './charter.generated.ts';
import type { Charter, Milestone } from './charter-view.ts';
import { Words } from './charter-part.tsx';

/** The promise, what will show it, and by how much it is to change. */
export function Promise({ project }: { project: Charter }) {
  const { promise, promiseInWords, metric, contactReason, notMeasurableBecause } = project;
  return (
    <div className="grid gap-2">
      <Words lead>{promise?.text ?? promiseInWords}</Words>
      {metric && (
        <p className="text-control text-ink-2">
          <Trans>Seen in: {metric.name}.</Trans> <Planned projectId={project.id} />
        </p>
      )}
      {contactReason && (
        <p className="text-control text-ink-2">
          <Trans>Seen in: contacts about “{contactReason.name}”.</Trans> <Planned projectId={project.id} />
        </p>
      )}
      {notMeasurableBecause && (
        <p className="text-control wrap-anywhere text-ink-2">
          <Trans>Not measurable: {notMeasurableBecause}</Trans>
        </p>
      )}
    </div>
  );
}

function Planned({ projectId }: { projectId: string }) {
  const { data } = useSuspenseQuery(CharterEffectDocument, { variables: { projectId } });
  const { i18n } = useLingui();
  const { date, number } = useFormat();
  const { plan } = data.effect;
  if (!plan) return <Trans>No effect is planned yet.</Trans>;
  const amount = plan.metric
    ? number(plan.smallestEffect)
    : amountWords(i18n, { amount: plan.smallestEffect, unit: 'CONTACTS' });
  const on = date(plan.reviewOn);
  return plan.wanted === 'UP' ? (
    <Trans>
      It is to rise by at least {amount}, read on {on}.
    </Trans>
  ) : (
    <Trans>
      It is to fall by at least {amount}, read on {on}.
    </Trans>
  );
}

/** Owner, co-owner, sponsor, and who speaks for each department. */
export function Involved({ project }: { project: Charter }) {
  const { t } = useLingui();
  const { owner, coOwner, sponsor, departments, contacts, singleDepartmentBecause } = project;
  const contactOf = (id: string) => contacts.find(({ departmentId }) => departmentId === id)?.person.name;
  const people = [
    { key: 'owner', term: t`Owner`, name: owner.name },
    { key: 'co-owner', term: t`Co-owner`, name: coOwner?.name },
    { key: 'sponsor', term: t`Sponsor`, name: sponsor?.name },
    ...departments.map(({ id, name }) => ({ key: id, term: name, name: contactOf(id) })),
  ];
  return (
    <div className="grid gap-2">
      <dl className="grid gap-1">
        {people.map(({ key, term, name }) => (
          <div key={key} className="flex justify-between gap-4">
            <dt className="text-ink-2">{term}</dt>
            <dd className="text-right">{name ?? <Trans>not named yet</Trans>}</dd>
          </div>
        ))}
      </dl>
      {singleDepartmentBecause && (
        <p className="text-control wrap-anywhere text-ink-2">
          <Trans>One department only: {singleDepartmentBecause}</Trans>
        </p>
      )}
    </div>
  );
}

export function Plan({ project: { milestones } }: { project: Charter }) {
  if (milestones.length === 0) return <Words>{''}</Words>;
  return (
    <ol className="grid gap-1">
      {milestones.map((milestone) => (
        <Step key={milestone.id} milestone={milestone} />
      ))}
    </ol>
  );
}

function Step({ milestone }: { milestone: Milestone }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const standing = milestoneStanding(milestone, useToday());
  const days = milestoneSlip(milestone);
  const words = { DONE: t`reached`, LATE: t`late`, AHEAD: t`ahead` };
  const tones = { DONE: 'good', LATE: 'bad', AHEAD: 'neutral' } as const;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="min-w-0 wrap-anywhere">{milestone.title}</span>
      <span className="flex items-baseline gap-2 text-control tabular-nums">
        {days > 0 && (
          <span className="text-ink-2">
            <Plural value={days} one="# day later than first planned" other="# days later than first planned" />
          </span>
        )}
        {date(milestone.doneOn ?? milestone.dueOn)}
        <StatusMark tone={tones[standing]}>{words[standing]}</StatusMark>
      </span>
    </li>
  );
}
