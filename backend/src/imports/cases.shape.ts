import { groupingOf } from '@cxboard/domain/contact-reasons/top-reasons.rules';
import { type CaseDraft, compileCaseMapping } from '@cxboard/domain/imports/case-row.rules';
import { tooManyLabels } from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import { limits } from '@cxboard/domain/limits';
import { caseLabelsKnown, removeCases, takeCases } from '../cases/index.ts';
import { FileRefused } from './file-refused.ts';
import type { ImportShape } from './import-shape.ts';
import { ImportTally } from './import-tally.ts';
import { goodRowsOf } from './row-source.ts';

const knownAs = 'reasons';

/** How many cases, and how many of them are still open. */
class CasesTally extends ImportTally<CaseDraft> {
  private cases = 0;
  private open = 0;
  private readonly reasons = new Set<string>();
  private readonly column: string;

  constructor({ columns }: Mapping) {
    super();
    this.column = columns.find(({ role }) => role === 'CONTACT_REASON')?.header ?? '';
  }

  labels() {
    return [{ column: this.column, knownAs, values: this.reasons }];
  }

  protected count({ closedAt, label }: CaseDraft) {
    this.cases += 1;
    this.open += Number(closedAt === null);
    this.reasons.add(groupingOf(label));
    if (this.reasons.size > limits.imports.contactLabels)
      throw new FileRefused(tooManyLabels(this.column, limits.imports.contactLabels));
  }

  protected found() {
    return { questions: [], cases: { cases: this.cases, open: this.open, labels: this.reasons.size } };
  }
}

/** Each row is a case from its opening to its closing. */
export const casesShape: ImportShape<CaseDraft> = {
  reading({ mapping, timeZone }, headers) {
    const read = compileCaseMapping(mapping, headers, timeZone);
    return ({ line, fields }) => {
      const found = read(fields, line);
      return found.kind === 'BAD' ? found : { kind: 'ROW', row: found.draft };
    };
  },
  tally: (mapping) => new CasesTally(mapping),
  takeOver: (work, { found, keptSince, batches }) =>
    takeCases(work, { sourceId: found.sourceId ?? '', importId: found.id, keptSince }, goodRowsOf(batches)),
  labelsKnown: async (work, sourceId) => new Map([[knownAs, await caseLabelsKnown(work, sourceId)]]),
  takeBack: (work, { id }) => removeCases(work, id),
};
