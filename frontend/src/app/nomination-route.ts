import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/nominations/{number}`: one nomination, with the charts that speak for it. */
export const nominationRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/nominations/$number',
    component: lazyRouteComponent(() => import('./nomination-page.tsx'), 'NominationWithCharts'),
  });
