import type { Chapter } from '../platform/chapter.ts';
import { CasesFigures } from './cases.figures.ts';
import { CasesReads, CasesResolver } from './cases.resolver.ts';

export { casesByMonth } from './cases-of-months.ts';
export { caseLabelsKnown, eraseCasesBefore, removeCases, takeCases } from './cases.loading.ts';

export const cases: Chapter = { rows: [], resolvers: [CasesResolver], services: [CasesReads, CasesFigures] };
