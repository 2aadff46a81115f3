import pg from 'pg';
import { AddAgendaItemDocument, PublishAgendaDocument } from '../src/agenda/agenda.api.generated.ts';
import { Clock } from '../src/platform/clock.ts';
import { Database } from '../src/platform/database/database.ts';
import { statement } from '../src/platform/database/statement.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { givenAServer } from './app.ts';
import { givenABoard, type TestBoard } from './board.ts';
import type { Caller } from './caller.ts';
import { givenMeetings, monday } from './meetings.ts';
import { postOffice, type Letter } from './post-office.ts';
import { until } from './until.ts';

const addressOf = statement(
  'test.address',
  `select a.email from people p join accounts a on a.id = p.account_id where p.organization_id = $1 and p.id = $2`,
);

export type Meeting = Awaited<ReturnType<typeof givenMeetings>>[number];

/** A board with a mail server on a Monday morning, and its meetings of a year. */
export async function givenABoardWithMail() {
  const office = await postOffice();
  const server = await givenAServer({ smtpUrl: office.url, mailFrom: 'CX Board <board@cx.test>' });
  server.app.get(Clock).set(monday);
  const board = await givenABoard(server);
  const meetings = await givenMeetings(board);
  const database = board.app.get(Database);
  const { organizationId } = board;

  const emailOf = async ({ id }: Pick<Caller, 'id'>) =>
    (await database.readFor<{ email: string }>(organizationId, addressOf, [organizationId, id]))[0]?.email ?? '';
  const mailsTo = async (who: Pick<Caller, 'id'>) => office.lettersTo(await emailOf(who));
  const gets = async (who: Pick<Caller, 'id'>, count: number): Promise<readonly Letter[]> => {
    const email = await emailOf(who);
    await until(`${count} mails reach ${email}`, () => office.lettersTo(email).length >= count);
    return office.lettersTo(email);
  };
  /** Everything announced is heard and every mail is out; looked at twice, because a mail may pass from the queue to the letters behind one look. */
  const quiet = () =>
    until('nothing waits to be told', async () => (await waiting(board)) === 0 && (await waiting(board)) === 0);
  const publish = async (meeting: Meeting, title = 'Repeat calls', more: object = {}) => {
    const input = { meetingId: meeting.id, title, kind: 'TOPIC' as const, minutes: 10, ...more };
    await board.chair.sends(AddAgendaItemDocument, { input });
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId: meeting.id } });
    await quiet();
  };
  const close = async () => {
    await board.close();
    await office.close();
  };
  return { ...board, board, office, meetings, mailsTo, gets, quiet, publish, closeAll: close };
}

const unsettled = statement(
  'test.unsettled',
  `select count(*)::int as count from mails where organization_id = $1 and state in ('NEW', 'SENDING')`,
);

async function waiting({ app, organizationId, database }: TestBoard): Promise<number> {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const outbox = await owner.query<{ count: number }>('select count(*)::int as count from outbox');
  await owner.end();
  const [mails] = await app.get(Database).readFor<{ count: number }>(organizationId, unsettled, [organizationId]);
  const { waiting: queued, active } = await app.get(Jobs).counts();
  return (outbox.rows[0]?.count ?? 0) + (mails?.count ?? 0) + queued + active;
}

/** The links of a mail that answer something, by what they say; without a word, the one that unsubscribes. */
export const linksIn = (mail: Letter | undefined): ReadonlyMap<string, string> =>
  new Map(
    [
      ...(mail?.parts.get('text/plain') ?? '').matchAll(
        /\/answer\/[a-z0-9-]+(?:\?say=([A-Z_]+))?#([A-Za-z0-9_-]{43})/g,
      ),
    ].map(([, say = '', token = '']) => [say, token] as const),
  );
