import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersView } from './members-view.ts';

/** `/{organization}/members`, its departments and its settings: what the administrator keeps. */
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
      path: 'departments',
      component: lazyRouteComponent(() => import('./departments-page.tsx'), 'DepartmentsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings',
      component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
    }),
  ] as const;
