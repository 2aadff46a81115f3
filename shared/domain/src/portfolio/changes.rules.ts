export const portfolioChangeKinds = [
  ...(['CHARTERED', 'STAGE', 'REVISION', 'HEALTH', 'OWNER', 'VERDICT', 'SETTLED'] as const),
  ...(['MILESTONE_PLANNED', 'MILESTONE_MOVED', 'MILESTONE_REACHED', 'MILESTONE_DROPPED'] as const),
] as const;
/** What can become of a project between two reviews. */
export type PortfolioChangeKind = (typeof portfolioChangeKinds)[number];
