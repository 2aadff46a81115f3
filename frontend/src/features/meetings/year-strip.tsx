import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { meetingKind, meetingState } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import type { KeyboardEvent } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { classes } from '../../ui/classes.ts';
import { useFormat } from '../../ui/format.tsx';
import { Anchor } from '../../ui/link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { addDays, mondayOf, weeksFrom } from './calendar-days.ts';
import { useMeetingTitle } from '../../session/meeting-title.ts';
import type { MeetingCard } from './meeting-words.tsx';
import { closedDaysIn, type ClosedDay, type Closing } from './closed-days.ts';

interface YearStripProps {
  meetings: readonly MeetingCard[];
  cadence: Closing | null;
  today: string;
  nextId: string | undefined;
}

const weeks = 52;
const hatch = 'bg-[repeating-linear-gradient(135deg,var(--line-2)_0_1px,transparent_1px_5px)]';

/** The year by weeks: which kind meets when, the days the company is closed, and where we are. */
export function YearStrip({ meetings, cadence, today, nextId }: YearStripProps) {
  const { t } = useLingui();
  const mondays = weeksFrom(mondayOf(addDays(today, -28)), weeks);
  return (
    <Sheet title={t`The year`} aside={<Legend />}>
      <div className="-mx-2 overflow-x-auto px-2 pb-1">
        <ol
          aria-label={t`Meetings by week`}
          onKeyDown={moveAlong}
          className="grid min-w-[1092px] grid-cols-[repeat(52,minmax(0,1fr))]"
        >
          {mondays.map((monday) => (
            <Week
              key={monday}
              monday={monday}
              meetings={meetings.filter(({ startsOn }) => mondayOf(startsOn) === monday)}
              closed={closedDaysIn(cadence, monday)}
              isNow={mondayOf(today) === monday}
              nextId={nextId}
            />
          ))}
        </ol>
      </div>
    </Sheet>
  );
}

interface WeekProps {
  monday: string;
  meetings: readonly MeetingCard[];
  closed: readonly ClosedDay[];
  isNow: boolean;
  nextId: string | undefined;
}

function Week({ monday, meetings, closed, isNow, nextId }: WeekProps) {
  const { t } = useLingui();
  const { month } = useFormat();
  const { weekday, shortDate } = useFormat();
  const closings = closed.map(({ on, name }) => `${weekday(on)} ${shortDate(on)}: ${name ?? t`closed`}`);
  const isNewMonth = Number(monday.slice(8)) <= 7;
  return (
    <li className="min-w-0">
      <div
        className={classes(
          'relative grid h-12 place-items-center border-y border-line',
          closed.length > 0 && hatch,
          isNow && 'bg-soft',
          isNewMonth && 'border-l',
        )}
      >
        {isNow && (
          <span className="sr-only">
            <Trans>This week</Trans>
          </span>
        )}
        {closings.length > 0 && <Closed days={closings} hasMeeting={meetings.length > 0} />}
        {meetings.map((meeting) => (
          <Mark key={meeting.id} meeting={meeting} isNext={meeting.id === nextId} />
        ))}
      </div>
      <span className="block h-4 overflow-visible pt-0.5 pl-0.5 text-meta whitespace-nowrap text-ink-2">
        {isNewMonth && month(monday).slice(0, 3)}
      </span>
    </li>
  );
}

/** Which days of the week are closed, and why: under the mouse, and with a stop of its own for the keyboard. */
function Closed({ days, hasMeeting }: { days: readonly string[]; hasMeeting: boolean }) {
  const label = days.join(', ');
  return (
    <Tooltip label={label}>
      <span
        role="img"
        aria-label={label}
        data-stop
        tabIndex={-1}
        className={classes('absolute inset-x-0 z-10', hasMeeting ? 'bottom-0 h-3' : 'inset-y-0')}
      />
    </Tooltip>
  );
}

function Mark({ meeting, isNext }: { meeting: MeetingCard; isNext: boolean }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const titleOf = useMeetingTitle();
  const { number, kind, state, board } = meeting;
  const label = t`${titleOf(meeting)}, meeting ${number}, ${meetingState(i18n, state)}`;
  return (
    <Anchor
      href={to.meeting(board.slug, number)}
      aria-label={label}
      title={label}
      data-stop
      tabIndex={isNext ? 0 : -1}
      className={classes(
        'relative z-10 grid h-12 w-10 place-items-center rounded-small focus-visible:-outline-offset-2',
        state === 'CANCELLED' && 'opacity-60',
      )}
    >
      <Shape kind={kind} isOff={state === 'CANCELLED'} isNext={isNext} />
    </Anchor>
  );
}

interface ShapeProps {
  kind: MeetingKind;
  isOff?: boolean;
  isNext?: boolean;
}

/** A disc for metrics, a square for projects; hollow when it was called off, larger when it is the next. */
function Shape({ kind, isOff = false, isNext = false }: ShapeProps) {
  const isDisc = kind === 'METRICS';
  const half = isNext ? 7 : 5;
  const box = { x: 10 - half, y: 10 - half, width: half * 2, height: half * 2, rx: isDisc ? half : 1 };
  return (
    <svg viewBox="0 0 20 20" className={classes('size-5', isDisc ? 'text-accent' : 'text-decision')} aria-hidden>
      <rect {...box} fill={isOff ? 'none' : 'currentColor'} stroke="currentColor" />
      {isOff && <path d="M4 16 16 4" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}

function Legend() {
  const { i18n } = useLingui();
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {(['METRICS', 'PROJECT_REVIEW'] as const).map((kind) => (
        <span key={kind} className="inline-flex items-center gap-1">
          <Shape kind={kind} />
          {meetingKind(i18n, kind)}
        </span>
      ))}
      <span className="inline-flex items-center gap-1.5">
        <span className={classes('inline-block size-4 border border-line', hatch)} />
        <Trans>Closed</Trans>
      </span>
    </span>
  );
}

/** One stop for the Tab key, arrows from meeting to meeting and to the closed days between. */
function moveAlong(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const now = marks.findIndex((mark) => mark === document.activeElement);
  event.preventDefault();
  marks[Math.min(Math.max(now + by, 0), marks.length - 1)]?.focus();
}
