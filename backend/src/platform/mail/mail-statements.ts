import { statement } from '../database/statement.ts';

export const queueMail = statement(
  'mail.queue',
  `insert into mails (organization_id, id, key, person_id, kind, recipient, subject, body, html, created_at,
     unsubscribe_url, calendar, calendar_method)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (organization_id, key, recipient) do nothing returning id`,
);

export const claimMail = statement(
  'mail.claim',
  `update mails set state = 'SENDING', claimed_at = $3 where organization_id = $1 and id = $2 and state = 'NEW'
   returning recipient, subject, body, html, kind, unsubscribe_url as "unsubscribeUrl", calendar,
     calendar_method as "calendarMethod"`,
);

/**
 * The moment its text goes to the mail server, of the one who claimed it. Before it, nothing was sent, so a mail whose
 * worker died can be sent by another; after it, nobody knows.
 */
export const handMail = statement(
  'mail.hand',
  `update mails set handed_at = clock_timestamp()
   where organization_id = $1 and id = $2 and state = 'SENDING' and claimed_at = $3 and handed_at is null returning id`,
);

/** Links in mails open doors, so their text goes when they have gone. */
export const settleMail = statement(
  'mail.settle',
  `update mails set state = $3, settled_at = $4,
     body = '', html = null, unsubscribe_url = null, calendar = null, calendar_method = null
   where organization_id = $1 and id = $2 and state = 'SENDING'`,
);

export const returnMail = statement(
  'mail.return',
  `update mails set state = 'NEW', claimed_at = null, handed_at = null
   where organization_id = $1 and id = $2 and state = 'SENDING' and claimed_at = $3 returning id`,
);

export const holdMail = statement(
  'mail.hold',
  `update mails set state = 'HELD', settled_at = $3 where organization_id = $1 and id = $2 and state = 'NEW'`,
);

export const standingOfMail = statement(
  'mail.standing',
  'select kind, claimed_at as "claimedAt", handed_at as "handedAt" from mails where organization_id = $1 and id = $2',
);

export const heldMails = statement(
  'mail.held',
  `select id, recipient, subject, body, html, calendar, created_at as "createdAt"
   from mails where organization_id = $1 and state = 'HELD' order by created_at desc, id desc limit $2`,
);
