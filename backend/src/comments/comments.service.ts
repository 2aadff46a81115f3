import { type CommentCode, isEmotion, refuseCode, refuseRemoval } from '@cxboard/domain/comments/comment-code.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { ContactReason } from '../contacts/index.ts';
import { type CommentAddress, removeComment } from '../metrics/index.ts';
import { BadInput, foundOr404, StaleEdit, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { CommentCodeRow } from './comment-code.entity.ts';
import type { CodeCommentInput, RemoveCommentInput, UncodeCommentInput } from './comments.inputs.ts';
import { commentText, lockComment } from './comments.statements.ts';

/** What is heard in comments, and texts taken away. A code stays with its response, whatever file it comes in again. */
@Injectable()
export class CommentsService {
  constructor(private readonly database: Database) {}

  code(viewer: Viewer, input: CodeCommentInput) {
    return this.database.work(viewer, async (work) => {
      stopUnlessKnown(viewer);
      stopUnless(may(viewer).codeComments());
      await lockedText(work, input);
      const before = await codeOf(work, input);
      const version = before?.version ?? 0;
      if (input.expectedVersion !== version) throw new StaleEdit(version);

      const code = await codeIn(work, input);
      const refusal = refuseCode(code);
      if (refusal) return refusal;

      const facts = { ...code, codedAt: work.now, codedById: work.personId };
      if (before) await work.change(before, facts);
      else await work.add(CommentCodeRow, { ...placeOf(input), ...facts });
      return told(work, input);
    });
  }

  /** Takes a code back, as if nobody had heard anything yet. */
  uncode(viewer: Viewer, input: UncodeCommentInput) {
    return this.database.work(viewer, async (work) => {
      stopUnlessKnown(viewer);
      stopUnless(may(viewer).codeComments());
      await lockedText(work, input);
      const before = await codeOf(work, input);
      if (before) await work.remove(before);
      return told(work, input);
    });
  }

  /** Takes a text away for ever; what was heard in it stays. */
  remove(viewer: Viewer, { because, ...address }: RemoveCommentInput) {
    return this.database.work(viewer, async (work) => {
      stopUnlessKnown(viewer);
      stopUnless(may(viewer).removeComments());
      if (because.trim() === '') throw new BadInput('because: say why the text is removed.', { field: 'because' });
      const refusal = refuseRemoval(await lockedText(work, address));
      if (refusal) return refusal;

      await removeComment(work, address, because.trim());
      return told(work, address);
    });
  }
}

const placeOf = ({ responseId, on, question }: CommentAddress) => ({ responseId, day: on, question });

async function lockedText(work: Work, { responseId, on, question }: CommentAddress): Promise<string | null> {
  await work.query(lockComment, [`${work.organizationId} ${responseId} ${question}`]);
  const [row] = await work.query<{ text: string | null }>(commentText, [on, responseId, question]);
  return foundOr404(row).text;
}

const codeOf = (work: Work, { responseId, question }: CommentAddress) =>
  work.first(CommentCodeRow, { responseId, question });

/** A reason that was merged meanwhile stands for the one it became. */
async function codeIn(work: Work, input: CodeCommentInput): Promise<CommentCode> {
  const { reasonId = null, emotion = null, isSetAside } = input;
  if (!isEmotion(emotion)) throw new BadInput('emotion: a whole number from -2 to 2.', { field: 'emotion' });
  const reason = reasonId === null ? null : await work.get(ContactReason, reasonId);
  return { reasonId: reason && (reason.mergedIntoId ?? reason.id), emotion, isSetAside };
}

function told(work: Work, address: CommentAddress) {
  work.tell('COMMENT', address.responseId);
  return { id: address.responseId, address };
}

/** Comments are there for those who hear them one by one, and for the board that reads some in its review. */
const stopUnlessKnown = (viewer: Viewer) =>
  foundOr404(may(viewer).codeComments() || may(viewer).seeReviewedComments() || null);
