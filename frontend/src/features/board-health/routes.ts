import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isQuarter } from '@cxboard/domain/board-health/quarter-word.rules';

/** `/{organization}/{board}/health?quarter=2026-Q3`: how the board itself works. */
export const boardHealthRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/health',
      validateSearch: ({ quarter }: Record<string, unknown>): { quarter?: string } => ({
        ...(isQuarter(quarter) && { quarter }),
      }),
      component: lazyRouteComponent(() => import('./board-health-page.tsx'), 'BoardHealthPage'),
    }),
  ] as const;
