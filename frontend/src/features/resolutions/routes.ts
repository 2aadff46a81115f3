import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/resolutions`: what the board decides between meetings, a new one, and one by its number. */
export const resolutionsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/resolutions',
      component: lazyRouteComponent(() => import('./resolutions-page.tsx'), 'ResolutionsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/resolutions/new',
      component: lazyRouteComponent(() => import('./new-resolution-page.tsx'), 'NewResolutionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/resolutions/$number',
      component: lazyRouteComponent(() => import('./resolution-page.tsx'), 'ResolutionPage'),
    }),
  ] as const;
