import { pipeline } from 'node:stream/promises';
import { groupingOf } from '@cxboard/domain/contact-reasons/top-reasons.rules';
import type { ContactDraft } from '@cxboard/domain/imports/contact-row.rules';
import { from as copyFrom } from 'pg-copy-streams';
import { idFrom } from '../platform/database/id-from.ts';
import { longest, runLong } from '../platform/database/long-statement.ts';
import type { Work } from '../platform/database/work.ts';
import * as sql from './contacts.loading.statements.ts';

/** What a file of contact counts brings to a source. */
export interface ContactsLoad {
  readonly sourceId: string;
  readonly importId: string;
}

const blockLength = 16 * 1024;
const escaped = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (mark) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[mark] ?? mark);
const orNull = (value: number | null): string => (value === null ? '\\N' : String(Math.round(value)));

/**
 * Takes counts over in the work's transaction: COPY into a waiting room, then summed by day, label and channel. What its
 * source counted already for such a day stays as it is; those rows are counted and not added.
 */
export class ContactsLoading {
  private readonly labels = new Map<
    string,
    { readonly id: string; readonly label: string; readonly grouping: string }
  >();

  constructor(
    private readonly work: Work,
    private readonly load: ContactsLoad,
  ) {}

  /** Takes all rows; how many were there already. */
  async take(batches: AsyncIterable<Iterable<ContactDraft>>): Promise<number> {
    await this.work.client().query(sql.waitingRoom);
    const copy = Object.assign(copyFrom(sql.copyIn), { query_timeout: longest });
    this.work.client().query(copy);
    await pipeline(this.linesOf(batches), copy);

    const labels = [...this.labels.values()];
    const { organizationId } = this.work;
    const { sourceId, importId } = this.load;
    await runLong(this.work, sql.labelsKnown, [
      ...[organizationId, labels.map(({ id }) => id), labels.map(({ label }) => label)],
      labels.map(({ grouping }) => grouping),
    ]);
    await runLong(this.work, sql.addDays, [organizationId, sourceId, importId]);
    const [row] = await this.work.query<{ count: string }>(sql.countDuplicates, [organizationId, sourceId, importId]);
    return Number(row?.count ?? 0);
  }

  private async *linesOf(batches: AsyncIterable<Iterable<ContactDraft>>): AsyncGenerator<string> {
    let block = '';
    for await (const batch of batches) {
      for (const draft of batch) {
        block += this.lineOf(draft);
        if (block.length < blockLength) continue;
        yield block;
        block = '';
      }
    }
    yield block;
  }

  private lineOf({ day, label, channel, contacts, handlingSeconds, costInCents }: ContactDraft): string {
    const known = this.labels.get(label) ?? this.newLabel(label);
    const amounts = `${contacts}\t${orNull(handlingSeconds)}\t${orNull(costInCents)}`;
    return `${day}\t${known.id}\t${escaped(channel)}\t${amounts}\n`;
  }

  /** Labels that differ in case or spaces are one. */
  private newLabel(label: string) {
    const grouping = groupingOf(label);
    const known = { id: idFrom(`${this.work.organizationId}\u0000contact label\u0000${grouping}`), label, grouping };
    this.labels.set(label, known);
    return known;
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
