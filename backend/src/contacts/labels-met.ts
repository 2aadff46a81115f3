import { groupingOf } from '@cxboard/domain/contact-reasons/top-reasons.rules';
import { idFrom } from '../platform/database/id-from.ts';
import { runLong } from '../platform/database/long-statement.ts';
import type { Work } from '../platform/database/work.ts';
import { labelsKnown } from './contacts.loading.statements.ts';
import { putNewByRules } from './label-rules.ts';

interface Label {
  readonly id: string;
  readonly label: string;
  readonly grouping: string;
}

/** The words for reasons that a file uses. Those that differ in case or spaces are one label. */
export class LabelsMet {
  private readonly labels = new Map<string, Label>();

  constructor(private readonly work: Work) {}

  idOf(label: string): string {
    return (this.labels.get(label) ?? this.meet(label)).id;
  }

  /** Makes those known that nobody used before; one that is called like a reason belongs to it, the others go by the rules. */
  async keep(): Promise<void> {
    const labels = [...this.labels.values()];
    await runLong(this.work, labelsKnown, [
      ...[this.work.organizationId, labels.map(({ id }) => id), labels.map(({ label }) => label)],
      labels.map(({ grouping }) => grouping),
    ]);
    await putNewByRules(
      this.work,
      labels.map(({ id }) => id),
    );
  }

  private meet(label: string): Label {
    const grouping = groupingOf(label);
    const met = { id: idFrom(`${this.work.organizationId}\u0000contact label\u0000${grouping}`), label, grouping };
    this.labels.set(label, met);
    return met;
  }
}
