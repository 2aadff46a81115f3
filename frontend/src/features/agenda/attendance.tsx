import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import type { Acceptance } from '@cxboard/domain/attendees/acceptance.rules';
import { acceptanceWord, answerWords, tallySentence } from '@cxboard/messages/invitation-mails.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Agenda } from './agenda-view.ts';
import {
  AnswerInvitationDocument,
  type Attendance_attendeeFragment,
  AttendanceDocument,
  WithdrawSubstituteDocument,
} from './attendance.generated.ts';
import { useAttendanceAct } from './attendance-refusals.ts';
import { SubstituteDialog } from './substitute-dialog.tsx';

type Attendee = Attendance_attendeeFragment;

const answers = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const;
const tones: Record<Acceptance, Tone> = {
  ACCEPTED: 'good',
  TENTATIVE: 'warn',
  DECLINED: 'bad',
  NOT_ANSWERED: 'neutral',
};

/** Who comes: counted, by name, and my own answer. */
export function Attendance({ agenda: { id: meetingId, meeting } }: { agenda: Agenda }) {
  const { t, i18n } = useLingui();
  const may = useMay();
  const [absent, setAbsent] = useState<Attendee | null>(null);
  const { data, refetch } = useSuspenseQuery(AttendanceDocument, { variables: { meetingId } });
  useChanges(['MEETING'], refetch, meetingId);
  const { people, tally, mine } = data.attendees;
  if (people.length === 0) return null;
  const isOpen = ['AGENDA_OPEN', 'PLANNED', 'PUBLISHED'].includes(meeting.state);
  const counted = {
    ...{ ACCEPTED: tally.accepted, DECLINED: tally.declined },
    ...{ TENTATIVE: tally.tentative, NOT_ANSWERED: tally.notAnswered },
  };
  return (
    <Sheet title={t`Who comes`} flush>
      <div className="grid gap-3 px-4 pb-3">
        <p className="text-control text-ink-2">{tallySentence(i18n, counted)}</p>
        {mine && isOpen && <MyAnswer meetingId={meetingId} mine={mine} onSubstitute={() => setAbsent(mine)} />}
      </div>
      <List label={t`Who comes`}>
        {people.map((person) => (
          <AttendeeRow
            key={person.id}
            attendee={person}
            meetingId={meetingId}
            hasSubstitute={people.some(({ standsInFor }) => standsInFor?.id === person.person.id)}
            onSubstitute={person.id === mine?.id ? null : () => setAbsent(person)}
            mayArrange={isOpen && may.nameSubstitute({ boardId: meeting.board.id, personId: person.person.id })}
          />
        ))}
      </List>
      {absent && <SubstituteDialog {...{ meetingId, absent, mine }} onClose={() => setAbsent(null)} />}
    </Sheet>
  );
}

interface MyAnswerProps {
  meetingId: string;
  mine: Attendee;
  onSubstitute: () => void;
}

function MyAnswer({ meetingId, mine, onSubstitute }: MyAnswerProps) {
  const { t, i18n } = useLingui();
  const act = useAttendanceAct();
  const [send] = useMutation(AnswerInvitationDocument);
  const answer = async (chosen: string) => {
    const said = answers.find((one) => one === chosen);
    if (!said) return;
    const input = { meetingId, answer: said };
    await act(async () => (await send({ variables: { input } })).data?.answerInvitation);
  };
  return (
    <div className="grid justify-items-start gap-3">
      <Segmented
        label={t`Do you come?`}
        value={mine.acceptance}
        onChange={(chosen) => void answer(chosen)}
        choices={answers.map((value) => ({ value, label: answerWords(i18n, value) }))}
      />
      {mine.acceptance === 'DECLINED' && !mine.standsInFor && (
        <Button size="small" onClick={onSubstitute}>
          <Trans>Name a substitute</Trans>
        </Button>
      )}
    </div>
  );
}

interface AttendeeRowProps {
  attendee: Attendee;
  meetingId: string;
  mayArrange: boolean;
  hasSubstitute: boolean;
  /** For somebody else who cannot come; one's own stands beside the answer. */
  onSubstitute: (() => void) | null;
}

function AttendeeRow({ attendee, ...arranging }: AttendeeRowProps) {
  const { i18n } = useLingui();
  const { person, acceptance, standsInFor, withVote } = attendee;
  return (
    <Row
      title={person.name}
      meta={
        standsInFor &&
        (withVote ? (
          <Trans>for {standsInFor.name}, with a vote</Trans>
        ) : (
          <Trans>for {standsInFor.name}, without a vote</Trans>
        ))
      }
      trailing={
        <>
          {arranging.mayArrange && <Arranging attendee={attendee} {...arranging} />}
          <StatusMark tone={tones[acceptance]}>{acceptanceWord(i18n, acceptance)}</StatusMark>
        </>
      }
    />
  );
}

/** Who stands in is sent home again; for whom nobody comes yet, somebody can be named. */
function Arranging({ attendee: { person, standsInFor }, meetingId, hasSubstitute, onSubstitute }: AttendeeRowProps) {
  const { t } = useLingui();
  if (standsInFor) return <Withdraw meetingId={meetingId} absentId={standsInFor.id} />;
  if (hasSubstitute || !onSubstitute) return null;
  return (
    <IconButton
      icon={UserRoundPlus}
      size="small"
      label={t`Name a substitute for ${person.name}`}
      onClick={onSubstitute}
    />
  );
}

function Withdraw({ meetingId, absentId }: { meetingId: string; absentId: string }) {
  const act = useAttendanceAct();
  const [send, { loading }] = useMutation(WithdrawSubstituteDocument);
  const withdraw = () =>
    act(async () => (await send({ variables: { input: { meetingId, absentId } } })).data?.withdrawSubstitute);
  return (
    <Button size="small" kind="quiet" busy={loading} onClick={() => void withdraw()}>
      <Trans>Withdraw</Trans>
    </Button>
  );
}
