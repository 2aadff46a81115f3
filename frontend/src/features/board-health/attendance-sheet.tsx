import { Trans, useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Compared, Health } from './health-view.ts';

type Person = Health['attendance'][number];

/** Who came, person by person. */
export function AttendanceSheet({ now: { attendance }, before }: Compared) {
  const { t } = useLingui();
  const earlier = new Map(before.attendance.map((one) => [one.person.id, one]));
  const fraction = ({ there, of }: Pick<Person, 'there' | 'of'>) => t`${there} of ${of}`;
  if (attendance.length === 0)
    return (
      <Sheet title={t`Attendance`}>
        <EmptyState>
          <Trans>Nobody noted who was there.</Trans>
        </EmptyState>
      </Sheet>
    );
  return (
    <Sheet title={t`Attendance`} flush>
      <p className="px-4 pb-3 text-read">
        <Missed attendance={attendance} />
      </p>
      <DataTable
        label={t`Who was there, person by person`}
        rows={attendance}
        rowKey={({ person }) => person.id}
        fitsPhone
        columns={[
          { key: 'name', head: t`Name`, cell: ({ person }) => person.name, isRowHead: true },
          { key: 'there', head: t`There`, cell: fraction, isNumber: true },
          { key: 'substituted', head: t`Sent a substitute`, cell: ({ substituted }) => substituted, isNumber: true },
          {
            key: 'before',
            head: t`Before`,
            cell: ({ person }) => {
              const was = earlier.get(person.id);
              return was ? fraction(was) : '–';
            },
            isNumber: true,
          },
        ]}
      />
    </Sheet>
  );
}

function Missed({ attendance }: Pick<Health, 'attendance'>) {
  const [least] = attendance;
  if (!least || least.there === least.of) return <Trans>Everybody was there every time.</Trans>;
  const { person, there, of } = least;
  return (
    <Trans>
      {person.name} was there least often: {there} of {of} times.
    </Trans>
  );
}
