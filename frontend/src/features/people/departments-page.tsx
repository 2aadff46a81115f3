import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineText } from '../../ui/inline-edit.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type DepartmentDialog, DepartmentDialogs } from './department-dialogs.tsx';
import { inTreeOrder, type Placed } from './department-tree.ts';
import { type Department_departmentFragment, DepartmentsPageDocument } from './departments.generated.ts';
import { type DepartmentActs, useDepartmentActs } from './use-department-acts.ts';

/** The tree of departments; the administrator shapes it, everybody may look. */
export function DepartmentsPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { data, refetch } = useSuspenseQuery(DepartmentsPageDocument, { fetchPolicy: 'cache-and-network' });
  const { departments } = data;
  useChanges(['PERSON', 'ORGANIZATION'], refetch);
  const [dialog, open] = useState<DepartmentDialog | null>(null);
  const acts = useDepartmentActs(refetch);
  const mayManage = useMay().managePeople();
  const add = (
    <Button kind="primary" icon={Plus} onClick={() => open({ kind: 'ADD', parentId: '' })}>
      <Trans>Add a department</Trans>
    </Button>
  );
  return (
    <Page title={t`Departments`} breadcrumbs={[{ label: t`Members`, href: to.members }]} actions={mayManage && add}>
      <Sheet label={t`Departments`} flush>
        {departments.length === 0 && (
          <EmptyState>
            <Trans>No departments yet. They say where people work and which ones a project involves.</Trans>
          </EmptyState>
        )}
        <List label={t`Departments`}>
          {inTreeOrder(departments).map((one) => (
            <DepartmentRow key={one.id} department={one} acts={mayManage ? acts : null} open={open} />
          ))}
        </List>
      </Sheet>
      <DepartmentDialogs dialog={dialog} acts={acts} departments={departments} onClose={() => open(null)} />
    </Page>
  );
}

interface DepartmentRowProps {
  department: Placed<Department_departmentFragment>;
  /** Null for who only looks. */
  acts: DepartmentActs | null;
  open: (dialog: DepartmentDialog) => void;
}

function DepartmentRow({ department, acts, open }: DepartmentRowProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const { id, name, depth, peopleCount } = department;
  const people = <Plural value={peopleCount} one="# person" other="# people" />;
  return (
    <Row
      leading={depth > 0 && <span style={{ width: (depth - 1) * 20 + 8 }} />}
      title={
        acts ? (
          <InlineText
            label={t`Name of ${name}`}
            value={name}
            from={department}
            onSave={(typed, seen) => acts.rename(seen, typed)}
          />
        ) : (
          name
        )
      }
      trailing={
        <>
          {peopleCount > 0 && acts ? (
            <TextLink quiet href={`${to.members}?department=${id}`} className="touch:py-3">
              {people}
            </TextLink>
          ) : (
            <span className="text-ink-2">{people}</span>
          )}
          {acts && <RowMenu department={department} acts={acts} open={open} />}
        </>
      }
    />
  );
}

function RowMenu({ department, acts, open }: DepartmentRowProps & { acts: DepartmentActs }) {
  const { t } = useLingui();
  const { id, name } = department;
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} size="small" label={t`What to do with ${name}`} />}
      items={[
        { label: t`Add a department under it`, onSelect: () => open({ kind: 'ADD', parentId: id }) },
        { label: t`Move elsewhere`, onSelect: () => open({ kind: 'MOVE', department }) },
        'line',
        { label: t`Remove`, isDanger: true, onSelect: () => acts.remove(department) },
      ]}
    />
  );
}
