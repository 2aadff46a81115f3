import { type CountedEmotion, emotionsByReason } from '@cxboard/domain/comments/emotion.rules';
import { masked } from '@cxboard/domain/comments/masking.rules';
import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import { periodOf } from '@cxboard/domain/metrics/period.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import type { CommentAddress } from '../metrics/index.ts';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { CommentsArgs } from './comments.inputs.ts';
import type { CodingProgressModel, CodingReasonModel, CommentModel, CommentsOfMonthModel } from './comments.model.ts';
import {
  codingReasons,
  commentByAddress,
  commentList,
  monthsWithComments,
  progressOfMonth,
} from './comments.statements.ts';

interface Months {
  readonly newest: LocalDate | null;
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
}

type Counted = Omit<CodingProgressModel, 'id' | 'reasons'> & { readonly rows: readonly CountedEmotion[] };

const named = /^\d{4}-(0[1-9]|1[0-2])$/;
const monthOf = (day: LocalDate): string => day.slice(0, 7);
const furthest = '9999-12-31';

function spanOf(month: string): { from: LocalDate; to: LocalDate } {
  if (!named.test(month)) throw new BadInput('month: a month as 2026-10.', { field: 'month' });
  return periodOf(`${month}-01`, 'MONTH');
}

/** Comments as an analyst may read them: one month at a time, without what gives anybody away. */
@Injectable()
export class CommentsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The month asked for, else the newest one with comments, else this one. */
  async month(viewer: Viewer, month: string | null): Promise<CommentsOfMonthModel> {
    foundOr404(may(viewer).codeComments() || null);
    const name = month ?? (await this.newestMonth(viewer));
    const { from, to } = spanOf(name);
    const { before, after } = await this.months(viewer, [furthest, from, to]);
    const since = `${Number(name.slice(0, 4)) - 1}${from.slice(4)}`;
    return {
      ...{ name, before: before && monthOf(before), after: after && monthOf(after) },
      progress: await this.progress(viewer, name),
      reasons: await this.database.read<CodingReasonModel>(viewer, codingReasons, [since]),
    };
  }

  async comments(viewer: Viewer, { month, state, first, after }: CommentsArgs): Promise<Connection<CommentModel>> {
    foundOr404(may(viewer).codeComments() || null);
    const { from, to } = spanOf(month);
    const size = pageSize(first);
    const [day, id, question] = keyIn(after, 3) ?? [null, null, null];
    const values = [from, to, state, day, id, question, size + 1];
    const [listed] = await this.database.read<{ total: number; trees: CommentModel[] }>(viewer, commentList, values);
    const { total, trees } = foundOr404(listed);
    const nodes = trees.slice(0, size).map(asRead);
    const last = nodes.at(-1);
    const endCursor = last ? cursorOf([last.on, last.responseId, last.question]) : null;
    return { nodes, totalCount: total, pageInfo: { hasNextPage: trees.length > size, endCursor } };
  }

  /** The comment as it is now, and how far its month is. */
  async coded(viewer: Viewer, { responseId, on, question }: CommentAddress) {
    const values = [on, on, responseId, question];
    const [row] = await this.database.read<{ tree: CommentModel }>(viewer, commentByAddress, values);
    return { comment: asRead(foundOr404(row).tree), progress: await this.progress(viewer, monthOf(on)) };
  }

  private async progress(viewer: Viewer, month: string): Promise<CodingProgressModel> {
    const { from, to } = spanOf(month);
    const [counted] = await this.database.read<Counted>(viewer, progressOfMonth, [from, to]);
    const { rows, ...counts } = foundOr404(counted);
    return { id: month, ...counts, reasons: emotionsByReason(rows) };
  }

  private async newestMonth(viewer: Viewer): Promise<string> {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const { newest } = await this.months(viewer, [today, today, today]);
    return monthOf(newest ?? today);
  }

  private async months(viewer: Viewer, values: readonly LocalDate[]): Promise<Months> {
    const [row] = await this.database.read<Months>(viewer, monthsWithComments, values);
    return foundOr404(row);
  }
}

const asRead = (comment: CommentModel): CommentModel => ({
  ...comment,
  text: comment.text === null ? null : masked(comment.text),
});
