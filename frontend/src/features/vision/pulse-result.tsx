import { Trans, useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Pulse } from './vision-view.ts';

type Result = NonNullable<Pulse['result']>;
type Group = NonNullable<Result['overall']>;
type Tally = Group['lived'];

/** What employees said: advice for the second round, no cell under five. */
export function PulseResult({ pulse, result }: { pulse: Pulse; result: Result }) {
  const { t } = useLingui();
  const { overall, departments } = result;
  const { number } = pulse;
  if (!overall)
    return (
      <Sheet title={t`What employees say`}>
        <p className="text-read print:hidden">
          <Trans>Fewer than five employees answered; what they said is not shown.</Trans>
        </p>
      </Sheet>
    );
  const isHidden = departments.some(({ group }) => group === null);
  return (
    <div className="print:hidden">
      <Sheet title={t`What employees say`}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Finding overall={overall} pulse={pulse} />
          <ByDepartment overall={overall} departments={departments} />
          <p className="text-meta text-ink-2">
            <Trans>Asked between the rounds of version {number}, without names: advice, not a vote.</Trans>{' '}
            {isHidden && (
              <Trans>
                Departments with fewer than five answers are not shown, nor any from which they would follow.
              </Trans>
            )}{' '}
            <Trans>Answers are shown where at least five gave each of them and they differ.</Trans>
          </p>
        </div>
      </Sheet>
    </div>
  );
}

function Finding({ overall, pulse }: { overall: Group; pulse: Pulse }) {
  const { answered, lived, signed } = overall;
  const { asked } = pulse;
  const [liveIt, signIt] = [lived?.yes, signed?.yes];
  return (
    <p className="text-read">
      {signed && (
        <Trans>
          {signIt} of {answered} would sign it.
        </Trans>
      )}{' '}
      {lived && (
        <Trans>
          {liveIt} of {answered} say that we live it today.
        </Trans>
      )}{' '}
      <Trans>
        {answered} of {asked} employees answered.
      </Trans>
    </p>
  );
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly group: Group | null;
}

function ByDepartment({ overall, departments }: { overall: Group; departments: Result['departments'] }) {
  const { t } = useLingui();
  const rows: Line[] = [
    { key: 'all', name: t`All`, group: overall },
    ...departments.map(({ name, group }, index) => ({ key: String(index), name: name ?? t`No department`, group })),
  ];
  const said = (of: (group: Group) => Tally) =>
    function Said({ group }: Line) {
      if (!group) return t`not shown`;
      const tally = of(group);
      return tally ? <TallyWords tally={tally} answered={group.answered} /> : t`too few to show`;
    };
  return (
    <DataTable
      label={t`What employees say by department`}
      isDense
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', head: t`Department`, isRowHead: true, cell: ({ name }) => name },
        { key: 'n', head: t`Answers`, isNumber: true, cell: ({ group }) => group?.answered ?? t`under 5` },
        { key: 'lived', head: t`We live it`, cell: said(({ lived }) => lived) },
        { key: 'signed', head: t`I would sign it`, cell: said(({ signed }) => signed) },
      ]}
    />
  );
}

function TallyWords({ tally: { yes, partly, no }, answered }: { tally: NonNullable<Tally>; answered: number }) {
  if (partly === null || no === null) {
    const others = answered - yes;
    return (
      <Trans>
        {yes} yes, {others} partly or no
      </Trans>
    );
  }
  return (
    <Trans>
      {yes} yes, {partly} partly, {no} no
    </Trans>
  );
}
