import { isQuarter } from '@cxboard/domain/board-health/quarter-word.rules';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/ledger`: what the accepted effects are worth. */
export const ledgerRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/ledger',
      component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/value-model',
      component: lazyRouteComponent(() => import('./value-model-page.tsx'), 'ValueModelPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/quarterly-report',
      validateSearch: ({ quarter }: Record<string, unknown>): { quarter?: string } => ({
        ...(isQuarter(quarter) && { quarter }),
      }),
      component: lazyRouteComponent(() => import('./quarterly-report-page.tsx'), 'QuarterlyReportPage'),
    }),
  ] as const;
