import { groupingOf } from '@cxboard/domain/contact-reasons/top-reasons.rules';
import { compileContactMapping, type ContactDraft } from '@cxboard/domain/imports/contact-row.rules';
import { tooManyLabels } from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import { limits } from '@cxboard/domain/limits';
import { contactLabelsKnown, ContactsLoading, removeContacts } from '../contacts/index.ts';
import type { ImportShape } from './import-shape.ts';
import { ImportTally } from './import-tally.ts';
import { FileRefused } from './file-refused.ts';
import { goodRowsOf } from './row-source.ts';

const [reasonsKnownAs, channelsKnownAs] = ['reasons', 'channels'];

/** How many contacts, about how many things. */
class ContactsTally extends ImportTally<ContactDraft> {
  private contacts = 0;
  private readonly reasons = new Set<string>();
  private readonly channels = new Set<string>();

  constructor(private readonly mapping: Mapping) {
    super();
  }

  labels() {
    const nameOf = (wanted: string) => this.mapping.columns.find(({ role }) => role === wanted)?.header ?? '';
    return [
      { column: nameOf('CONTACT_REASON'), knownAs: reasonsKnownAs, values: this.reasons },
      { column: nameOf('CHANNEL'), knownAs: channelsKnownAs, values: this.channels },
    ];
  }

  protected count({ contacts, label, channel }: ContactDraft) {
    this.contacts += contacts;
    this.reasons.add(groupingOf(label));
    this.channels.add(channel);
    this.refuseMany(this.reasons.size, limits.imports.contactLabels, 'CONTACT_REASON');
    this.refuseMany(this.channels.size, limits.imports.channels, 'CHANNEL');
  }

  protected found() {
    const { contacts, reasons, channels } = this;
    return { questions: [], contacts: { contacts, labels: reasons.size, channels: channels.size } };
  }

  private refuseMany(found: number, limit: number, wanted: 'CONTACT_REASON' | 'CHANNEL') {
    if (found <= limit) return;
    const column = this.mapping.columns.find(({ role }) => role === wanted);
    throw new FileRefused(tooManyLabels(column?.header ?? '', limit));
  }
}

/** Each row is so many contacts of a day about one thing. */
export const contactsShape: ImportShape<ContactDraft> = {
  reading({ mapping, timeZone }, headers) {
    const read = compileContactMapping(mapping, headers, timeZone);
    return ({ line, fields }) => {
      const found = read(fields, line);
      return found.kind === 'BAD' ? found : { kind: 'ROW', row: found.draft };
    };
  },
  tally: (mapping) => new ContactsTally(mapping),
  async takeOver(work, { found, batches }) {
    const loading = new ContactsLoading(work, { sourceId: found.sourceId ?? '', importId: found.id });
    return { duplicates: await loading.take(goodRowsOf(batches)) };
  },
  async labelsKnown(work, sourceId) {
    const { groupings, channels } = await contactLabelsKnown(work, sourceId);
    return new Map([
      [reasonsKnownAs, new Set(groupings)],
      [channelsKnownAs, new Set(channels)],
    ]);
  },
  takeBack: (work, { id }) => removeContacts(work, id),
};
