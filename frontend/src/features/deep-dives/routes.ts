import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

interface DiveView {
  readonly view?: string;
  readonly map?: string;
  readonly step?: string;
}
interface DigFrom {
  readonly nomination?: string | undefined;
  readonly topic?: string | undefined;
  readonly reason?: string | undefined;
  readonly title?: string | undefined;
}
const said = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** What a new dive is to begin from. */
const digFrom = ({ nomination, topic, reason, title }: Record<string, unknown>): DigFrom => ({
  ...(said(nomination) && { nomination: said(nomination) }),
  ...(said(topic) && { topic: said(topic) }),
  ...(said(reason) && { reason: said(reason) }),
  ...(said(title) && { title: said(title) }),
});

/** `/{organization}/deep-dives`: how processes really work. */
export const deepDivesRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'deep-dives',
      validateSearch: digFrom,
      component: lazyRouteComponent(() => import('./deep-dives-page.tsx'), 'DeepDivesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'deep-dives/rationales',
      validateSearch: ({ ask }): { readonly ask?: string | undefined } => ({ ...(said(ask) && { ask: said(ask) }) }),
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
