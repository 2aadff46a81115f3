import { limits } from '@cxboard/domain/limits';
import { meaningOf } from '@cxboard/domain/proposals/matcher.rules';
import { Injectable } from '@nestjs/common';
import type { TopicModel } from '../contacts/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { similar, topicsWithTexts } from './finding.statements.ts';
import { languageOf } from '../platform/language.ts';
import type { ProposalCardModel } from './proposal.model.ts';
import { ProposalsReads } from './proposals.reads.ts';

export interface LearnedTopic extends TopicModel {
  readonly learned: readonly string[];
}

/** Proposals by what somebody types, and what a text is likely to be about. */
@Injectable()
export class FindingReads {
  constructor(
    private readonly database: Database,
    private readonly reads: ProposalsReads,
  ) {}

  async similar(viewer: Viewer, text: string): Promise<ProposalCardModel[]> {
    const asked = text.trim();
    if (!asked) return [];
    const values = [asked, languageOf(viewer.organization.locale), limits.proposals.similarShown];
    const rows = await this.database.read<{ id: string }>(viewer, similar, values);
    return this.reads.cards(
      viewer,
      rows.map(({ id }) => id),
    );
  }

  async topics(viewer: Viewer): Promise<LearnedTopic[]> {
    const rows = await this.database.read<TopicModel & { texts: string[] }>(viewer, topicsWithTexts);
    return rows.map(({ texts, ...topic }) => ({ ...topic, learned: learnedFrom(texts) }));
  }
}

const mostLearned = 20;

/** Words that stand in at least two of the texts: one person's turn of phrase teaches nothing. */
function learnedFrom(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const text of texts) for (const word of meaningOf(text)) seen.set(word, (seen.get(word) ?? 0) + 1);
  const often = [...seen].filter(([, times]) => times >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return often.slice(0, mostLearned).map(([word]) => word);
}
