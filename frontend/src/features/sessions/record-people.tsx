import { nextPresence, type Presence } from '@cxboard/domain/sessions/attendance.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Session } from './session-view.ts';
import { NameStandIn, type StandIn } from './stand-in.tsx';
import { presenceTones, presenceWords } from './words.ts';

type Seat = Session['attendance'][number];

/** By the id of the person; who is left out was not noted. */
export type Presences = Readonly<Record<string, Presence>>;
/** Who came for whom and was not named before, by the id of who was away. */
export type StandIns = Readonly<Record<string, StandIn>>;

/** Everybody was there, or who was named to stand in for them; a deputy only when somebody says so. */
export const presencesOf = ({ attendance }: Session): Presences =>
  Object.fromEntries(
    attendance
      .filter(({ role }) => role !== 'DEPUTY')
      .map(({ person, substitute }) => [person.id, nextPresence(null, Boolean(substitute))]),
  );

/** The seats as they were filled. */
export const filledSeats = ({ attendance }: Session, standIns: StandIns): Seat[] =>
  attendance.map((seat) => ({ ...seat, ...standIns[seat.person.id] }) as Seat);

interface PeopleProps {
  seats: readonly Seat[];
  presences: Presences;
  onChange: (presences: Presences) => void;
  onStandIn: (personId: string, standIn: StandIn) => void;
}

export function People({ seats, presences, onChange, onStandIn }: PeopleProps) {
  const { t } = useLingui();
  return (
    <Sheet title={t`Who was there`} flush>
      <List label={t`Who was there`}>
        {seats.map((seat) => (
          <PersonRow
            key={seat.person.id}
            seat={seat}
            presence={presences[seat.person.id]}
            onChange={(presence) => onChange({ ...presences, [seat.person.id]: presence })}
            onStandIn={(standIn) => onStandIn(seat.person.id, standIn)}
          />
        ))}
      </List>
    </Sheet>
  );
}

interface PersonRowProps {
  seat: Seat;
  presence: Presence | undefined;
  onChange: (presence: Presence) => void;
  onStandIn: (standIn: StandIn) => void;
}

function PersonRow({ seat, presence, onChange, onStandIn }: PersonRowProps) {
  const { t, i18n } = useLingui();
  const { person, substitute } = seat;
  const said = presence ? i18n._(presenceWords[presence]) : t`not noted`;
  return (
    <Row
      title={person.name}
      meta={presence === 'SUBSTITUTED' && substitute && <Trans>{substitute.name} stood in</Trans>}
      trailing={
        <>
          <NameStandIn seat={seat} onName={onStandIn} />
          <Button
            size="small"
            aria-label={t`Change how ${person.name} was there: ${said}`}
            onClick={() => onChange(nextPresence(presence ?? null, Boolean(substitute)))}
          >
            {presence ? <StatusMark tone={presenceTones[presence]}>{said}</StatusMark> : said}
          </Button>
        </>
      }
    />
  );
}
