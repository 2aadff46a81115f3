import { readCell } from './cell.rules.ts';
import { folded, talkRoles, type TalkRole } from './mapping.rules.ts';

interface TalkSample {
  readonly name: string;
  readonly header: string;
  /** The question in words, where the file says it below the header. */
  readonly question: string | null;
  readonly values: readonly string[];
}

/** How surveys word the three questions of the value model, or call their columns. */
const names: Readonly<Record<TalkRole, RegExp>> = {
  SPEAKS: /\b(spoken|spoke|talked|told (others|anyone|anybody)|recommended us|word of mouth|speaks)\b/,
  LISTENERS: /how many (people|others|persons)|number of people|people (told|spoken to)|\blisteners\b|\btold\b/,
  ACTED:
    /how many of (them|those)|because of (it|what)|came or stayed|people (won|lost)|(became|become) (a )?customers?|\b(acted|followed)\b/,
};

/** What the surer names of the others would be taken for. */
const notSo: Partial<Record<TalkRole, RegExp>> = {
  SPEAKS: /how many/,
  LISTENERS: names.ACTED,
};

/** Whether a column asks this one of the three questions: its name says so, and its answers are of that kind. */
function looksLikeTalk(role: TalkRole, { name, header, question, values }: TalkSample): boolean {
  const asked = folded(question ?? name);
  const isNamed = names[role].test(asked) && !notSo[role]?.test(asked);
  return isNamed && values.length > 0 && values.every((value) => readCell({ header, role }, value).kind !== 'ERROR');
}

/**
 * The three questions of the value model, proposed where all of them are there: one alone may mean something else.
 */
export function talkIn(samples: readonly TalkSample[]): ReadonlyMap<string, TalkRole> {
  const found = talkRoles.flatMap((role) => {
    const sample = samples.find((one) => looksLikeTalk(role, one));
    return sample ? [[sample.header, role] as const] : [];
  });
  const talk = new Map(found);
  return talk.size === talkRoles.length ? talk : new Map<string, TalkRole>();
}
