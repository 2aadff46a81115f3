import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

interface MeetingSearch {
  view?: 'published';
  /** An older version of its agenda. */
  version?: number;
}

/** `/{organization}/{board}/meetings/{number}`, to which several chapters bring their part. */
export const meetingRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/meetings/$number',
    validateSearch: ({ view, version }: Record<string, unknown>): MeetingSearch => ({
      ...(view === 'published' && { view }),
      ...(Number.isInteger(version) && Number(version) > 0 && { version: Number(version) }),
    }),
    component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
  });
