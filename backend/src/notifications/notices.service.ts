import { limits } from '@cxboard/domain/limits';
import { mailKinds, type MailKind, offers, quietDelivery } from '@cxboard/domain/notifications/notices.rules';
import { Injectable } from '@nestjs/common';
import { BadInput, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ChooseDeliveryInput, ReadNoticesInput } from './notices.inputs.ts';
import { choose, deliveriesFor } from './preferences.ts';

const mine = statement(
  'notices.mine',
  'select count(*)::int as count from notices where organization_id = $1 and person_id = $2 and id = any($3::uuid[])',
);
const markRead = statement(
  'notices.mark_read',
  `update notices set read_at = $3 where organization_id = $1 and person_id = $2 and read_at is null
     and ($4::uuid[] is null or id = any($4::uuid[]))`,
);

/** What somebody does with their own notices. */
@Injectable()
export class NoticesService {
  constructor(private readonly database: Database) {}

  /** Reading one twice is reading it. */
  read(viewer: Viewer, { noticeIds }: ReadNoticesInput) {
    const ids = noticeIds ? [...new Set(noticeIds)] : null;
    if (ids && ids.length > limits.page.max) throw new BadInput(`noticeIds: at most ${limits.page.max}.`);
    return this.database.work(viewer, async (work) => {
      const { organizationId, personId } = viewer;
      if (ids) {
        const [found] = await work.query<{ count: number }>(mine, [organizationId, personId, ids]);
        if (found?.count !== ids.length) throw new NotFound();
      }
      await work.query(markRead, [organizationId, personId, work.now, ids]);
      work.tell('NOTICE', personId);
      return { id: personId };
    });
  }

  chooseDelivery(viewer: Viewer, { kind, delivery }: ChooseDeliveryInput) {
    if (!offers(kind, delivery)) throw new BadInput(`${kind} is not told by ${delivery}.`);
    return this.database.work(viewer, async (work) => {
      await choose(work, { personId: viewer.personId, kind, delivery });
      return { id: viewer.personId };
    });
  }
}

/** What the link in a mail does: no more mails of this kind; without a kind, none once a day. The page still tells. */
export async function unsubscribe(work: Work, personId: string, kind: MailKind | null): Promise<void> {
  if (kind) return choose(work, { personId, kind, delivery: quietDelivery(kind) });
  for (const one of mailKinds) {
    const chosen = await deliveriesFor(work, one, [personId]);
    if (chosen.get(personId) === 'DAILY_DIGEST')
      await choose(work, { personId, kind: one, delivery: quietDelivery(one) });
  }
}
