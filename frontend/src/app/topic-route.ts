import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/topics/{number}`: one topic, with the charts it rests on. */
export const topicRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/topics/$number',
    component: lazyRouteComponent(() => import('./topic-page.tsx'), 'TopicWithCharts'),
  });
