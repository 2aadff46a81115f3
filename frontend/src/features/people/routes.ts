import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffListView } from './staff-list-view.ts';
import { membersView } from './members-view.ts';

/** `/{organization}/members`, its departments and its settings, which the administrator keeps, and the page of a colleague. */
export const peopleRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'members',
      validateSearch: membersView,
      component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'members/list',
      validateSearch: staffListView,
      component: lazyRouteComponent(() => import('./staff-list-page.tsx'), 'StaffListPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'members/join-links',
      component: lazyRouteComponent(() => import('./join-links-page.tsx'), 'JoinLinksPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'people/$personId',
      component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
    }),
    standInRoute(parent),
    createRoute({
      getParentRoute: () => parent,
      path: 'departments',
      component: lazyRouteComponent(() => import('./departments-page.tsx'), 'DepartmentsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings',
      component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
    }),
  ] as const;

/** As the deputy of somebody who is away, and back. */
const standInRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: 'stand-in/$personId',
    validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (typeof to === 'string' ? { to } : {}),
    component: lazyRouteComponent(() => import('./stand-in-page.tsx'), 'StandInPage'),
  });
