import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/meetings/{number}/record`: a meeting that was held without this tool, on one page. */
export const recordRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/meetings/$number/record',
    component: lazyRouteComponent(() => import('../features/sessions/record-page.tsx'), 'RecordPage'),
  });

/** `/{organization}/{board}/meetings/{number}/live`: the meeting while it is held, with the charts of its agenda. */
export const liveRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/meetings/$number/live',
    validateSearch: ({ screen }: Record<string, unknown>): { screen?: 'second' } =>
      screen === 'second' ? { screen } : {},
    component: lazyRouteComponent(() => import('./live-meeting-page.tsx'), 'LiveMeetingPage'),
  });
