import { limits } from '@cxboard/domain/limits';
import type { DigestLine } from '@cxboard/domain/staff-digests/staff-digest.rules';
import { digestLineWords, digestSections } from '@cxboard/messages/staff-digest.messages';
import { Injectable } from '@nestjs/common';
import { meetingCard } from '../calendars/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { STAFF_DIGEST_SENT, StaffDigest } from '../staff-digests/index.ts';
import { type Letter, Letters, type Sender } from './letters.ts';
import { factsOf } from './meeting-news.ts';
import { Teller } from './telling.ts';

/** $1 organization · $2 after whom · $3 how many */
const everybody = statement(
  'notices.everybody',
  `select id from person_cards where organization_id = $1 and (card ->> 'active')::boolean and ($2::uuid is null or id > $2)
   order by id limit $3`,
);
const counted = statement(
  'notices.staff_digest_counted',
  'update staff_digests set told = told + $3, mailed = mailed + $4 where organization_id = $1 and id = $2',
);

/** What the board came to, told to everybody: some at a time, each once, and counted. */
@Injectable()
export class StaffNews {
  constructor(
    private readonly letters: Letters,
    private readonly teller: Teller,
  ) {}

  async sent(work: Work, { meetingId, after }: { meetingId: string; after?: string }): Promise<void> {
    const digest = await work.get(StaffDigest, meetingId);
    const many = limits.staffDigests.peopleAtOnce;
    const people = await work.query<{ id: string }>(everybody, [work.organizationId, after ?? null, many]);
    const card = await meetingCard(work, meetingId);
    const { told, mailed } = await this.teller.tell(
      work,
      {
        kind: 'STAFF_DIGEST',
        event: `digest ${meetingId}`,
        facts: {
          ...factsOf(card),
          place: { page: 'DIGEST', boardSlug: card.board.slug, number: card.number },
          board: card.board.name,
          decisions: countOf(digest.lines, 'DECISION'),
          proposals: countOf(digest.lines, 'PROPOSAL'),
        },
      },
      { personIds: people.map(({ id }) => id), whole: (sender) => this.whole(sender, digest) },
    );
    await work.query(counted, [work.organizationId, meetingId, told, mailed]);
    work.tell('MINUTES', meetingId, { boardId: digest.boardId });
    const last = people.at(-1);
    if (last && people.length === many) await work.announce(STAFF_DIGEST_SENT, { meetingId, after: last.id });
  }

  /** The mail says all of it, so that nobody has to sign in to read what the board does. */
  private whole(sender: Sender, { note, lines }: StaffDigest): Pick<Letter, 'note' | 'entries'> {
    const { i18n } = sender;
    return {
      note,
      entries: digestSections(i18n, lines).flatMap(({ heading, lines: told }) =>
        told.map((line, index) => ({
          ...(index === 0 && { heading }),
          ...digestLineWords(i18n, line),
          href: line.kind === 'PROPOSAL' ? this.letters.proposalPage(sender, line.number) : null,
        })),
      ),
    };
  }
}

const countOf = (lines: readonly DigestLine[], kind: DigestLine['kind']) =>
  lines.filter((line) => line.kind === kind).length;
