import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/templates`: what agendas begin with. The draft itself stands on the page of a meeting. */
export const draftingRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/templates',
      validateSearch: ({ kind }: Record<string, unknown>): { kind?: 'PROJECT_REVIEW' } =>
        kind === 'PROJECT_REVIEW' ? { kind } : {},
      component: lazyRouteComponent(() => import('./templates-page.tsx'), 'TemplatesPage'),
    }),
  ] as const;
