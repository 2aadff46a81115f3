import type { FigureContent } from '@cxboard/domain/figures/figure';
import type { useAddresses } from './addresses.ts';

const rootOf = (to: ReturnType<typeof useAddresses>, page: FigureContent['page']): string => {
  const roots = {
    CASES: to.cases,
    CONTACT_REASONS: to.contactReasons,
    CUSTOMER_CLASSES: to.customerClasses,
    KEI: to.kei,
    LINKS: to.links(),
    REVIEW: to.review(),
    VOICE: to.voice,
  };
  return roots[page];
};

/** The page a frozen chart was taken from, as it was looked at. */
export function figureAddress(to: ReturnType<typeof useAddresses>, { page, view }: FigureContent): string {
  const asked = new URLSearchParams(view).toString();
  return asked ? `${rootOf(to, page)}?${asked}` : rootOf(to, page);
}
