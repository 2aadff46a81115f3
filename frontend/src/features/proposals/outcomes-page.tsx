import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import { WeightBar } from '../../ui/weight-bar.tsx';
import { ProposalOutcomesDocument, type ProposalOutcomesQuery } from './proposals.generated.ts';

type Outcomes = ProposalOutcomesQuery['proposalOutcomes'];

/** What became of our ideas: whether we answer, how soon, and what was done. */
export function OutcomesPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { data, refetch } = useSuspenseQuery(ProposalOutcomesDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['PROPOSAL'], refetch);
  const outcomes = data.proposalOutcomes;
  return (
    <Page
      title={t`What became of our ideas`}
      breadcrumbs={[{ label: t`Proposals`, href: to.proposals }]}
      meta={<Finding outcomes={outcomes} />}
    >
      <Figures outcomes={outcomes} />
      <FromIdeaToEffect outcomes={outcomes} />
      <Departments outcomes={outcomes} />
    </Page>
  );
}

function Finding({ outcomes: { proposals, implemented, own, ownImplemented } }: { outcomes: Outcomes }) {
  const count = proposals ?? 0;
  return (
    <>
      <Plural
        value={implemented}
        one={`# of ${String(count)} proposals has been done.`}
        other={`# of ${String(count)} proposals have been done.`}
      />{' '}
      {own > 0 && (
        <Trans>
          Of your own {own}, {ownImplemented} have.
        </Trans>
      )}
    </>
  );
}

function Figures({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useLingui();
  const { number, percent } = useFormat();
  const { people, headcount, inTimeShare, firstAnswerDays, decisionDays, implementedShare } = outcomes;
  const share = (value: number | null | undefined) => (value == null ? t`no data yet` : percent(value));
  const days = (value: number | null | undefined) => (value == null ? t`no data yet` : number(value));
  return (
    <Sheet label={t`Figures`}>
      <div className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        <Stat
          label={t`Who took part`}
          value={people == null ? t`fewer than 5` : number(people)}
          note={t`of ${headcount} people`}
        />
        <Stat
          label={t`First answer in time`}
          value={share(inTimeShare)}
          note={firstAnswerDays == null ? '' : t`median ${number(firstAnswerDays)} working days, 5 promised`}
        />
        <Stat label={t`Days to a decision`} value={days(decisionDays)} note={t`median working days, 20 promised`} />
        <Stat
          label={t`Done, of those decided`}
          value={share(implementedShare)}
          note={t`${outcomes.accepted} accepted, ${outcomes.declined} declined, ${outcomes.waiting} waiting, ${outcomes.inProjects} in projects`}
        />
      </div>
    </Sheet>
  );
}

/** How many came how far: what was proposed, decided, accepted, done, and in the end measured on customers. */
function FromIdeaToEffect({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useLingui();
  const { number, percent } = useFormat();
  const all = outcomes.proposals ?? 0;
  if (all === 0) return null;
  const steps = [
    { key: 'proposed', label: t`Proposed`, count: all },
    { key: 'decided', label: t`Decided`, count: outcomes.decided },
    { key: 'accepted', label: t`Accepted`, count: outcomes.accepted },
    { key: 'done', label: t`Done`, count: outcomes.implemented },
    { key: 'measured', label: t`Effect measured`, count: outcomes.effectsKnown },
  ];
  return (
    <Sheet title={t`From idea to effect`}>
      <p className="mb-4 text-control text-ink-2">
        {outcomes.effectShare == null ? (
          <Trans>Nothing has been decided yet.</Trans>
        ) : (
          <Trans>
            Of those decided, the effect on customers has been measured for {percent(outcomes.effectShare)} so far.
          </Trans>
        )}
      </p>
      <ol className="grid gap-3">
        {steps.map(({ key, label, count }) => (
          <li key={key} className="grid grid-cols-[7.5rem_1fr_2.5rem] items-center gap-3 text-control">
            <span>{label}</span>
            <WeightBar value={count} max={all} tone="accent" />
            <span className="text-right tabular-nums">{number(count)}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

type Department = Outcomes['departments'][number];

function Departments({ outcomes: { departments } }: { outcomes: Outcomes }) {
  const { t } = useLingui();
  const columns = useColumns();
  const shown = departments.filter(({ isHidden }) => !isHidden);
  const hidden = departments.length - shown.length;
  return (
    <Sheet flush title={t`By department`}>
      {shown.length > 0 && (
        <DataTable
          label={t`Proposals by department`}
          columns={columns}
          rows={shown}
          rowKey={(row) => row.department?.id ?? 'none'}
        />
      )}
      {hidden > 0 && (
        <p className="p-4 text-meta text-ink-2">
          <Plural value={hidden} one="# department is not shown." other="# departments are not shown." />{' '}
          <Trans>A department needs five people taking part, and none may be worked out from the others.</Trans>
        </p>
      )}
    </Sheet>
  );
}

function useColumns(): readonly Column<Department>[] {
  const { t } = useLingui();
  const { number, percent } = useFormat();
  const count = (value: number | null | undefined) => number(value ?? 0);
  const share = (value: number | null | undefined) => (value == null ? '' : percent(value));
  const figures = { isNumber: true } as const;
  return [
    {
      key: 'name',
      head: t`Department`,
      isRowHead: true,
      cell: (row) => row.department?.name ?? t`Without a department`,
    },
    { key: 'people', head: t`Took part`, ...figures, cell: (row) => count(row.people) },
    { key: 'of', head: t`Of`, ...figures, cell: (row) => count(row.headcount) },
    { key: 'proposals', head: t`Proposals`, ...figures, cell: (row) => count(row.proposals) },
    { key: 'time', head: t`Answered in time`, ...figures, cell: (row) => share(row.inTimeShare) },
    { key: 'done', head: t`Done, of those decided`, ...figures, cell: (row) => share(row.implementedShare) },
    { key: 'effect', head: t`Effect measured, of those decided`, ...figures, cell: (row) => share(row.effectShare) },
  ];
}
