import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { commentsView } from './comments-view.ts';

/** `/{organization}/metrics/comments`: what customers wrote, heard one after the other. */
export const commentsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/comments',
      validateSearch: commentsView,
      component: lazyRouteComponent(() => import('./comments-page.tsx'), 'CommentsPage'),
    }),
  ] as const;
