import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { proposalFilterIn } from './proposal-filter.ts';

/** `/{organization}/proposals`: everybody's ideas, a new one, one by its number, what waits for an answer, what became of them. */
export const proposalsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'proposals',
      validateSearch: proposalFilterIn,
      component: lazyRouteComponent(() => import('./proposals-page.tsx'), 'ProposalsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'proposals/new',
      component: lazyRouteComponent(() => import('./new-proposal-page.tsx'), 'NewProposalPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'proposals/inbox',
      component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'proposals/outcomes',
      component: lazyRouteComponent(() => import('./outcomes-page.tsx'), 'OutcomesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'proposals/$number',
      component: lazyRouteComponent(() => import('./proposal-page.tsx'), 'ProposalPage'),
    }),
  ] as const;
