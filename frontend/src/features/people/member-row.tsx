import { Trans, useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import { useViewer } from '../../session/viewer-context.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Row } from '../../ui/list.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { MemberActs } from './use-member-acts.ts';
import { type Member, stateTones, useRoleWords, useSeatWords, useStateWords } from './words.ts';

/** One person: who, where, with which rights, and what the administrator can do. */
export function MemberRow({ member, acts }: { member: Member; acts: MemberActs }) {
  const { t } = useLingui();
  const states = useStateWords();
  const roles = useRoleWords();
  const isMe = useViewer().personId === member.id;
  const { name, state } = member;
  return (
    <Row
      leading={<Avatar name={name} decorative />}
      title={isMe ? t`${name} (you)` : name}
      meta={<Facts member={member} />}
      trailing={
        <>
          <div className="flex flex-wrap items-center justify-end gap-2 max-sm:max-w-32">
            {member.roles.map((role) => (
              <Badge key={role} framed>
                {roles[role]}
              </Badge>
            ))}
            {state !== 'JOINED' && <StatusMark tone={stateTones[state]}>{states[state]}</StatusMark>}
          </div>
          <Menu
            trigger={<IconButton icon={Ellipsis} size="small" label={t`What to do with ${name}`} />}
            items={useItems(member, acts)}
          />
        </>
      }
    />
  );
}

function Facts({ member }: { member: Member }) {
  const { date } = useFormat();
  const seats = useSeatWords();
  const { email, jobTitle, department, state, invitationExpiresAt } = member;
  return (
    <>
      {[email, jobTitle, department?.name].map((fact) => fact && <span key={fact}>{fact}</span>)}
      {member.seats.map(({ boardId, boardName, role }) => (
        <span key={`${boardId} ${role}`}>
          {seats[role] ?? role}, {boardName}
        </span>
      ))}
      {state === 'INVITED' && invitationExpiresAt && (
        <span>
          <Trans>link works until {date(invitationExpiresAt)}</Trans>
        </span>
      )}
    </>
  );
}

function useItems(member: Member, acts: MemberActs): readonly MenuItem[] {
  const { t } = useLingui();
  const handOver: MenuItem = { label: t`Hand over their work`, onSelect: () => acts.handOver(member) };
  if (member.state === 'DEACTIVATED')
    return [
      handOver,
      { label: t`Reactivate`, onSelect: () => acts.reactivate(member) },
      'line',
      { label: t`Forget for ever`, isDanger: true, onSelect: () => acts.forget(member) },
    ];
  const invitation: MenuItem[] =
    member.state === 'JOINED' || member.email === null
      ? []
      : [{ label: t`Send a new invitation`, onSelect: () => acts.resend(member) }];
  const withdrawal: MenuItem[] =
    member.state === 'INVITED' ? [{ label: t`Withdraw the invitation`, onSelect: () => acts.withdraw(member) }] : [];
  return [
    { label: t`Edit`, onSelect: () => acts.edit(member) },
    { label: t`Change roles`, onSelect: () => acts.chooseRoles(member) },
    ...invitation,
    ...withdrawal,
    handOver,
    'line',
    { label: t`Deactivate`, isDanger: true, onSelect: () => acts.deactivate(member) },
  ];
}
