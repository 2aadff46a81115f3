import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import operations from '@cxboard/contract/operations.generated.json' with { type: 'json' };
import { type House } from '../testing/house.ts';
import { agendaStatement } from './agenda-statement.ts';
import { refuseOtherContent } from './agenda-content.ts';
import { type Generated, generatedOrganization, itemsEach } from './organization.ts';
import { answerOf, type Load, load } from './load.ts';

export interface PageSetting {
  readonly rounds: number;
  readonly seconds: number;
  readonly pool: number;
}

/** The page's own operation, as the built pages send it: by its hash. */
function ourHash(): string {
  const listed = Object.entries(operations as Record<string, string>);
  const found = listed.find(([, text]) => text.startsWith('query MeetingPage('));
  if (!found) throw new Error('The pages have no operation called MeetingPage any more.');
  return found[0];
}

/**
 * The same rows and fields, asked for as PostGraphile names them. Its client would still have to compare content and
 * draft, lay out the clock times and judge the health of each project.
 */
const theirQuery = `query MeetingPage($organization: UUID!, $meeting: UUID!) {
  meetingByOrganizationIdAndRowId(organizationId: $organization, rowId: $meeting) {
    rowId version number kind state startsAt minutes timeZone slotOn movedByHand place videoUrl cancellation
    cancelledBecause boardByOrganizationIdAndBoardId { rowId slug name }
    agendaVersionsByOrganizationIdAndMeetingId(orderBy: NUMBER_DESC, first: 1) {
      nodes { rowId number publishedAt digest changes content personByOrganizationIdAndPublishedById { rowId name } }
    }
  }
  allAgendaItems(condition: { listId: $meeting }, orderBy: POSITION_ASC) {
    nodes {
      rowId version position kind title minutes snapshotId projectId
      personByOrganizationIdAndPresenterId { rowId name }
      personByOrganizationIdAndProposerId { rowId name }
      snapshotByOrganizationIdAndSnapshotId { rowId content frozenAt dataWithdrawnAt }
      projectByOrganizationIdAndProjectId {
        rowId number title stage charteredOn
        personByOrganizationIdAndOwnerId { rowId name }
        personByOrganizationIdAndCoOwnerId { rowId name }
        statusReportsByOrganizationIdAndProjectId(orderBy: [REPORTED_AT_DESC], first: 1) {
          nodes { rowId done next needsDecision health noChange asDeputy reportedAt personByOrganizationIdAndAuthorId { rowId name } }
        }
      }
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
  // As people run it: only the pages' own operations are answered.
  await house.kill('api');
  await house.start('api', { TRUSTED_ONLY: 'on' });
  const settings = {
    ...{ 'app.organization_id': generated.organizationId, 'app.person_id': generated.personId },
    ...{ 'app.planned_boards': generated.boardId, transaction_timeout: '10000' },
  };
  const same = { databaseUrl: house.embedded.databases.databaseUrl, pool, settings };
  const statement = await agendaStatement();
  const values = [generated.organizationId, [generated.boardId], 'cx-board', generated.number];
  const ports = { theirs: house.ports.worker + 1, bare: house.ports.worker + 2 };
  const rivals = [
    await rival('rival-postgraphile.mjs', { ...same, port: ports.theirs }),
    await rival('rival-bare.mjs', { ...same, port: ports.bare, statement, values }),
  ];
  try {
    const loads = loadsOf(house, generated, ports);
    const [ours, theirs, bare] = await Promise.all([loads.ours, loads.theirs, loads.bare].map(answerOf));
    if (ours === undefined || theirs === undefined || bare === undefined) throw new Error('Somebody did not answer.');
    refuseOtherContent({ ours, theirs, bare });
    return { ...(await inTurn(loads, { rounds, seconds })), bytes: ours.length };
  } finally {
    for (const child of rivals) child.kill();
  }
}

const marks = [`Item ${itemsEach} of meeting`, '"Person ', '"breakdown"', 'Report 3 of project'];

function loadsOf(house: House, generated: Generated, ports: { theirs: number; bare: number }) {
  const { chair, number, meetingId, organizationId } = generated;
  const json = { 'content-type': 'application/json' };
  const post = (url: string, headers: Record<string, string>, body: object): Load => ({
    url,
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
    // Every answer is looked at: the last item, a name, a chart and a report are there, and no error is.
    isRight: (text) => marks.every((mark) => text.includes(mark)) && !text.includes('"errors"'),
  });
  const variables = { board: 'cx-board', number };
  const persistedQuery = { version: 1, sha256Hash: ourHash() };
  const asked = { operationName: 'MeetingPage', variables, extensions: { persistedQuery } };
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
