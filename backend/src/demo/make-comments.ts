import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { CommentCodeRow } from '../comments/index.ts';
import { ContactReason } from '../contacts/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { PersonIds } from './make-people.ts';
import { heardIn } from './survey-comments.ts';

/** The analyst is about so many weeks behind; what was written before is coded back to so many weeks ago. */
const codedWeeksAgo = { from: 30, to: 2 } as const;
/** What the survey calls a reason by another name. */
const otherNames: Readonly<Record<string, string>> = { 'Increase or decrease of limit': 'Increase/decrease of limit' };

interface Spoken {
  readonly day: string;
  readonly responseId: string;
  readonly question: string;
  readonly text: string;
}

const spoken = statement(
  'demo.spoken',
  `select day::text as day, response_id as "responseId", question, text from response_comments
   where day between $1 and $2 order by day, response_id`,
);

/** Half a year of comments was heard by the analyst; the last two weeks still wait. */
export async function makeComments(
  work: Work,
  { people, monday }: { readonly people: PersonIds; readonly monday: LocalDate },
): Promise<void> {
  if (await work.first(CommentCodeRow, {})) return;
  const span = [addDays(monday, -7 * codedWeeksAgo.from), addDays(monday, -7 * codedWeeksAgo.to - 1)];
  const written = await work.query<Spoken>(spoken, span);
  const reasons = new Map((await work.find(ContactReason, {})).map(({ name, id }) => [name, id]));
  await work.addAll(
    CommentCodeRow,
    written.map(({ text, ...place }) => {
      const heard = heardIn.get(text);
      const reasonId = heard ? reasons.get(otherNames[heard.reason] ?? heard.reason) : undefined;
      const says = reasonId !== undefined && heard?.reason !== 'Other';
      const code = says ? { reasonId, emotion: heard?.emotion ?? 0 } : { reasonId: null, emotion: null };
      return { ...place, ...code, isSetAside: !says, codedAt: work.now, codedById: people.analyst };
    }),
  );
}
