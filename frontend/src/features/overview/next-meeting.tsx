import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Plural, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { MeetingStateMark } from '../../session/meeting-state-mark.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { isHeld } from './meeting-now.tsx';
import type { NextMeeting_meetingFragment } from './home.generated.ts';

/** When the board meets next, about what kind of question, and how far the agenda is. */
export function NextMeeting({ meeting }: { meeting: NextMeeting_meetingFragment }) {
  const { t, i18n } = useLingui();
  const { day, minutes } = useFormat();
  const to = useAddresses();
  const { kind, number, state, startsOn, startsClock, place, items, board } = meeting;
  const facts = [
    { term: t`When`, detail: `${day(startsOn)}, ${startsClock}` },
    { term: t`Length`, detail: minutes(meeting.minutes) },
    ...(place ? [{ term: t`Where`, detail: place }] : []),
    ...(items === null ? [] : [{ term: t`Agenda`, detail: <Plural value={items} one="# item" other="# items" /> }]),
  ];
  return (
    <Sheet title={isHeld(meeting) ? t`Meeting now` : t`Next meeting`} aside={<MeetingStateMark state={state} />}>
      <p className="mb-3 text-body font-medium">
        <TextLink href={to.meeting(board.slug, number)} className="touch:py-3">
          {meetingKind(i18n, kind)} {number}
        </TextLink>
      </p>
      <DefinitionList items={facts} />
    </Sheet>
  );
}
