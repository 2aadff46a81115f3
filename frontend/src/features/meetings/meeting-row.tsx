import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { MeetingStateMark } from '../../session/meeting-state-mark.tsx';
import { MinutesLink } from '../../session/minutes-link.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Row } from '../../ui/list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { type MeetingAct, MeetingDialog, useMeetingMenu } from './meeting-dialogs.tsx';
import { useMeetingTitle } from '../../session/meeting-title.ts';
import { endsClock, type MeetingCard } from './meeting-words.tsx';

/** One meeting in the list; the whole row leads to it. */
export function MeetingRow({ meeting, isNext }: { meeting: MeetingCard; isNext: boolean }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { day } = useFormat();
  const { number, kind, startsOn, startsClock, board, place, extraordinary, cancelledBecause } = meeting;
  return (
    <Row
      href={to.meeting(board.slug, number)}
      current={isNext}
      wraps
      leading={<span className="w-8 text-right text-body">{number}</span>}
      title={`${day(startsOn)}, ${meetingKind(i18n, kind)}`}
      meta={
        <>
          {isNext && (
            <Badge tone="accent">
              <Trans>Next</Trans>
            </Badge>
          )}
          <span className="tabular-nums">
            {startsClock} – {endsClock(meeting)}
          </span>
          {place && <span>{place}</span>}
          {extraordinary && <Trans>Extraordinary</Trans>}
          <Planned meeting={meeting} />
          {cancelledBecause && <span>{cancelledBecause}</span>}
        </>
      }
      trailing={<RowEnd meeting={meeting} />}
    />
  );
}

function Planned({ meeting: { items, plannedMinutes } }: { meeting: MeetingCard }) {
  const { minutes } = useFormat();
  if (!items) return null;
  return (
    <span>
      <Plural value={items} one="# item" other="# items" />, {minutes(plannedMinutes ?? 0)}
    </span>
  );
}

function RowEnd({ meeting }: { meeting: MeetingCard }) {
  const { t } = useLingui();
  const titleOf = useMeetingTitle();
  const [act, setAct] = useState<MeetingAct | null>(null);
  const menu = useMeetingMenu(meeting, setAct);
  return (
    <>
      <MinutesLink meeting={meeting} kind="quiet" />
      <MeetingStateMark state={meeting.state} />
      {menu.length > 0 && (
        <Menu
          trigger={<IconButton icon={Ellipsis} size="small" label={t`More for ${titleOf(meeting)}`} />}
          items={menu}
        />
      )}
      {act && <MeetingDialog act={act} meeting={meeting} onClose={() => setAct(null)} />}
    </>
  );
}
