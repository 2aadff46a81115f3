import type { BoardRole } from '@cxboard/domain/people/relations';
import { useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Row } from '../../ui/list.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Seat_seatFragment } from './board.generated.ts';
import { useToday } from './use-today.ts';

interface SeatRowProps {
  readonly seat: Seat_seatFragment;
  readonly onEnd?: (seat: Seat_seatFragment) => void;
  readonly onHandOver?: () => void;
}

export function SeatRow({ seat, ...acts }: SeatRowProps) {
  const roleWord = useRoleWord();
  const span = useSpanWords();
  const { name, jobTitle } = seat.person;
  return (
    <Row
      leading={<Avatar name={name} decorative />}
      title={name}
      meta={
        <>
          {jobTitle && <span>{jobTitle}</span>}
          <span>{span(seat)}</span>
        </>
      }
      trailing={
        <>
          <Badge {...(seat.role === 'CHAIR' && { tone: 'accent' as const })}>{roleWord(seat.role)}</Badge>
          <SeatMenu seat={seat} {...acts} />
        </>
      }
    />
  );
}

function SeatMenu({ seat, onEnd, onHandOver }: SeatRowProps) {
  const { t } = useLingui();
  if (!onEnd) return null;
  const { name } = seat.person;
  const end = { label: seat.inForce ? t`End this role…` : t`Withdraw or limit…`, onSelect: () => onEnd(seat) };
  const items =
    seat.role === 'CHAIR' && onHandOver ? [{ label: t`Hand over the chair…`, onSelect: onHandOver }, end] : [end];
  return <Menu items={items} trigger={<IconButton icon={Ellipsis} size="small" label={t`More about ${name}`} />} />;
}

export function useRoleWord() {
  const { t } = useLingui();
  return (role: BoardRole) =>
    ({ CHAIR: t`Chair`, DEPUTY: t`Deputy`, SECRETARY: t`Secretary`, MEMBER: t`Member` })[role];
}

/** From when to when somebody has a role. */
export function useSpanWords() {
  const { t } = useLingui();
  const { date } = useFormat();
  const today = useToday();
  return ({ fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string | null }) => {
    const first = date(fromOn);
    if (!untilOn) return fromOn > today ? t`from ${first}` : t`since ${first}`;
    const last = date(untilOn);
    return t`${first} to ${last}`;
  };
}
