import { afterDeferrals } from '@cxboard/domain/sessions/session.rules';
import { IsNull } from 'typeorm';
import type { Work } from '../platform/database/work.ts';
import type { MeetingSession } from './meeting-session.entity.ts';
import { Result } from './result.entity.ts';
import type { SessionItem } from './session-item.entity.ts';
import { itemOf } from './session-work.ts';

const deferralsOf = (work: Work, itemId: string): Promise<Result[]> =>
  work.find(Result, { itemId, kind: 'DEFERRAL', removedAt: IsNull() });

/** A deferral was written, changed, taken out or put back: its item is parked, or is no longer. */
export async function putOff(work: Work, session: MeetingSession, itemId: string): Promise<void> {
  const item = await itemOf(work, session.id, itemId);
  const isOn = session.currentItemId === itemId;
  await work.change(item, afterDeferrals({ ...item, isOn }, await deferralsOf(work, itemId)));
}

/** What was parked and is taken up after all is talked about like any other, unless a deferral stands. */
export async function takeUp(work: Work, item: SessionItem): Promise<void> {
  if (item.state !== 'PARKED' || (await deferralsOf(work, item.id)).length > 0) return;
  await work.change(item, { state: 'WAITING', notBefore: null });
}
