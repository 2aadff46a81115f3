import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { type MemberDialog, MemberDialogs } from './member-dialogs.tsx';
import { MemberRow } from './member-row.tsx';
import { MembersFilter } from './members-filter.tsx';
import { MembersPageDocument } from './members.generated.ts';
import { useMembersView } from './members-view.ts';
import { useMemberActs } from './use-member-acts.ts';

/** Everybody of the organization, for its administrator. */
export function MembersPage() {
  const { t } = useLingui();
  const { members, departments, refetch, showMore } = useMembers();
  const [dialog, open] = useState<MemberDialog | null>(null);
  const acts = useMemberActs(open, refetch);
  useShortcut('n', () => open({ kind: 'INVITE' }), { label: t`Invite people` });
  return (
    <Page
      title={t`Members`}
      meta={<Plural value={members.totalCount} one="# person" other="# people" />}
      actions={<PageActions onInvite={() => open({ kind: 'INVITE' })} />}
    >
      <MembersFilter departments={departments} />
      <Sheet label={t`Members`} flush>
        {members.nodes.length === 0 && (
          <EmptyState>
            <Trans>Nobody matches. Take a filter away to see more people.</Trans>
          </EmptyState>
        )}
        <List label={t`Members`}>
          {members.nodes.map((member) => (
            <MemberRow key={member.id} member={member} acts={acts} />
          ))}
        </List>
      </Sheet>
      {members.pageInfo.hasNextPage && <ShowMore onMore={showMore} />}
      <MemberDialogs
        dialog={dialog}
        open={open}
        departments={departments}
        members={members.nodes}
        readAgain={refetch}
      />
    </Page>
  );
}

function useMembers() {
  const { view } = useMembersView();
  const { search, role, department, state } = useDeferredValue(view);
  const variables = { search, role, departmentId: department, state };
  const { data, refetch, fetchMore } = useSuspenseQuery(MembersPageDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['PERSON'], refetch);
  const { members, departments } = data;
  const showMore = () =>
    fetchMore({
      variables: { ...variables, after: members.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { members: next } }) => ({
        ...before,
        members: { ...next, nodes: [...before.members.nodes, ...next.nodes] },
      }),
    });
  return { members, departments, refetch, showMore };
}

function PageActions({ onInvite }: { onInvite: () => void }) {
  const to = useAddresses();
  return (
    <>
      <ButtonLink kind="quiet" href={to.joinLinks}>
        <Trans>Join links</Trans>
      </ButtonLink>
      <ButtonLink kind="quiet" href={to.staffList}>
        <Trans>Take over a list</Trans>
      </ButtonLink>
      <ButtonLink kind="quiet" href={to.departments}>
        <Trans>Departments</Trans>
      </ButtonLink>
      <ButtonLink kind="quiet" href={to.settings}>
        <Trans>Settings</Trans>
      </ButtonLink>
      <Button kind="primary" icon={UserPlus} onClick={onInvite}>
        <Trans>Invite people</Trans>
      </Button>
    </>
  );
}
