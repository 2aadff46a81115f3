import { useNavigate, useSearch } from '@tanstack/react-router';
import type { StaffListPage_listFragment } from './staff-list.generated.ts';

export type StaffList = StaffListPage_listFragment;
export type Plan = NonNullable<StaffList['plan']>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which list is looked at stands in the address, so that it can be left and found again. */
export const staffListView = ({ list }: Record<string, unknown>): { list?: string } =>
  typeof list === 'string' && uuid.test(list) ? { list } : {};

export function useStaffListView() {
  const { list }: { list?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = (id: string | null) => void navigate({ to: '.', search: id ? { list: id } : {} });
  return { list, open };
}
