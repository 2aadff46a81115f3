import { casesRoutes } from '../features/cases/routes.ts';
import { customersRoutes } from '../features/customers/routes.ts';
import { keiRoutes } from '../features/kei/routes.ts';
import { linksRoutes } from '../features/links/routes.ts';
import { voiceRoutes } from '../features/voice/routes.ts';
import { visionRoutes } from '../features/vision/routes.ts';
import { accessTokensRoutes } from '../features/access-tokens/routes.ts';
import { accountRoutes } from '../features/accounts/routes.ts';
import { adoptionRoutes } from '../features/adoption/routes.ts';
import { agendaRoutes } from '../features/agenda/routes.ts';
import { boardHealthRoutes } from '../features/board-health/routes.ts';
import { boardRoutes } from '../features/board/routes.ts';
import { draftingRoutes } from '../features/drafting/routes.ts';
import { chartersRoutes } from '../features/charters/routes.ts';
import { commentsRoutes } from '../features/comments/routes.ts';
import { contactReasonsRoutes } from '../features/contact-reasons/routes.ts';
import { deepDivesRoutes } from '../features/deep-dives/routes.ts';
import { decisionsRoutes } from '../features/decisions/routes.ts';
import { ledgerRoutes } from '../features/ledger/routes.ts';
import { meetingsRoutes } from '../features/meetings/routes.ts';
import { metricsRoutes } from '../features/metrics/routes.ts';
import { nominationsRoutes } from '../features/nominations/routes.ts';
import { notificationsRoutes } from '../features/notifications/routes.ts';
import { overviewRoutes } from '../features/overview/routes.ts';
import { peopleRoutes } from '../features/people/routes.ts';
import { projectsRoutes } from '../features/projects/routes.ts';
import { proposalsRoutes } from '../features/proposals/routes.ts';
import { staffDigestsRoutes } from '../features/staff-digests/routes.ts';
import { signalsRoutes } from '../features/signals/routes.ts';
import { topicsRoutes } from '../features/topics/routes.ts';
import { topicRoute } from './topic-route.ts';
import { resolutionsRoutes } from '../features/resolutions/routes.ts';
import { liveRoute, recordRoute } from './live-route.ts';
import { nominationRoute } from './nomination-route.ts';
import { meetingRoute } from './meeting-route.ts';
import { minutesRoute } from './minutes-route.ts';
import { projectRoute } from './project-route.ts';
import { organizationRoute } from './organization-route.tsx';
import { root } from './root-route.tsx';

/** Pages that need no organization: signing in and up, invitations. */
export const accountPages = accountRoutes(root);

/** Every chapter's pages below `/{organization}`: one line each. */
export const organizationPages = [
  ...overviewRoutes(organizationRoute),
  ...boardRoutes(organizationRoute),
  ...meetingsRoutes(organizationRoute),
  ...agendaRoutes(organizationRoute),
  ...draftingRoutes(organizationRoute),
  meetingRoute(organizationRoute),
  liveRoute(organizationRoute),
  recordRoute(organizationRoute),
  minutesRoute(organizationRoute),
  ...staffDigestsRoutes(organizationRoute),
  ...decisionsRoutes(organizationRoute),
  ...resolutionsRoutes(organizationRoute),
  ...boardHealthRoutes(organizationRoute),
  ...ledgerRoutes(organizationRoute),
  ...contactReasonsRoutes(organizationRoute),
  ...commentsRoutes(organizationRoute),
  ...voiceRoutes(organizationRoute),
  ...accessTokensRoutes(organizationRoute),
  ...casesRoutes(organizationRoute),
  ...customersRoutes(organizationRoute),
  ...keiRoutes(organizationRoute),
  ...linksRoutes(organizationRoute),
  ...metricsRoutes(organizationRoute),
  ...signalsRoutes(organizationRoute),
  ...projectsRoutes(organizationRoute),
  projectRoute(organizationRoute),
  ...chartersRoutes(organizationRoute),
  ...adoptionRoutes(organizationRoute),
  ...visionRoutes(organizationRoute),
  ...nominationsRoutes(organizationRoute),
  nominationRoute(organizationRoute),
  ...topicsRoutes(organizationRoute),
  topicRoute(organizationRoute),
  ...deepDivesRoutes(organizationRoute),
  ...proposalsRoutes(organizationRoute),
  ...peopleRoutes(organizationRoute),
  ...notificationsRoutes(organizationRoute),
] as const;
