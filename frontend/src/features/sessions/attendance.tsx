import { useMutation } from '@apollo/client/react';
import { nextPresence, type Presence } from '@cxboard/domain/sessions/attendance.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useAct } from './refusals.ts';
import { NoteAttendanceDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';
import { NameStandIn } from './stand-in.tsx';
import { presenceTones, presenceWords } from './words.ts';

type Seat = Session['attendance'][number];
type Noted = ReturnType<typeof noted>;

/** Whoever came in their place is noted with their vote. */
export const noted = (
  {
    person,
    substitute,
    substituteVotes,
  }: Pick<Seat, 'person' | 'substituteVotes'> & { substitute: { id: string } | null },
  presence: Presence,
) => ({
  ...{ personId: person.id, presence },
  ...(presence === 'SUBSTITUTED' && { substituteId: substitute?.id, substituteVotes }),
});

/** Who is there, by one tap each. */
export function Attendance({ session, runs }: { session: Session; runs: boolean }) {
  const { t } = useLingui();
  const act = useAct();
  const [note] = useMutation(NoteAttendanceDocument);
  const { attendance } = session;
  const write = (people: readonly Noted[]) => {
    const variables = { input: { meetingId: session.id, people: [...people] } };
    void act(async () => (await note({ variables })).data?.noteAttendance);
  };
  // A deputy is asked for when somebody is away: not everybody else being here makes them be here.
  const unnoted = attendance.filter(({ presence, role }) => presence === null && role !== 'DEPUTY');
  const all = () => write(unnoted.map((seat) => noted(seat, nextPresence(null, Boolean(seat.substitute)))));
  return (
    <Sheet
      title={t`Attendance`}
      flush
      aside={
        runs &&
        unnoted.length > 0 && (
          <Button size="small" kind="quiet" onClick={all}>
            <Trans>Everyone is here</Trans>
          </Button>
        )
      }
    >
      <List label={t`Attendance`}>
        {attendance.map((seat) => (
          <SeatRow key={seat.person.id} seat={seat} onChange={runs ? (noted) => write([noted]) : null} />
        ))}
      </List>
    </Sheet>
  );
}

function SeatRow({ seat, onChange }: { seat: Seat; onChange: ((noted: Noted) => void) | null }) {
  const { t, i18n } = useLingui();
  const { person, presence, substitute } = seat;
  const said = presence ? i18n._(presenceWords[presence]) : t`not noted`;
  const isReplaced = presence === null || presence === 'SUBSTITUTED';
  const words = <PresenceWords seat={seat} />;
  return (
    <Row
      title={person.name}
      meta={isReplaced && substitute && <Trans>{substitute.name} stands in</Trans>}
      trailing={
        onChange ? (
          <>
            <NameStandIn seat={seat} onName={(standIn) => onChange(noted({ ...seat, ...standIn }, 'SUBSTITUTED'))} />
            <Button
              size="small"
              aria-label={t`Change how ${person.name} is here: ${said}`}
              onClick={() => onChange(noted(seat, nextPresence(presence, Boolean(substitute))))}
            >
              {words}
            </Button>
          </>
        ) : (
          words
        )
      }
    />
  );
}

function PresenceWords({ seat: { presence } }: { seat: Seat }) {
  const { i18n } = useLingui();
  if (!presence) return <Trans>not noted</Trans>;
  return <StatusMark tone={presenceTones[presence]}>{i18n._(presenceWords[presence])}</StatusMark>;
}
