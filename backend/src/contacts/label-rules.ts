import { setTimeout } from 'node:timers/promises';
import type { Refusal } from '@cxboard/domain/refusal';
import { type LabelRule, refuseWords, ruleOf } from '@cxboard/domain/contact-reasons/label-rules.rules';
import { limits } from '@cxboard/domain/limits';
import { BadInput } from '../platform/barriers.ts';
import { runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

export const newestRules = statement(
  'contacts.newest_rules',
  'select number, rules from contact_label_rules order by number desc limit 1',
);
const key = `hashtextextended('label rules ' || $1::text, 0)`;
/**
 * One at a time changes the rules, and not while files follow them: those may take long, so whoever saves waits some
 * seconds, and else says so. $1 organization
 */
const takeRules = statement('contacts.take_rules', `select pg_try_advisory_xact_lock(${key}) as taken`);
const patience = { tries: 20, milliseconds: 250 };
/** Files follow the rules beside each other, and wait for whoever changes them. $1 organization */
const holdRules = statement('contacts.hold_rules', `select pg_advisory_xact_lock_shared(${key})`);

export interface RulesAreFollowed extends Refusal<'RulesAreFollowed'> {
  readonly __typename: 'RulesAreFollowed';
}

/** Null once nobody else follows or changes the rules. */
export async function lockRules(work: Work): Promise<RulesAreFollowed | null> {
  for (let nth = 0; nth < patience.tries; nth += 1) {
    const [row] = await work.query<{ taken: boolean }>(takeRules, [work.organizationId]);
    if (row?.taken) return null;
    await setTimeout(patience.milliseconds);
  }
  return {
    __typename: 'RulesAreFollowed',
    message: 'A file is being taken over and follows the rules; save them again once it is done.',
  };
}

/** What nobody gave a reason, or took from one, by hand; what a rule gave may be taken by another. */
const isForRules = (label: string) => `(not ${label}.by_hand and (${label}.is_ruled or ${label}.reason_id is null))`;
/** Labels that rules may put somewhere, with what they count. */
export const labelsToTry = statement(
  'contacts.labels_to_try',
  `select l.label, coalesce(sum(p.contacts), 0)::float8 as contacts
   from contact_labels l left join contact_periods p
     on p.organization_id = l.organization_id and p.label_id = l.id and p.grain = 'month'
   where ${isForRules('l')} group by l.organization_id, l.id, l.label`,
);
/** $1 of these labels, null for all */
const labelsToPut = statement(
  'contacts.labels_to_put',
  `select l.id, l.label from contact_labels l where ${isForRules('l')} and ($1::uuid[] is null or l.id = any($1))`,
);
/**
 * Once more only those that nobody gave a reason by hand: somebody may have done so meanwhile. A reason that was merged
 * is the one it was merged into. $1 labels · $2 their reasons or null
 */
const putToReasons = statement(
  'contacts.put_to_reasons',
  `update contact_labels l set reason_id = put.reason_id, is_ruled = put.is_ruled
   from (
     select w.id, coalesce(r.merged_into_id, r.id) as reason_id, w.reason_id is not null as is_ruled
     from unnest($1::uuid[], $2::uuid[]) as w (id, reason_id)
       left join contact_reasons r on r.organization_id = current_organization() and r.id = w.reason_id) put
   where l.id = put.id and ${isForRules('l')}
     and (l.reason_id, l.is_ruled) is distinct from (put.reason_id, put.is_ruled)`,
);

/** Puts labels that rules may put where the rules say: all of them, or those that a file brought. */
export async function putByRules(
  work: Work,
  rules: readonly LabelRule[],
  among: readonly string[] | null = null,
): Promise<void> {
  const labels = await work.query<{ id: string; label: string }>(labelsToPut, [among]);
  const find = ruleOf(rules.map(({ words }) => words));
  const put = labels.map(({ id, label }) => {
    const nth = find(label);
    return { id, reasonId: nth === null ? null : (rules[nth]?.reasonId ?? null) };
  });
  await runLong(work, putToReasons, [put.map(({ id }) => id), put.map(({ reasonId }) => reasonId)]);
}

/** The rules of now, for labels that a file brought. */
export async function putNewByRules(work: Work, labelIds: readonly string[]): Promise<void> {
  await runLong(work, holdRules, [work.organizationId]);
  const [newest] = await work.query<{ rules: readonly LabelRule[] }>(newestRules, []);
  if (newest) await putByRules(work, newest.rules, labelIds);
}

export function stopUnlessRulesFit(rules: readonly string[]): void {
  const { labelRules, ruleWords } = limits.contacts;
  if (rules.length > labelRules) throw new BadInput(`rules: at most ${labelRules}.`);
  for (const words of rules) {
    if (words.length > ruleWords) throw new BadInput(`words: at most ${ruleWords} characters.`);
    if (refuseWords(words)) throw new BadInput('words: at least one, with stars only at its ends.');
  }
}
