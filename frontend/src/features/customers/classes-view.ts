import type { QuarterOfClasses } from '@cxboard/domain/customers/class-history.rules';

/** What the address says of the page: the quarter it shows, by its first day. */
export interface ClassesView {
  readonly quarter?: string;
}

export const classesView = ({ quarter }: Record<string, unknown>): ClassesView =>
  typeof quarter === 'string' && /^\d{4}-(01|04|07|10)-01$/.test(quarter) ? { quarter } : {};

export interface OfQuarter {
  readonly quarter: QuarterOfClasses;
  readonly currency: string;
}
