import { useLocation } from '@tanstack/react-router';

/** Is the page at this place, or below it? Home is only itself. */
export function useIsAt() {
  const { pathname } = useLocation();
  const here = pathname.replace(/\/$/, '');
  return (href: string) => here === href || (href.split('/').length > 2 && here.startsWith(`${href}/`));
}
