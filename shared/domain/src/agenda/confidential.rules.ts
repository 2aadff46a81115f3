import type { AgendaItemKind } from './agenda.rules.ts';

/** What an item is about, by id. */
export interface About {
  readonly snapshotId: string | null;
  readonly projectId: string | null;
  readonly nominationId: string | null;
  readonly boardTopicId: string | null;
  readonly deepDiveId: string | null;
  readonly proposalId: string | null;
  readonly decisionId: string | null;
  readonly actionId: string | null;
}

export const aboutNothing: About = {
  ...{ snapshotId: null, projectId: null, nominationId: null, boardTopicId: null, deepDiveId: null },
  ...{ proposalId: null, decisionId: null, actionId: null },
};

export const aboutOf = ({ snapshotId, projectId, nominationId, ...more }: About): About => ({
  ...{ snapshotId, projectId, nominationId, boardTopicId: more.boardTopicId, deepDiveId: more.deepDiveId },
  ...{ proposalId: more.proposalId, decisionId: more.decisionId, actionId: more.actionId },
});

/** What an item is about, as far as it is written down. */
export interface Subject extends About {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly presenterId: string | null;
  readonly proposerId: string | null;
}

/** All that those who are not named read of a confidential item, beside its minutes. */
export const veil: Subject = {
  ...{ kind: 'TOPIC', title: 'Confidential item', presenterId: null, proposerId: null },
  ...aboutNothing,
};

export const subjectIn = ({ kind, title, presenterId, proposerId, ...about }: Subject): Subject => ({
  ...{ kind, title, presenterId, proposerId },
  ...aboutOf(about),
});
