import { overviewRoutes } from '../features/overview/routes.ts';
import { organizationRoute } from './organization-route.tsx';

/** Every chapter's pages below `/{organization}`: one line each. */
export const organizationPages = [...overviewRoutes(organizationRoute)] as const;
