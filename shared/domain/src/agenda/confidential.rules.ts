import type { AgendaItemKind } from './agenda.rules.ts';

/** What an item is about, as far as it is written down. */
export interface Subject {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly presenterId: string | null;
  readonly proposerId: string | null;
  readonly snapshotId: string | null;
  readonly projectId: string | null;
  readonly nominationId: string | null;
  readonly boardTopicId: string | null;
}

/** All that those who are not named read of a confidential item, beside its minutes. */
export const veil: Subject = {
  ...{ kind: 'TOPIC', title: 'Confidential item', presenterId: null, proposerId: null },
  ...{ snapshotId: null, projectId: null, nominationId: null, boardTopicId: null },
};

export const subjectIn = ({ kind, title, presenterId, proposerId, ...about }: Subject): Subject => ({
  ...{ kind, title, presenterId, proposerId },
  ...{ snapshotId: about.snapshotId, projectId: about.projectId, nominationId: about.nominationId },
  boardTopicId: about.boardTopicId,
});
