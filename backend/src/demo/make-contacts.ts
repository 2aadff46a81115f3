import type { LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { ContactReasonsReads, ContactReasonsService, TopicsService } from '../contacts/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { caseHeaders, caseRows, customerHeaders, customerRows } from './customers-and-cases.ts';
import { contactHeaders, contactRows, furtherReasons, secondNames } from './contact-volumes.ts';
import { DemoImports } from './demo-imports.ts';
import { done } from './done.ts';

/** Two years of contacts; what the report calls by another name is told to mean the same. */
@Injectable()
export class MakeContacts {
  constructor(
    private readonly imports: DemoImports,
    private readonly topics: TopicsService,
    private readonly reasons: ContactReasonsService,
    private readonly reads: ContactReasonsReads,
  ) {}

  async importThem(analyst: Viewer, monday: LocalDate): Promise<void> {
    await this.nameReasons(analyst);
    await this.imports.take(analyst, {
      ...{ fileName: 'contact-centre-report.csv', sourceName: 'Contact centre report', holds: 'CONTACT_COUNTS' },
      ...{ headers: contactHeaders, rows: contactRows(monday), columns },
    });
    const { labels } = (await this.reads.reasons(analyst)).unassigned;
    const known = await this.topics.list(analyst);
    for (const [label, name] of secondNames) {
      const reasonId = foundOr404(known.find((topic) => topic.name === name)).id;
      const labelIds = labels.filter((one) => one.label === label).map(({ id }) => id);
      await this.reasons.assignLabels(analyst, { labelIds, reasonId });
    }
  }

  /** What customers bring quarter by quarter, and the cases the bank worked on. */
  async importCustomersAndCases(analyst: Viewer, monday: LocalDate): Promise<void> {
    await this.imports.take(analyst, {
      ...{ fileName: 'customer-records.csv', sourceName: 'Customer records', holds: 'CUSTOMERS' },
      ...{ headers: customerHeaders, rows: customerRows(monday), columns: customerColumns },
    });
    await this.imports.take(analyst, {
      ...{ fileName: 'case-system.csv', sourceName: 'Case system', holds: 'CASES' },
      ...{ headers: caseHeaders, rows: caseRows(monday), columns: caseColumns },
    });
  }

  private async nameReasons(analyst: Viewer): Promise<void> {
    const before = new Set((await this.topics.list(analyst)).map(({ name }) => name));
    for (const [name, words] of furtherReasons.filter(([reason]) => !before.has(reason)))
      done(await this.topics.add(analyst, { kind: 'CONTACT_REASON', name, words }));
  }
}

const columns = [
  { header: 'Date', role: 'DATE' as const, dateOrder: 'YMD' as const },
  { header: 'Contact reason', role: 'CONTACT_REASON' as const },
  { header: 'Channel', role: 'CHANNEL' as const },
  { header: 'Contacts', role: 'CONTACTS' as const },
  { header: 'Handling seconds', role: 'HANDLING_SECONDS' as const },
  { header: 'Cost', role: 'COST' as const },
];

const customerColumns = [
  { header: 'Quarter', role: 'DATE' as const, dateOrder: 'YMD' as const },
  { header: 'Customer no', role: 'CUSTOMER_KEY' as const },
  { header: 'Yearly revenue', role: 'REVENUE' as const },
  { header: 'Potential revenue', role: 'POTENTIAL' as const },
  { header: 'Account', role: 'DIMENSION' as const, dimension: 'Account' },
  { header: 'Left', role: 'HAS_LEFT' as const },
];

const caseColumns = [
  { header: 'Case number', role: 'RESPONSE_ID' as const },
  { header: 'Opened', role: 'DATE' as const, dateOrder: 'YMD' as const },
  { header: 'Closed', role: 'CLOSED' as const, dateOrder: 'YMD' as const },
  { header: 'Contact reason', role: 'CONTACT_REASON' as const },
];
