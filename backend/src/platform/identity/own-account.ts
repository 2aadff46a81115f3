import { statement } from '../database/statement.ts';

/** What is kept of the account of one person: who they sign in as, and from when on they were here. $1 organization · $2 person */
export const ownAccount = statement(
  'identity.own_account',
  `select a.email, a.name, a.created_at as "createdAt", coalesce((
     select jsonb_agg(jsonb_build_object('createdAt', s.created_at, 'seenAt', s.seen_at, 'endedAt', s.ended_at) order by s.created_at)
     from sessions s where s.account_id = a.id), '[]') as sessions
   from account_memberships m join accounts a on a.id = m.account_id
   where m.organization_id = $1 and m.person_id = $2`,
);
