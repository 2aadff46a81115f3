import { nextPresence, type Presence } from '@cxboard/domain/sessions/attendance.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Session } from './session-view.ts';
import { presenceTones, presenceWords } from './words.ts';

/** By the id of the person. */
export type Presences = Readonly<Record<string, Presence>>;

/** Everybody was there, or who was named to stand in for them. */
export const presencesOf = ({ attendance }: Session): Presences =>
  Object.fromEntries(attendance.map(({ person, substitute }) => [person.id, nextPresence(null, Boolean(substitute))]));

interface PeopleProps {
  session: Session;
  presences: Presences;
  onChange: (presences: Presences) => void;
}

export function People({ session, presences, onChange }: PeopleProps) {
  const { t, i18n } = useLingui();
  return (
    <Sheet title={t`Who was there`} flush>
      <List label={t`Who was there`}>
        {session.attendance.map(({ person, substitute }) => {
          const presence = presences[person.id] ?? 'PRESENT';
          const next = nextPresence(presence, Boolean(substitute));
          return (
            <Row
              key={person.id}
              title={person.name}
              meta={presence === 'SUBSTITUTED' && substitute && <Trans>{substitute.name} stood in</Trans>}
              trailing={
                <Button
                  size="small"
                  aria-label={t`Change how ${person.name} was there`}
                  onClick={() => onChange({ ...presences, [person.id]: next })}
                >
                  <StatusMark tone={presenceTones[presence]}>{i18n._(presenceWords[presence])}</StatusMark>
                </Button>
              }
            />
          );
        })}
      </List>
    </Sheet>
  );
}
