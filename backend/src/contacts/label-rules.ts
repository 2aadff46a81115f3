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
/** One at a time changes the rules, and files wait for whoever does. $1 organization */
export const lockRules = statement(
  'contacts.lock_rules',
  `select pg_advisory_xact_lock(hashtextextended('label rules ' || $1::text, 0))`,
);
/** Labels that nobody gave a reason by hand, with what they count; what a rule gave may be taken by another. */
const ruledLabels = statement(
  'contacts.ruled_labels',
  `select l.id, l.label, l.reason_id as "reasonId", coalesce(sum(p.contacts), 0)::float8 as contacts
   from contact_labels l left join contact_periods p
     on p.organization_id = l.organization_id and p.label_id = l.id and p.grain = 'month'
   where l.is_ruled or l.reason_id is null group by l.id, l.label, l.reason_id, l.organization_id`,
);
/** A reason that was merged is the one it was merged into. $1 labels · $2 their reasons or null */
const putToReasons = statement(
  'contacts.put_to_reasons',
  `update contact_labels l set reason_id = coalesce(r.merged_into_id, r.id), is_ruled = put.reason_id is not null
   from unnest($1::uuid[], $2::uuid[]) as put (id, reason_id)
     left join contact_reasons r on r.organization_id = current_organization() and r.id = put.reason_id
   where l.id = put.id`,
);

export interface RuledLabel {
  readonly id: string;
  readonly label: string;
  readonly reasonId: string | null;
  readonly contacts: number;
}
export const labelsForRules = ruledLabels;

/** Puts every label that rules may put where the rules say. */
export async function putByRules(work: Work, rules: readonly LabelRule[]): Promise<void> {
  const labels = await work.query<RuledLabel>(ruledLabels, []);
  const find = ruleOf(rules.map(({ words }) => words));
  const put = labels.map(({ id, label }) => {
    const nth = find(label);
    return { id, reasonId: nth === null ? null : (rules[nth]?.reasonId ?? null) };
  });
  await runLong(work, putToReasons, [put.map(({ id }) => id), put.map(({ reasonId }) => reasonId)]);
}

/** The rules of now, for labels that a file brought. */
export async function putNewByRules(work: Work): Promise<void> {
  const [newest] = await work.query<{ rules: readonly LabelRule[] }>(newestRules, []);
  if (!newest || newest.rules.length === 0) return;
  await work.query(lockRules, [work.organizationId]);
  const [now] = await work.query<{ rules: readonly LabelRule[] }>(newestRules, []);
  await putByRules(work, now?.rules ?? []);
}

export function stopUnlessRulesFit(rules: readonly string[]): void {
  const { labelRules, ruleWords } = limits.contacts;
  if (rules.length > labelRules) throw new BadInput(`rules: at most ${labelRules}.`);
  for (const words of rules) {
    if (words.length > ruleWords) throw new BadInput(`words: at most ${ruleWords} characters.`);
    if (refuseWords(words)) throw new BadInput('words: at least one, with stars only at its ends.');
  }
}
