import { type OfBoard, lead, type ProjectRelations, type Relations, seats } from '../people/relations.ts';

export const ledgerActs = ({ is, owns, sits, sitsSomewhere }: Relations) => ({
  /** What the projects brought, in money. */
  seeLedger: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  /** What one project cost and whom it reached; who only works with it does not. */
  seeBooks: (project: ProjectRelations) => owns(project) || is('ANALYST') || sits(seats, project),
  /** What a promoter, a contact, a customer is worth. */
  setValueModel: () => is('ANALYST') || sitsSomewhere(['CHAIR']),
  /** What a project cost and whom it reached. */
  closeBooks: (project: ProjectRelations) => owns(project) || sits(lead, project) || is('ANALYST'),
  /** The report to the executive board. */
  seeQuarterlyReports: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  writeQuarterlyReport: (of: OfBoard) => sits(lead, of),
  /** Frozen by the one who answers for it. */
  freezeQuarterlyReport: (of: OfBoard) => sits(['CHAIR'], of),
});
