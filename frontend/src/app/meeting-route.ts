import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/meetings/{number}`, to which several chapters bring their part. */
export const meetingRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/meetings/$number',
    validateSearch: ({ view }: Record<string, unknown>): { view?: 'published' } =>
      view === 'published' ? { view } : {},
    component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
  });
