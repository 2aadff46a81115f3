import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

interface DiveView {
  readonly view?: string;
  readonly map?: string;
  readonly step?: string;
}
const said = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** `/{organization}/deep-dives`: how processes really work. */
export const deepDivesRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'deep-dives',
      component: lazyRouteComponent(() => import('./deep-dives-page.tsx'), 'DeepDivesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'deep-dives/rationales',
      component: lazyRouteComponent(() => import('./rationales-page.tsx'), 'RationalesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'deep-dives/$number',
      validateSearch: ({ view, map, step }): DiveView => ({
        ...(said(view) && { view: said(view) }),
        ...(said(map) && { map: said(map) }),
        ...(said(step) && { step: said(step) }),
      }),
      component: lazyRouteComponent(() => import('./deep-dive-page.tsx'), 'DeepDivePage'),
    }),
  ] as const;
