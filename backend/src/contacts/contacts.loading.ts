import type { ContactDraft } from '@cxboard/domain/imports/contact-row.rules';
import { copyInto, escaped, orNull } from '../platform/database/copying.ts';
import { runLong } from '../platform/database/long-statement.ts';
import type { Work } from '../platform/database/work.ts';
import { LabelsMet } from './labels-met.ts';
import * as sql from './contacts.loading.statements.ts';

/** What a file of contact counts brings to a source. */
export interface ContactsLoad {
  readonly sourceId: string;
  readonly importId: string;
}

const rounded = (value: number | null) => orNull(value && Math.round(value));

/**
 * Takes counts over in the work's transaction: COPY into a waiting room, then summed by day, label and channel. What its
 * source counted already for such a day stays as it is; those rows are counted and not added.
 */
export class ContactsLoading {
  private readonly labels: LabelsMet;

  constructor(
    private readonly work: Work,
    private readonly load: ContactsLoad,
  ) {
    this.labels = new LabelsMet(work);
  }

  /** Takes all rows; how many were there already. */
  async take(batches: AsyncIterable<Iterable<ContactDraft>>): Promise<number> {
    await copyInto(
      this.work,
      { room: sql.waitingRoom, copy: sql.copyIn },
      { batches, lineOf: (draft) => this.lineOf(draft) },
    );

    const { organizationId } = this.work;
    const { sourceId, importId } = this.load;
    await this.labels.keep();
    await runLong(this.work, sql.addDays, [organizationId, sourceId, importId]);
    const [row] = await this.work.query<{ count: string }>(sql.countDuplicates, [organizationId, sourceId, importId]);
    return Number(row?.count ?? 0);
  }

  private lineOf({ day, label, channel, contacts, handlingSeconds, costInCents }: ContactDraft): string {
    const labelId = this.labels.idOf(label);
    const amounts = `${contacts}\t${rounded(handlingSeconds)}\t${rounded(costInCents)}`;
    return `${day}\t${labelId}\t${escaped(channel)}\t${amounts}\n`;
  }
}

/** Takes back all counts that an import brought. */
export async function removeContacts(work: Work, importId: string): Promise<void> {
  await runLong(work, sql.removeDays, [importId]);
}

/** The labels and channels that files of a source had so far. */
export async function contactLabelsKnown(work: Work, sourceId: string) {
  const [row] = await work.query<{ groupings: string[]; channels: string[] }>(sql.labelsOfSource, [
    ...[work.organizationId, sourceId],
  ]);
  return { groupings: row?.groupings ?? [], channels: row?.channels ?? [] };
}
