import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/meetings`: the calendar, each meeting with its agenda, the cadence and the backlog. */
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
      path: '$board/meetings/$number',
      validateSearch: ({ view }: Record<string, unknown>): { view?: 'published' } =>
        view === 'published' ? { view } : {},
      component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/cadence',
      component: lazyRouteComponent(() => import('./cadence-page.tsx'), 'CadencePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/backlog',
      component: lazyRouteComponent(() => import('./backlog-page.tsx'), 'BacklogPage'),
    }),
  ] as const;
