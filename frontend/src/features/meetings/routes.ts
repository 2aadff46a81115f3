import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/meetings`: the calendar and its cadence. */
export const meetingsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/meetings',
      validateSearch: ({ show }: Record<string, unknown>): { show?: 'past' | 'cancelled' } =>
        show === 'past' || show === 'cancelled' ? { show } : {},
      component: lazyRouteComponent(() => import('./meetings-page.tsx'), 'MeetingsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/cadence',
      component: lazyRouteComponent(() => import('./cadence-page.tsx'), 'CadencePage'),
    }),
  ] as const;
