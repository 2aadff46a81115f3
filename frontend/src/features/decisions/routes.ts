import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export type ActionsShown = 'open' | 'overdue' | 'mine' | 'all';
const shown: readonly unknown[] = ['overdue', 'mine', 'all'];

/** `/{organization}/{board}/decisions` and `…/actions`: what was decided and promised over all meetings. */
export const decisionsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/decisions',
      validateSearch: ({ search, only }: Record<string, unknown>): { search?: string; only?: 'force' | 'review' } => ({
        ...(isText(search) && { search }),
        ...((only === 'force' || only === 'review') && { only }),
      }),
      component: lazyRouteComponent(() => import('./decisions-page.tsx'), 'DecisionsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/decisions/$number',
      component: lazyRouteComponent(() => import('./decision-page.tsx'), 'DecisionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/actions/$number',
      component: lazyRouteComponent(() => import('./action-page.tsx'), 'ActionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/actions',
      validateSearch: ({
        search,
        only,
        owner,
      }: Record<string, unknown>): { search?: string; only?: ActionsShown; owner?: string } => ({
        ...(isText(search) && { search }),
        ...(isText(owner) && { owner }),
        ...(shown.includes(only) && { only: only as ActionsShown }),
      }),
      component: lazyRouteComponent(() => import('./actions-page.tsx'), 'ActionsPage'),
    }),
  ] as const;
