import { useState } from 'react';
import { DataTable, type Sort } from '../src/ui/data-table.tsx';
import { useFormat } from '../src/ui/format.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { StatusMark } from '../src/ui/status-mark.tsx';
import { Tabs } from '../src/ui/tabs.tsx';
import { TextLink } from '../src/ui/text-link.tsx';

const reasons = [
  { name: 'Order status', contacts: 7210, share: 0.15, change: 0 },
  { name: 'Change delivery', contacts: 5330, share: 0.11, change: 1 },
  { name: 'Where is my refund?', contacts: 4980, share: 0.1, change: 6 },
  { name: 'Invoice question', contacts: 4410, share: 0.09, change: -1 },
];

export function Table() {
  const [sort, setSort] = useState<Sort>({ key: 'contacts', direction: 'descending' });
  const { number, percent, change } = useFormat();
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const rows = reasons.toSorted(
    (a, b) => sign * (sort.key === 'name' ? a.name.localeCompare(b.name) : a.contacts - b.contacts),
  );
  const columns = (isDense: boolean) => [
    {
      key: 'name',
      head: 'Reason',
      cell: (row: (typeof rows)[number]) => (
        <TextLink quiet href="#reason">
          {row.name}
        </TextLink>
      ),
      isRowHead: true,
      isSortable: true,
      onPhone: (row: (typeof rows)[number]) => <>rank {change(row.change, 0)}</>,
    },
    {
      key: 'contacts',
      head: 'Contacts',
      cell: (row: (typeof rows)[number]) => number(row.contacts),
      isNumber: true,
      isSortable: true,
    },
    { key: 'share', head: 'Share', cell: (row: (typeof rows)[number]) => percent(row.share), isNumber: true },
    {
      key: 'change',
      head: 'Rank change',
      cell: (row: (typeof rows)[number]) => change(row.change, 0),
      isNumber: true,
      hideOnPhone: true,
    },
    {
      key: 'state',
      head: 'State',
      cell: () => <StatusMark tone={isDense ? 'good' : 'warn'}>{isDense ? 'Steady' : 'Rising'}</StatusMark>,
    },
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Tabs
        label="Views"
        tabs={[
          { label: 'Reasons', href: '#reasons', isCurrent: true, count: 10 },
          { label: 'Run-ups', href: '#run-ups', isCurrent: false, count: 2 },
          { label: 'Drivers', href: '#drivers', isCurrent: false },
        ]}
      />
      <Sheet label="Reasons" flush>
        <DataTable
          label="Contact reasons"
          columns={columns(false)}
          rows={rows}
          rowKey={(row) => row.name}
          sort={sort}
          onSort={setSort}
        />
      </Sheet>
      <Sheet title="For analysts" flush>
        <DataTable
          label="Contact reasons, dense"
          columns={columns(true)}
          rows={rows}
          rowKey={(row) => row.name}
          isDense
        />
      </Sheet>
    </div>
  );
}
