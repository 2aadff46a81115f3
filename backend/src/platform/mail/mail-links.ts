import { v7 as uuidv7 } from 'uuid';
import { statement } from '../database/statement.ts';
import type { Work } from '../database/work.ts';
import { digestOf, newToken } from '../identity/session-token.ts';

/** What can be done from a mail without signing in. */
export type LinkAct = 'ANSWER_INVITATION' | 'REPORT_NO_CHANGE' | 'ANSWER_ACTION' | 'UNSUBSCRIBE';

export interface LinkDraft {
  readonly personId: string;
  readonly act: LinkAct;
  /** What it is done to. */
  readonly subjectId?: string | null;
  /** One word more, such as the kind of mail. */
  readonly about?: string | null;
  readonly expiresAt: Date;
}

export interface MailLink {
  readonly id: string;
  readonly personId: string;
  readonly act: LinkAct;
  readonly subjectId: string | null;
  readonly about: string | null;
  readonly usedAt: Date | null;
}

interface Reads {
  query<Row>(named: { readonly name: string; readonly text: string }, values?: readonly unknown[]): Promise<Row[]>;
}

const columns = `id, person_id as "personId", act, subject_id as "subjectId", about, used_at as "usedAt"`;
const issue = statement(
  'mail.issue_link',
  `insert into mail_links (organization_id, id, digest, person_id, act, subject_id, about, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const look = statement(
  'mail.look_at_link',
  `select ${columns} from mail_links where organization_id = $1 and digest = $2 and expires_at > $3`,
);
const use = statement(
  'mail.use_link',
  `update mail_links set used_at = $3
   where organization_id = $1 and digest = $2 and used_at is null and expires_at > $3 returning ${columns}`,
);
const forget = statement('mail.forget_links', 'delete from mail_links where organization_id = $1 and expires_at < $2');

/** A new secret for a link in a mail to this person; only its digest is kept. */
export async function issueLink(work: Work, draft: LinkDraft): Promise<string> {
  const token = newToken();
  const { personId, act, subjectId = null, about = null, expiresAt } = draft;
  const said = [personId, act, subjectId, about, work.now, expiresAt];
  await work.query(issue, [work.organizationId, uuidv7(), digestOf(token), ...said]);
  return token;
}

/** What a link stands for, used or not; looking changes nothing, so a mail scanner may. */
export async function lookAtLink(
  rows: Reads,
  { organizationId, token, now }: { organizationId: string; token: string; now: Date },
): Promise<MailLink | null> {
  return (await rows.query<MailLink>(look, [organizationId, digestOf(token), now]))[0] ?? null;
}

/** Uses the link up. Of any number who try at once exactly one succeeds; a work that is refused gives it back. */
export async function useLink(work: Work, token: string): Promise<MailLink | null> {
  return (await work.query<MailLink>(use, [work.organizationId, digestOf(token), work.now]))[0] ?? null;
}

export async function forgetLinks(work: Work): Promise<void> {
  await work.query(forget, [work.organizationId, work.now]);
}
