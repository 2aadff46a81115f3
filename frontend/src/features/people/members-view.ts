import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MemberState, OrganizationRole } from '../../contract.generated.ts';

/** Which members are on show; it lives in the address. */
export interface MembersView {
  readonly search?: string;
  readonly role?: OrganizationRole;
  readonly department?: string;
  readonly state?: MemberState;
}

const roles: readonly unknown[] = ['ANALYST', 'ADMINISTRATOR'] satisfies OrganizationRole[];
const states: readonly unknown[] = ['JOINED', 'INVITED', 'NOT_INVITED', 'DEACTIVATED'] satisfies MemberState[];
const isRole = (word: unknown): word is OrganizationRole => roles.includes(word);
const isState = (word: unknown): word is MemberState => states.includes(word);
/** A number typed alone arrives as one. */
const isWords = (word: unknown): word is string | number =>
  typeof word === 'number' || (typeof word === 'string' && word !== '');
const isId = (word: unknown): word is string => typeof word === 'string' && /^[0-9a-f-]{36}$/.test(word);

export const membersView = ({ search, role, department, state }: Record<string, unknown>): MembersView => ({
  ...(isWords(search) && { search: `${search}` }),
  ...(isRole(role) && { role }),
  ...(isId(department) && { department }),
  ...(isState(state) && { state }),
});

/** The view, and how to change a part of it. */
export function useMembersView() {
  const view = membersView(useSearch({ strict: false }));
  const navigate = useNavigate();
  const show = (change: Record<string, string>) =>
    void navigate({ to: '.', search: membersView({ ...view, ...change }), replace: true });
  return { view, show };
}
