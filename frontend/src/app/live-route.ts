import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/meetings/{number}/live`: the meeting while it is held, with the charts of its agenda. */
export const liveRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/meetings/$number/live',
    validateSearch: ({ screen }: Record<string, unknown>): { screen?: 'second' } =>
      screen === 'second' ? { screen } : {},
    component: lazyRouteComponent(() => import('./live-meeting-page.tsx'), 'LiveMeetingPage'),
  });
