import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/vision`: what customers are to experience, as the board has agreed it. */
export const visionRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'vision',
      component: lazyRouteComponent(() => import('./vision-page.tsx'), 'VisionPage'),
    }),
  ] as const;
