import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import {
  bestFirst,
  excerptBeside,
  type FoundKind,
  type Ranked,
  shelvesOf,
} from '@cxboard/domain/overview/search.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { BadInput } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { languageOf } from '../platform/language.ts';
import { cursorOf, nothingSaid, type Reached, reachedIn, saidInComments } from './said-in-comments.ts';
import type {
  FoundModel,
  OlderCommentsArgs,
  OlderCommentsModel,
  SearchArgs,
  SearchResultModel,
} from './search.model.ts';
import { searching } from './search.statements.ts';

type FoundRow = Omit<FoundModel, 'excerpt'> & Ranked & { readonly body: string };
interface Answer {
  readonly counts: SearchResultModel['counts'];
  readonly isCut: boolean;
  readonly found: readonly FoundRow[];
}

function howMany(first: number | null | undefined): number {
  const atMost = first ?? limits.search.usual;
  if (atMost < 1 || atMost > limits.search.most) throw new BadInput(`first: 1 to ${limits.search.most}.`);
  return atMost;
}

const isWanted = ({ kinds }: Pick<SearchArgs, 'kinds'>, kind: FoundKind) => !kinds || kinds.includes(kind);
const countOf = ({ length: count }: readonly unknown[]) => (count > 0 ? [{ kind: 'COMMENT' as const, count }] : []);

/** Without what only decided where it stands. */
function asFound(
  { id, kind, title, body, number, slug, meetingKind, board, happenedOn, isDraft }: FoundRow,
  words: string,
) {
  return {
    id,
    kind,
    title,
    number,
    slug,
    meetingKind,
    board,
    happenedOn,
    isDraft,
    excerpt: excerptBeside(title, { body, looked: words }),
  };
}

/** How far back comments were looked through, and from where one looks on. */
const reachIn = ({ reached }: { readonly reached: Reached | null }) => ({
  commentsBackTo: reached && reached.day,
  commentsAfter: reached && cursorOf(reached),
});

type Looking = Pick<SearchArgs, 'words' | 'board' | 'since'> & { readonly before?: Reached };

@Injectable()
export class SearchReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One statement; a second one only when nothing holds the very words and a letter may have slipped. */
  async search(viewer: Viewer, { words, ...asked }: SearchArgs): Promise<SearchResultModel> {
    const atMost = howMany(asked.first);
    const find = (forgiving: boolean) =>
      this.find(viewer, this.valuesOf(viewer, { words, ...asked, atMost, forgiving }));
    const [exactly, said] = await Promise.all([find(false), this.inComments(viewer, { words, ...asked })]);
    const isForgiving = exactly.counts.length === 0 && said.found.length === 0;
    const { counts, isCut, found } = isForgiving ? await find(true) : exactly;
    return {
      counts: [...counts, ...countOf(said.found)],
      isCut: isCut || said.isCut,
      ...reachIn(said),
      found: bestFirst(found, isWanted(asked, 'COMMENT') ? said.found : [])
        .slice(0, atMost)
        .map((thing) => asFound(thing, words)),
      isForgiving: isForgiving && counts.length > 0,
    };
  }

  /** One step further back among what customers said. */
  async olderComments(viewer: Viewer, { words, after, since }: OlderCommentsArgs): Promise<OlderCommentsModel> {
    const before = reachedIn(after);
    if (!before) throw new BadInput('after: what the search or the step before has answered.', { field: 'after' });
    const { found, reached } = await this.inComments(viewer, { words, since: since ?? null, before });
    return {
      found: found.map((said) => asFound(said, words)),
      backTo: reached?.day ?? null,
      next: reached && cursorOf(reached),
    };
  }

  /** Of no board, and read by those who code them. */
  private inComments(viewer: Viewer, { words, board, since, before }: Looking) {
    if (!may(viewer).codeComments() || board) return nothingSaid;
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    return saidInComments(ask, { words, since: since ?? null, today, ...(before && { before }) });
  }

  private async find(viewer: Viewer, values: readonly unknown[]): Promise<Answer> {
    const [answer] = await this.database.read<Answer>(viewer, searching, values);
    return answer ?? { counts: [], isCut: false, found: [] };
  }

  private valuesOf(viewer: Viewer, asked: SearchArgs & { atMost: number; forgiving: boolean }): unknown[] {
    const { boards, seats, leads } = shelvesOf(viewer);
    const { locale, timeZone } = viewer.organization;
    const who = [boards, seats, leads, viewer.personId];
    const narrowed = [asked.kinds ?? null, asked.board ?? null, asked.since ?? null];
    const today = localDateOf(this.clock.now(), timeZone);
    return [asked.words, languageOf(locale), asked.forgiving, ...who, ...narrowed, today, asked.atMost];
  }
}
