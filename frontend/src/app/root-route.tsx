import { createRootRoute, Link, Outlet } from '@tanstack/react-router';
import { LinkProvider, type LinkProps } from '../ui/link.tsx';
import { ToastProvider } from '../ui/toast.tsx';

/** How the kit follows an address without loading the page again. */
function RouterLink({ href, ...rest }: LinkProps) {
  return <Link {...rest} to={href} />;
}

export const root = createRootRoute({
  component: () => (
    <LinkProvider value={RouterLink}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </LinkProvider>
  ),
});
