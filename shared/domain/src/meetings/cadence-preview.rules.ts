import type { LocalDate } from '../local-time.ts';
import type { Cadence } from './cadence.rules.ts';
import { isComing, type MeetingKind } from './meeting.rules.ts';
import { type ExistingMeeting, type KeptBecause, type KeptMeeting, reconcile } from './reconcile.rules.ts';

/** What a cadence does to one meeting. STAYS: the cadence has another date or kind for it, and it does not follow. */
export type CadenceChange = 'SAME' | 'REDATED' | 'STAYS' | 'CREATED' | 'CALLED_OFF';

export interface PreviewedMeeting {
  /** Null for a meeting that would be made. */
  readonly number: number | null;
  readonly change: CadenceChange;
  /** When it is now; null for a meeting that would be made. */
  readonly was: Date | null;
  /** When it would be; null when it would be called off. */
  readonly startsAt: Date | null;
  readonly kind: MeetingKind;
  /** Why it stays. */
  readonly because: KeptBecause | null;
}

type Numbered = ExistingMeeting & { readonly number: number };

/** The coming meetings as a cadence would leave them, the earliest first; nothing is changed by looking. */
export function previewCadence(
  cadence: Cadence,
  existing: readonly Numbered[],
  span: { readonly now: Date; readonly until: LocalDate },
): PreviewedMeeting[] {
  const { redated, kept, created, surplus } = reconcile(cadence, existing, span);
  const known = [...redated.map(({ meeting }) => meeting), ...kept.map(({ meeting }) => meeting), ...surplus];
  const untouched = existing.filter((meeting) => !known.includes(meeting));
  const previewed: PreviewedMeeting[] = [
    ...untouched.map((meeting) => same(meeting)),
    ...redated.map(({ meeting: { number, startsAt: was }, to: { startsAt, kind } }) => {
      return { ...{ number, was, startsAt, kind }, change: 'REDATED' as const, because: null };
    }),
    ...kept.map((one) => (isBesides(one) ? stays(one) : same(one.meeting))),
    ...created.map(({ startsAt, kind }) => {
      return { ...{ number: null, was: null, startsAt, kind }, change: 'CREATED' as const, because: null };
    }),
    ...surplus.map(({ number, startsAt: was, kind }) => {
      return { ...{ number, was, startsAt: null, kind }, change: 'CALLED_OFF' as const, because: null };
    }),
  ];
  const dead = new Set(existing.filter(({ state }) => !isComing(state)).map(({ number }) => number));
  return previewed
    .filter(({ number, ...meeting }) => momentOf(meeting) > span.now && !(number !== null && dead.has(number)))
    .toSorted((a, b) => momentOf(a).getTime() - momentOf(b).getTime());
}

const momentOf = ({ startsAt, was }: Pick<PreviewedMeeting, 'startsAt' | 'was'>): Date =>
  startsAt ?? was ?? new Date(0);

const same = ({ number, startsAt, kind }: Numbered): PreviewedMeeting => ({
  ...{ number, was: startsAt, startsAt, kind },
  change: 'SAME',
  because: null,
});

const stays = ({ meeting, because }: KeptMeeting<Numbered>): PreviewedMeeting => ({
  ...same(meeting),
  change: 'STAYS',
  because,
});

/** It stands where the cadence puts no meeting, or one of the other kind. An extraordinary one stands beside it anyway. */
const isBesides = ({ meeting, because, instead }: KeptMeeting<Numbered>): boolean =>
  because !== 'EXTRAORDINARY' &&
  (instead?.startsAt.getTime() !== meeting.startsAt.getTime() || instead.kind !== meeting.kind);
