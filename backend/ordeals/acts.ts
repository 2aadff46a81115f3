import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Resident } from '../testing/house.ts';

const patience = 240_000;

/** Asks with one key until there is an answer, as a page does that is online again. */
export async function untilAnswered<Data>(person: Resident, query: string, variables: object): Promise<Data> {
  const key = randomUUID();
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const answer = await person.asks<Data>(query, variables, key).catch(() => null);
    if (answer?.data && !answer.errors) return answer.data;
    const code = answer?.errors?.[0]?.extensions.code;
    if (code && code !== 'INTERNAL') throw new Error(`${query.slice(0, 60)} was answered ${JSON.stringify(answer)}`);
  }
  throw new Error(`Nobody answered within ${patience} ms: ${query.slice(0, 60)}`);
}

/** What a person was told that it is done. */
export interface Acknowledged {
  readonly titles: string[];
  versions: number;
  readonly imports: Map<string, number>;
}

const addItem = `mutation Add($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { __typename } }`;
const publish = `mutation Publish($input: PublishAgendaInput!) { publishAgenda(input: $input) { __typename } }`;
const agendaOf = `query Agenda($board: Slug!, $number: Int!) { agenda(board: $board, number: $number) { items { id } } }`;
const reorder = `mutation Move($input: ReorderAgendaInput!) { reorderAgenda(input: $input) { __typename } }`;
const plan = `mutation Plan($input: PlanMeetingInput!) { planMeeting(input: $input) { __typename ... on Meeting { id number } } }`;

type Typed<Name extends string, Rest = unknown> = Record<Name, { readonly __typename: string } & Rest>;

/** Three people put items on one agenda and move them while a fourth publishes. */
export async function edit(person: Resident, setting: { boardId: string; moment: number; done: Acknowledged }) {
  const { boardId, moment, done } = setting;
  const startsOn = new Date(Date.now() + (moment + 7) * 86_400_000).toISOString().slice(0, 10);
  const input = { boardId, kind: 'METRICS', startsOn, startsClock: '10:00' };
  const { planMeeting } = await untilAnswered<Typed<'planMeeting', { id: string; number: number }>>(person, plan, {
    input,
  });
  const { id: meetingId, number } = planMeeting;

  const editor = async (name: string) => {
    for (let nth = 1; nth <= 4; nth += 1) {
      const title = `Moment ${moment}, ${name} ${nth}`;
      await untilAnswered(person, addItem, { input: { meetingId, kind: 'TOPIC', title, minutes: 5 } });
      done.titles.push(title);
      const { agenda } = await untilAnswered<{ agenda: { items: { id: string }[] } }>(person, agendaOf, {
        board: 'cx-board',
        number,
      });
      await untilAnswered(person, reorder, { input: { itemId: agenda.items.at(-1)?.id, position: 1 } });
    }
  };
  const publisher = async () => {
    for (let nth = 1; nth <= 4; nth += 1) {
      const { publishAgenda } = await untilAnswered<Typed<'publishAgenda'>>(person, publish, { input: { meetingId } });
      if (publishAgenda.__typename === 'Agenda') done.versions += 1;
      await pause(50);
    }
  };
  await Promise.all([editor('Ana'), editor('Ben'), editor('Cem'), publisher()]);
}

const map = `mutation Map($input: MapImportInput!) { mapImport(input: $input) { __typename ... on Import { state } } }`;
const commit = `mutation Commit($input: CommitImportInput!) { commitImport(input: $input) { __typename ... on Import { state } } }`;
const look = `query Import($id: UUID!) { import(id: $id) { state } }`;
const columns = [
  { header: 'id', role: 'RESPONSE_ID' },
  { header: 'day', role: 'DATE', dateOrder: 'YMD' },
  { header: 'area', role: 'DIMENSION', dimension: 'Area' },
  { header: 'score', role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
];

/** A survey of so many rows that no other moment has. */
export function surveyOf(moment: number, rows: number): string {
  const line = (nth: number) =>
    `${moment}-${nth},2026-${String(1 + (nth % 9)).padStart(2, '0')}-${String(1 + (nth % 27)).padStart(2, '0')},${'ABCD'[nth % 4]},${(nth * 7 + moment) % 11}`;
  return `id,day,area,score\n${Array.from({ length: rows }, (_, nth) => line(nth)).join('\n')}\n`;
}

/** A file goes in: sent, mapped, read through, taken over, whatever dies meanwhile. */
export async function importFile(person: Resident, setting: { moment: number; rows: number; done: Acknowledged }) {
  const { moment, rows, done } = setting;
  const importId = await untilSent(person, surveyOf(moment, rows), `survey-${moment}.csv`);
  await untilAnswered(person, map, { input: { importId, sourceName: 'Ordeal', columns, period: null } });
  await untilState(person, importId, 'READY');
  await untilAnswered(person, commit, { input: { importId } });
  await untilState(person, importId, 'COMMITTED');
  done.imports.set(importId, rows);
}

/** The same file twice is one import: a sender who heard nothing sends it again and is told which it is. */
async function untilSent(person: Resident, content: string, name: string): Promise<string> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const id = await person.uploads(content, name).catch(() => null);
    if (id) return id;
  }
  throw new Error(`${name} could not be sent within ${patience} ms.`);
}

async function untilState(person: Resident, id: string, state: string): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
    const found = await untilAnswered<{ import: { state: string } }>(person, look, { id });
    if (found.import.state === state) return;
    if (found.import.state === 'FAILED') throw new Error(`The import ${id} failed.`);
  }
  throw new Error(`The import ${id} was not ${state} within ${patience} ms.`);
}
