import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keiView } from './kei-view.ts';

/** `/{organization}/metrics/kei`: the customer experience index in four views. */
export const keiRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/kei',
      validateSearch: keiView,
      component: lazyRouteComponent(() => import('./kei-page.tsx'), 'KeiPage'),
    }),
  ] as const;
