import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import type { Compared, Health } from './health-view.ts';

/** Whether the board meets, and whether its time is enough. */
export function MeetingsSheet({ now, before }: Compared) {
  const { t } = useLingui();
  const { planned, held } = now.meetings;
  return (
    <Sheet title={t`Meetings`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-read">
          <Held meetings={now.meetings} />
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-3">
          <Stat
            label={t`Held of planned`}
            value={t`${held} of ${planned}`}
            note={
              <Before
                figure={t`${before.meetings.held} of ${before.meetings.planned}`}
                shown={before.meetings.planned}
              />
            }
          />
          {now.minutes.map((minutes) => (
            <Took key={minutes.kind} minutes={minutes} before={before} />
          ))}
        </div>
      </div>
    </Sheet>
  );
}

function Held({ meetings: { planned, held, cancelled, unrecorded } }: Pick<Health, 'meetings'>) {
  if (planned === 0) return <Trans>No meeting was planned in these days.</Trans>;
  return (
    <>
      {held === planned ? (
        <Plural value={planned} one="The one meeting planned was held." other="All # meetings planned were held." />
      ) : (
        <Trans>
          {held} of {planned} meetings planned were held.
        </Trans>
      )}{' '}
      {cancelled > 0 && <Plural value={cancelled} one="One was called off." other="# were called off." />}{' '}
      {unrecorded > 0 && (
        <Plural
          value={unrecorded}
          one="Of one nothing is recorded: it can still be recorded afterwards."
          other="Of # nothing is recorded: they can still be recorded afterwards."
        />
      )}
    </>
  );
}

type Minutes = Health['minutes'][number];

function Took({ minutes, before }: { minutes: Minutes; before: Health }) {
  const { t, i18n } = useLingui();
  const { kind, planned, actual, meetings } = minutes;
  const earlier = before.minutes.find((one) => one.kind === kind);
  const name = meetingKind(i18n, kind);
  const tookWords = (was: Minutes) =>
    was.actual === was.planned ? t`${was.actual} min, as planned` : t`${was.actual} min, ${was.planned} planned`;
  const more = actual - planned;
  return (
    <Stat
      label={name}
      value={t`${actual} min`}
      note={
        <>
          <span className="block">
            {more > 0 && (
              <Trans>
                {more} more than the {planned} planned for its items
              </Trans>
            )}
            {more < 0 && (
              <Trans>
                {-more} fewer than the {planned} planned for its items
              </Trans>
            )}
            {more === 0 && <Trans>as planned for its items</Trans>}
            {', '}
            <Plural value={meetings} one="one meeting" other="average of # meetings" />
          </span>
          {earlier && <Before figure={tookWords(earlier)} shown={1} />}
        </>
      }
    />
  );
}

/** What the same figure was in the span before; nothing when there was nothing to count. */
export function Before({ figure, shown }: { figure: string; shown: number }) {
  return shown > 0 ? <Trans>before: {figure}</Trans> : <Trans>before: nothing to count</Trans>;
}
