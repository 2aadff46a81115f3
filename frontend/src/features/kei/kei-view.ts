import type { KeiDocument } from '@cxboard/domain/kei/kei-page.rules';
import { oneOf, textIn } from '../../session/address-state.ts';

export const keiViews = ['index', 'feedback', 'lifecycle', 'value'] as const;
export type KeiViewName = (typeof keiViews)[number];

/** What the address says of the page: the view, the days and what tells phases apart. One filter for all views. */
export interface KeiView {
  readonly view?: KeiViewName;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
}

const dayIn = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined;

export function keiView({ view, from, to, by }: Record<string, unknown>): KeiView {
  const [known, first, last, dimension] = [oneOf(keiViews, view), dayIn(from), dayIn(to), textIn(by)];
  return {
    ...(known && known !== 'index' && { view: known }),
    ...(first && last && first <= last && { from: first, to: last }),
    ...(dimension && { by: dimension }),
  };
}

export interface OfKei {
  readonly document: KeiDocument;
}

/** What freezing a chart of the page asks for: the days it shows, and what tells phases apart. */
export const askedOf = ({ period: { from, to }, by }: KeiDocument) => ({
  ...({ page: 'KEI', from, to } as const),
  ...(by !== null && { by }),
});
