import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/ledger`: what the accepted effects are worth. */
export const ledgerRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/ledger',
      component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
    }),
  ] as const;
