import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@cxboard/domain/canonical-json';
import {
  type ConfirmedDecision,
  draftText,
  type MinutedItem,
  type MinutesRecord,
} from '@cxboard/domain/minutes/minutes.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { Meeting } from '../meetings/index.ts';
import { Snapshot } from '../metrics/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import {
  type ClosedMeeting,
  Closings,
  notedInConfidence,
  type RecordedItem,
  recordOf,
  SessionItem,
} from '../sessions/index.ts';
import { MinutesText } from './minutes-text.entity.ts';
import { Minutes } from './minutes.entity.ts';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A meeting that is closed has minutes: a draft of what happened, in the same work. */
@Injectable()
export class MinutesDrafting {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => draftMinutes(work, closed));
  }
}

async function draftMinutes(work: Work, { meetingId, boardId }: ClosedMeeting): Promise<void> {
  const hidden = (await work.find(SessionItem, { meetingId, isConfidential: true })).map(({ id }) => id);
  const record = await recordFor(work, meetingId, hidden);
  await work.add(Minutes, { id: meetingId, boardId, number: record.number, record });
  const noted = await notedInConfidence(work, meetingId);
  const texts = record.items.map(({ itemId, results }) => {
    const confidentialItemId = hidden.includes(itemId) ? itemId : null;
    const text = draftText({ results: confidentialItemId ? noted.filter((one) => one.itemId === itemId) : results });
    return { id: itemId, minutesId: meetingId, text, confidentialItemId };
  });
  await work.addAll(MinutesText, texts);
  work.tell('MINUTES', meetingId, { boardId });
}

async function recordFor(work: Work, meetingId: string, hidden: readonly string[]): Promise<MinutesRecord> {
  const { boardId, number, kind, timeZone } = await work.get(Meeting, meetingId);
  const { items, ...happened } = await recordOf(work, meetingId);
  const open = items.map(({ id }) => id).filter((id) => !hidden.includes(id));
  const since = localDateOf(new Date(happened.startedAt), timeZone);
  const confirmed = new Map<string, ConfirmedDecision>();
  for (const { itemId, ...decision } of await work.query<Confirmed>(confirmedOn, [work.organizationId, open, since]))
    confirmed.set(itemId, decision);
  const minuted: MinutedItem[] = [];
  for (const item of items) minuted.push(await minutedItem(work, item, confirmed.get(item.id)));
  return { meetingId, boardId, number, kind, timeZone, ...happened, items: minuted };
}

type Confirmed = ConfirmedDecision & { readonly itemId: string };

/** Decisions on the agenda that somebody said stay, on the day of the meeting or since. $1 organization · $2 items · $3 its day */
const confirmedOn = statement(
  'minutes.confirmed',
  `select item_id as "itemId", (subject ->> 'number')::int as number, subject ->> 'dueOn' as "reviewOn"
    from subjects_of_items
    where organization_id = $1 and item_id = any($2::uuid[]) and decision_id is not null
      and subject ->> 'lookedAtOn' >= $3`,
);

async function minutedItem(
  work: Work,
  { id, carriedTo, ...item }: RecordedItem,
  confirmed: ConfirmedDecision | undefined,
): Promise<MinutedItem> {
  const snapshot = item.snapshotId ? await work.get(Snapshot, item.snapshotId) : null;
  const snapshotDigest = snapshot && sha256(canonicalJson(snapshot.content as unknown as Json));
  return {
    ...{ itemId: id, ...item, snapshotDigest, comesAgain: carriedTo !== null },
    ...(confirmed && { confirmed }),
  };
}
