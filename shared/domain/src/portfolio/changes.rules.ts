export const portfolioChangeKinds = ['CHARTERED', 'STAGE', 'REVISION', 'HEALTH'] as const;
/** What can become of a project between two reviews. */
export type PortfolioChangeKind = (typeof portfolioChangeKinds)[number];
