import { smallestCell } from '../metrics/gates.rules.ts';
import { rowsToHide } from '../metrics/small-cells.rules.ts';

/** What came of the proposals of one department. `people` are those who proposed something, each once. */
export interface DepartmentOutcome {
  readonly departmentId: string;
  readonly people: number;
  readonly proposals: number;
}

export interface ShownOutcome {
  readonly departmentId: string;
  /** Nothing is said: fewer than five people, or so that fewer than five cannot be worked out from the rest. */
  readonly isHidden: boolean;
  readonly people: number | null;
  readonly proposals: number | null;
}

/**
 * The departments as they may be shown, beside the totals of the organization: no row of fewer than five people,
 * and none that follows by subtraction. Departments without a proposal hide nothing.
 */
export function disclosed(rows: readonly DepartmentOutcome[]): ShownOutcome[] {
  const hidden = rowsToHide(rows.map(({ people }) => people));
  return rows.map(({ departmentId, people, proposals }, index) =>
    hidden.has(index)
      ? { departmentId, isHidden: true, people: null, proposals: null }
      : { departmentId, isHidden: false, people, proposals },
  );
}

/** A total about so few people says nothing either. */
export const isTotalShown = (people: number): boolean => people === 0 || people >= smallestCell;

/** The share of those that could have come so far; null when there is none. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
