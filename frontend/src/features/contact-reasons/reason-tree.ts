import type { ContactReasonsPageQuery } from './contact-reasons.generated.ts';

export type Reasons = ContactReasonsPageQuery['contactReasons'];
export type Reason = Reasons['reasons'][number];
export type Label = Reasons['unassigned']['labels'][number];

export interface PlacedReason {
  readonly reason: Reason;
  readonly depth: 0 | 1;
  /** Its own and those of the reasons below it. */
  readonly contacts: number;
}

/** Each top reason, most contacts first, with those below it; "Other" at the end. */
export function inTreeOrder(reasons: readonly Reason[]): PlacedReason[] {
  const below = Map.groupBy(reasons, ({ parentId }) => parentId);
  const byContacts = (a: PlacedReason, b: PlacedReason) =>
    Number(a.reason.isResidual) - Number(b.reason.isResidual) ||
    b.contacts - a.contacts ||
    a.reason.name.localeCompare(b.reason.name);
  const tops = (below.get(null) ?? []).map((reason): PlacedReason => {
    const all = [reason, ...(below.get(reason.id) ?? [])];
    return { reason, depth: 0, contacts: all.reduce((sum, one) => sum + one.contacts, 0) };
  });
  return tops
    .toSorted(byContacts)
    .flatMap((top) => [
      top,
      ...(below.get(top.reason.id) ?? [])
        .map((reason): PlacedReason => ({ reason, depth: 1, contacts: reason.contacts }))
        .toSorted(byContacts),
    ]);
}
