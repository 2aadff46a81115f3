import { overviewRoutes } from '../features/overview/routes.ts';
import { organizationRoute } from './organization-route.tsx';

/** Pages that need no organization: signing in and up, invitations. */
export const accountPages = [] as const;

/** Every chapter's pages below `/{organization}`: one line each. */
export const organizationPages = [...overviewRoutes(organizationRoute)] as const;
