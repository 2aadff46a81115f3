import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { voiceView } from './voice-view.ts';

/** `/{organization}/metrics/voice`: what customers told. */
export const voiceRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/voice',
      validateSearch: voiceView,
      component: lazyRouteComponent(() => import('./voice-page.tsx'), 'VoicePage'),
    }),
  ] as const;
