import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { importView } from './import-view.ts';
import { metricView } from './metric-view.ts';
import { reviewView } from './review-view.ts';

/** `/{organization}/metrics`: what is measured, one metric, and the way of a file into them. */
export const metricsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics',
      component: lazyRouteComponent(() => import('./metrics-page.tsx'), 'MetricsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/import',
      component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/import/$importId',
      validateSearch: importView,
      component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/review',
      validateSearch: reviewView,
      component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/$metric',
      validateSearch: metricView,
      component: lazyRouteComponent(() => import('./metric-page.tsx'), 'MetricPage'),
    }),
  ] as const;
