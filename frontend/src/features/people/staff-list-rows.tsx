import type { StaffColumn, StaffFault } from '../../contract.generated.ts';
import { Trans, useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Plan } from './staff-list-view.ts';

interface OfPlan {
  plan: Plan;
}

const pathWords = (path: readonly string[] | null | undefined) => (path ?? []).join(' › ');
const OnlyFirst = ({ shown, all }: { shown: number; all: number }) =>
  all > shown && (
    <Trans>
      the first {shown} of {all}
    </Trans>
  );

function useFaultWords() {
  const { t } = useLingui();
  const columns: Record<StaffColumn, string> = {
    EMAIL: t`E-mail`,
    NAME: t`Name`,
    JOB_TITLE: t`Job title`,
    DEPARTMENT: t`Department`,
  };
  const faults: Record<StaffFault, string> = {
    NO_EMAIL: t`There is no e-mail address.`,
    NO_EMAIL_ADDRESS: t`This is no e-mail address.`,
    EMAIL_TWICE: t`This address stands on an earlier line already.`,
    NO_NAME: t`There is no name.`,
    TOO_LONG: t`This is too long.`,
    DEPARTMENT_UNCLEAR: t`Several departments are called so. Say under which one it stands.`,
    DEPARTMENT_TOO_DEEP: t`Departments stand at most ten deep.`,
  };
  return { columns, faults };
}

/** Lines that are left out, with the reason, so that the next list has them. */
export function Problems({ plan: { problems, problemCount } }: OfPlan) {
  const { t } = useLingui();
  const { columns, faults } = useFaultWords();
  if (problemCount === 0) return null;
  return (
    <Sheet title={t`Left out`} aside={<OnlyFirst shown={problems.length} all={problemCount} />} flush>
      <DataTable
        label={t`Lines that are left out`}
        rows={problems}
        rowKey={({ line, column }) => `${line} ${column}`}
        columns={[
          { key: 'line', head: t`Line`, cell: ({ line }) => line, isNumber: true, width: '4rem' },
          { key: 'column', head: t`Column`, cell: ({ column }) => columns[column], hideOnPhone: true },
          {
            key: 'said',
            head: t`What it says`,
            cell: ({ said }) => <span className="wrap-anywhere">{said}</span>,
            isRowHead: true,
          },
          { key: 'why', head: t`Why`, cell: ({ fault }) => faults[fault] },
        ]}
      />
    </Sheet>
  );
}

export function Coming({ plan: { added, addedCount } }: OfPlan) {
  const { t } = useLingui();
  if (addedCount === 0) return null;
  return (
    <Sheet title={t`New people`} aside={<OnlyFirst shown={added.length} all={addedCount} />} flush>
      <DataTable
        label={t`People who come`}
        rows={added}
        rowKey={({ email }) => email}
        columns={[
          { key: 'name', head: t`Name`, cell: ({ name }) => name, isRowHead: true },
          { key: 'email', head: t`E-mail`, cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
          { key: 'title', head: t`Job title`, cell: ({ jobTitle }) => jobTitle, hideOnPhone: true },
          { key: 'unit', head: t`Department`, cell: ({ department }) => pathWords(department), hideOnPhone: true },
        ]}
      />
    </Sheet>
  );
}

type Change = Plan['changed'][number];

function Difference({ was, becomes }: Pick<Change, 'was' | 'becomes'>) {
  const { t } = useLingui();
  const nothing = t`none`;
  const lines = [
    [was.name, becomes.name],
    [was.jobTitle ?? nothing, becomes.jobTitle ?? nothing],
    [pathWords(was.department) || nothing, pathWords(becomes.department) || nothing],
  ].filter(([before, after]) => before !== after);
  return (
    <ul className="grid gap-1">
      {lines.map(([before, after]) => (
        <li key={`${before} ${after}`}>
          <Trans>
            <span className="text-ink-2">{before}</span> becomes {after}
          </Trans>
        </li>
      ))}
    </ul>
  );
}

export function Changes({ plan: { changed, changedCount } }: OfPlan) {
  const { t } = useLingui();
  if (changedCount === 0) return null;
  return (
    <Sheet title={t`Changes`} aside={<OnlyFirst shown={changed.length} all={changedCount} />} flush>
      <DataTable
        label={t`People who change`}
        rows={changed}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t`Name`, cell: ({ was }) => was.name, isRowHead: true },
          {
            key: 'what',
            head: t`What changes`,
            cell: ({ isBack, ...change }) => (
              <>
                {isBack && <StatusMark tone="good">{t`is back`}</StatusMark>}
                <Difference {...change} />
              </>
            ),
          },
        ]}
      />
    </Sheet>
  );
}

export function Missing({ plan: { missing, missingCount, staying } }: OfPlan) {
  const { t } = useLingui();
  const stays = { YOURSELF: t`stays: it is you`, CHAIRS: t`stays: chairs a board` };
  const rows = [...staying, ...missing];
  if (rows.length === 0) return null;
  return (
    <Sheet title={t`Not in the list`} aside={<OnlyFirst shown={missing.length} all={missingCount} />} flush>
      <DataTable
        label={t`People who are not in the list`}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t`Name`, cell: ({ name }) => name, isRowHead: true },
          {
            key: 'email',
            head: t`E-mail`,
            cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
            hideOnPhone: true,
          },
          {
            key: 'state',
            head: t`State`,
            cell: (one) => (one.stays ? stays[one.stays] : t`stays unless you say otherwise`),
          },
        ]}
      />
    </Sheet>
  );
}

export function NewDepartments({ plan: { departments } }: OfPlan) {
  const { t } = useLingui();
  if (departments.length === 0) return null;
  return (
    <Sheet title={t`New departments`}>
      <ul className="grid gap-1 text-body">
        {departments.map((path) => (
          <li key={path.join('>')}>{pathWords(path)}</li>
        ))}
      </ul>
    </Sheet>
  );
}
