import { limits } from '../limits.ts';
import { addDays, type LocalDate } from '../local-time.ts';

/** What a contact reason or a touch point lacks. */
export const neglectHoles = ['OWNER', 'DATA', 'PROJECT', 'AGENDA'] as const;
export type NeglectHole = (typeof neglectHoles)[number];

/** What is known of a contact reason or a touch point. */
export interface LookedAfter {
  readonly name: string;
  readonly ownerId: string | null;
  /** Contacts, or answers given there, of the days looked at; null when nothing counts them. */
  readonly volume: number | null;
  /** From -2 (bad) to 2 (good); null when nobody measured it. */
  readonly feeling: number | null;
  readonly projects: number;
  readonly nominations: number;
  /** The last day on which something about it stood on an agenda, past or planned. */
  readonly lastOnAgenda: LocalDate | null;
}

/** What is missing; a nomination under way counts as somebody working on it, and an agenda of half a year ago as none. */
export function holesIn(facts: LookedAfter, today: LocalDate): NeglectHole[] {
  const since = addDays(today, -limits.overview.agendaCountsDays);
  const missing: Record<NeglectHole, boolean> = {
    OWNER: facts.ownerId === null,
    DATA: facts.volume === null && facts.feeling === null,
    PROJECT: facts.projects + facts.nominations === 0,
    AGENDA: facts.lastOnAgenda === null || facts.lastOnAgenda < since,
  };
  return neglectHoles.filter((hole) => missing[hole]);
}

/**
 * How much customers bear of it: its volume, counted up to twice for how bad it feels. Unmeasured feeling adds nothing
 * and takes nothing; without volume it is 0.
 */
export const burdenOf = ({ volume, feeling }: Pick<LookedAfter, 'volume' | 'feeling'>): number =>
  (volume ?? 0) * (1 + Math.max(0, -(feeling ?? 0)) / 2);

/** The heaviest first; of equal weight what lacks more, then by name. */
export const byBurden = <Row extends LookedAfter & { readonly holes: readonly NeglectHole[] }>(
  rows: readonly Row[],
): Row[] =>
  rows.toSorted(
    (a, b) =>
      burdenOf(b) - burdenOf(a) || b.holes.length - a.holes.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
