import type { NominationVerdict, Ruling } from '@cxboard/domain/nominations/verdict.rules';
import { limits } from '@cxboard/domain/limits';
import { Nomination } from '../nominations/index.ts';
import { Person } from '../people/index.ts';
import type { Work } from '../platform/database/work.ts';

interface Facts {
  readonly title: string;
  readonly owner: string;
  readonly on: string;
  readonly into: number;
}

const sentences: Record<NominationVerdict, (facts: Facts) => string> = {
  PROJECT: ({ title, owner }) => `“${title}” becomes a project, owned by ${owner}.`,
  DEEP_DIVE: ({ title, owner }) => `“${title}” is dug into first, by ${owner}.`,
  ACTION: ({ title, owner, on }) => `“${title}” is simply done: ${owner}, by ${on}.`,
  DECLINED: ({ title }) => `“${title}” is declined.`,
  DEFERRED: ({ title, on }) => `“${title}” waits until ${on}.`,
  MERGED: ({ title, into }) => `“${title}” goes on in nomination ${into}.`,
};

/** The decision as it stands in the register. */
export async function rulingSentence(work: Work, nomination: Nomination, ruling: Ruling): Promise<string> {
  const ownerId = ruling.ownerId ?? nomination.ownerId;
  const owner = ownerId ? (await work.get(Person, ownerId)).name : '';
  const into = ruling.into ? (await work.get(Nomination, ruling.into.id)).number : 0;
  const said = sentences[ruling.verdict]({ title: nomination.title, owner, on: ruling.on ?? '', into });
  const override = ruling.overrideBecause.trim();
  const early = override && `Accepted before a vision was ratified: ${override}`;
  // What is too long is cut at its end: never the reason why the board did not wait.
  return [said, early, ruling.because.trim()].filter(Boolean).join(' ').slice(0, limits.text.short);
}
