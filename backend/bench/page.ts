import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type House } from '../testing/house.ts';
import { agendaStatement } from './agenda-statement.ts';
import { type Generated, generatedOrganization } from './organization.ts';
import { type Load, load } from './load.ts';

export interface PageSetting {
  readonly rounds: number;
  readonly seconds: number;
  readonly pool: number;
}

const ourQuery = `query Agenda($board: Slug!, $number: Int!) {
  agenda(board: $board, number: $number) {
    id view
    meeting { id number kind state startsAt minutes timeZone place board { id name slug } }
    items { id position kind title minutes presenter { id name jobTitle } snapshotId projectId }
    published { id number publishedAt digest publishedBy { id name jobTitle } }
  }
}`;
const theirQuery = `query Agenda($organization: UUID!, $meeting: UUID!) {
  meetingByOrganizationIdAndRowId(organizationId: $organization, rowId: $meeting) {
    rowId number kind state startsAt minutes timeZone place boardByOrganizationIdAndBoardId { rowId name slug }
    agendaVersionsByOrganizationIdAndMeetingId(orderBy: NUMBER_DESC, first: 1) {
      nodes { rowId number publishedAt digest personByOrganizationIdAndPublishedById { rowId name jobTitle } }
    }
  }
  allAgendaItems(condition: { listId: $meeting }, orderBy: POSITION_ASC) {
    nodes {
      rowId position kind title minutes snapshotId projectId
      personByOrganizationIdAndPresenterId { rowId name jobTitle }
    }
  }
}`;

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function rival(file: string, setting: object): Promise<ChildProcess> {
  const child = spawn(process.execPath, [here(file), JSON.stringify(setting)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  });
  const said = await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'exit')]);
  if (!String(said[0]).includes('ready')) throw new Error(`${file} did not start.`);
  return child;
}

/** The agenda page: our server, PostGraphile 5 and bare http + pg in turn; requests a second of each round. */
export async function measurePage(house: House, { rounds, seconds, pool }: PageSetting) {
  const generated = await generatedOrganization(house);
  const settings = { 'app.organization_id': generated.organizationId, 'app.person_id': generated.personId };
  const same = { databaseUrl: house.embedded.databases.databaseUrl, pool, settings };
  const statement = await agendaStatement();
  const values = [generated.organizationId, [generated.boardId], 'cx-board', generated.number];
  const ports = { theirs: house.ports.worker + 1, bare: house.ports.worker + 2 };
  const rivals = [
    await rival('rival-postgraphile.mjs', { ...same, port: ports.theirs }),
    await rival('rival-bare.mjs', { ...same, port: ports.bare, statement, values }),
  ];
  try {
    return await inTurn(loadsOf(house, generated, ports), { rounds, seconds });
  } finally {
    for (const child of rivals) child.kill();
  }
}

function loadsOf(house: House, generated: Generated, ports: { theirs: number; bare: number }) {
  const { chair, number, meetingId, organizationId } = generated;
  const json = { 'content-type': 'application/json' };
  const post = (url: string, headers: Record<string, string>, body: object): Load => ({
    url,
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
    // Every answer is looked at: the last topic is there, and no error is.
    isRight: (text) => text.includes(`Topic 12 of meeting`) && text.includes('jobTitle') && !text.includes('"errors"'),
  });
  const variables = { board: 'cx-board', number };
  const asked = { query: ourQuery, variables };
  return {
    ours: post(`${house.address}/api/${chair.slug}/graphql`, chair.headers, asked),
    theirs: post(
      `http://127.0.0.1:${ports.theirs}/graphql`,
      {},
      {
        query: theirQuery,
        variables: { organization: organizationId, meeting: meetingId },
      },
    ),
    bare: post(`http://127.0.0.1:${ports.bare}/`, {}, {}),
  };
}

async function inTurn(loads: ReturnType<typeof loadsOf>, { rounds, seconds }: { rounds: number; seconds: number }) {
  const rates = { ours: [] as number[], theirs: [] as number[], bare: [] as number[] };
  const names = ['ours', 'theirs', 'bare'] as const;
  for (const name of names) await load(loads[name], seconds);
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) rates[name].push(await load(loads[name], seconds));
  return rates;
}
