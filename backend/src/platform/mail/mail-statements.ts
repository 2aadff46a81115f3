import { statement } from '../database/statement.ts';

export const queueMail = statement(
  'mail.queue',
  `insert into mails (organization_id, id, key, person_id, kind, recipient, subject, body, html, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (organization_id, key, recipient) do nothing returning id`,
);

export const claimMail = statement(
  'mail.claim',
  `update mails set state = 'SENDING', claimed_at = $3 where organization_id = $1 and id = $2 and state = 'NEW'
   returning recipient, subject, body, html, kind`,
);

/** Links in security mails are worth as much as a password, so their text goes when they have gone. */
export const settleMail = statement(
  'mail.settle',
  `update mails set state = $3, settled_at = $4,
     body = case when kind = 'SECURITY' and $3 in ('SENT', 'REFUSED') then '' else body end,
     html = case when kind = 'SECURITY' and $3 in ('SENT', 'REFUSED') then null else html end
   where organization_id = $1 and id = $2 and state = 'SENDING'`,
);

export const returnMail = statement(
  'mail.return',
  `update mails set state = 'NEW', claimed_at = null where organization_id = $1 and id = $2 and state = 'SENDING'
   returning id`,
);

export const holdMail = statement(
  'mail.hold',
  `update mails set state = 'HELD', settled_at = $3 where organization_id = $1 and id = $2 and state = 'NEW'`,
);

export const kindOfMail = statement('mail.kind', 'select kind from mails where organization_id = $1 and id = $2');

export const heldMails = statement(
  'mail.held',
  `select id, recipient, subject, body, created_at as "createdAt"
   from mails where organization_id = $1 and state = 'HELD' order by created_at desc, id desc limit $2`,
);
