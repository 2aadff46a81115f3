import type { Chapter } from '../platform/chapter.ts';
import { CommentCodeRow } from './comment-code.entity.ts';
import { CommentsReads } from './comments.reads.ts';
import { CommentsResolver } from './comments.resolver.ts';
import { CommentsService } from './comments.service.ts';

export { eraseCodesBefore, eraseCodesOf } from './codes-of-customers.ts';
export { CommentCodeRow } from './comment-code.entity.ts';
export { ReasonEmotion } from './comments.model.ts';
export { emotionsOfPeriod, quotesOfPeriod } from './comments.statements.ts';
export { type Quoted, withTexts } from './quoted-comments.ts';
export { CommentsReads } from './comments.reads.ts';
export { CommentsService } from './comments.service.ts';

export const comments: Chapter = {
  rows: [CommentCodeRow],
  resolvers: [CommentsResolver],
  services: [CommentsReads, CommentsService],
};
