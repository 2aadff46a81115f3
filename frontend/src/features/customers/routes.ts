import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { classesView } from './classes-view.ts';

/** `/{organization}/metrics/customers`: how content customers are against what they bring. */
export const customersRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/customers',
      validateSearch: classesView,
      component: lazyRouteComponent(() => import('./classes-page.tsx'), 'CustomerClassesPage'),
    }),
  ] as const;
