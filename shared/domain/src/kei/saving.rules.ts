/** What to do with contacts of a reason, by its place in the grid of customer value and business value. */
export type Lever = 'ELIMINATE' | 'SIMPLIFY' | 'AUTOMATE' | 'LEVERAGE';

export interface ReasonCost {
  /** Contacts a month: the mean of the last three closed months. */
  readonly contactsPerMonth: number;
  /** Money per contact in minor or major units, the same throughout; null when nobody stated it. */
  readonly costPerContact: number | null;
  /** The cheapest channel that can do it. */
  readonly cheapestChannel: number | null;
  /** Part of the contacts that need not happen at all, 0 to 1. */
  readonly avoidableShare: number | null;
  readonly lever: Lever;
}

export interface Saving {
  readonly contactsPerYear: number;
  readonly byEliminating: number | null;
  readonly byDeflecting: number | null;
  /** Most that the chosen lever can save in a year; an upper bound. Null when a needed figure is missing, never 0. */
  readonly most: number | null;
}

/** Grid of value and irritation: customers irritated and no value for the business = eliminate (Price & Jaffe 2008). */
export function leverFor(value: { readonly forCustomers: boolean; readonly forBusiness: boolean }): Lever {
  if (value.forCustomers) return value.forBusiness ? 'LEVERAGE' : 'AUTOMATE';
  return value.forBusiness ? 'SIMPLIFY' : 'ELIMINATE';
}

/** What a year of contacts of one reason can cost less, at most. A dearer "cheap" channel never saves less than nothing. */
export function mostSaved({
  contactsPerMonth,
  costPerContact,
  cheapestChannel,
  avoidableShare,
  lever,
}: ReasonCost): Saving {
  const contactsPerYear = 12 * contactsPerMonth;
  const byEliminating =
    costPerContact === null || avoidableShare === null ? null : contactsPerYear * costPerContact * avoidableShare;
  const byDeflecting =
    costPerContact === null || cheapestChannel === null
      ? null
      : contactsPerYear * Math.max(0, costPerContact - cheapestChannel);
  const most = { ELIMINATE: byEliminating, SIMPLIFY: byEliminating, AUTOMATE: byDeflecting, LEVERAGE: 0 }[lever];
  return { contactsPerYear, byEliminating, byDeflecting, most };
}
