import type { FigureContent } from '@cxboard/domain/figures/figure';
import type { useAddresses } from './addresses.ts';

const rootOf = (to: ReturnType<typeof useAddresses>, page: FigureContent['page']): string => {
  if (page === 'CASES') return to.cases;
  if (page === 'CUSTOMER_CLASSES') return to.customerClasses;
  if (page === 'KEI') return to.kei;
  return page === 'LINKS' ? to.links() : to.voice;
};

/** The page a frozen chart was taken from, as it was looked at. */
export function figureAddress(to: ReturnType<typeof useAddresses>, { page, view }: FigureContent): string {
  const asked = new URLSearchParams(view).toString();
  return asked ? `${rootOf(to, page)}?${asked}` : rootOf(to, page);
}
