import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenAProject } from '../../testing/accepted-effect.ts';
import { givenABoardOnMonday, sendsTwice } from '../../testing/meetings.ts';
import { kept, stepOf, facts, type Dive, digging, lastAct } from '../../testing/digging.ts';
import { Nomination } from '../nominations/index.ts';
import { HomeForTestDocument } from '../overview/overview.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { Project } from '../projects/index.ts';
import {
  AddCauseEvidenceForTestDocument,
  AddCauseForTestDocument,
  EditCauseForTestDocument,
  EditRationaleForTestDocument,
  EditStepForTestDocument,
  ForgetRationaleForTestDocument,
  KeepRationaleForTestDocument,
  MoveCauseForTestDocument,
  NominateFromDiveForTestDocument,
  RationalesForTestDocument,
  RemoveCauseEvidenceForTestDocument,
  RemoveCauseForTestDocument,
  RevalidateRationaleForTestDocument,
} from './deep-dives.api.generated.ts';

const onPaper = statement(
  'test.dive_on_paper',
  `select card -> 'causes' as causes from deep_dive_papers where id = $1`,
);

let board: TestBoard;
let dig: ReturnType<typeof digging>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  dig = digging(board);
});
afterAll(() => board.close());

test('a cause holds only with evidence, and becomes a nomination that lets the dive end', async () => {
  let dive = await dig.mapped('Statement by post');
  const cause = { deepDiveId: dive.id, text: 'Nobody prints on Fridays.', bone: 'RULE' as const };
  expect(await board.member.isRefused(AddCauseForTestDocument, { input: cause })).toBe('FORBIDDEN');
  dive = kept((await sendsTwice(board.owner, AddCauseForTestDocument, { input: cause })).addCause);
  const causeId = dive.causes[0]?.id ?? '';
  const deeper = { ...cause, parentId: causeId, text: 'The printer is shared.' };
  kept((await board.owner.sends(AddCauseForTestDocument, { input: deeper })).addCause);
  const to = async (state: 'SUPPORTED' | 'ADDRESSED') =>
    (await board.owner.sends(MoveCauseForTestDocument, { input: { causeId, to: state } })).moveCause;
  expect((await to('SUPPORTED')).__typename).toBe('CauseWithoutEvidence');
  expect(
    await board.owner.isRefused(AddCauseEvidenceForTestDocument, { input: { causeId, kind: 'DOCUMENT', text: ' ' } }),
  ).toBe('BAD_USER_INPUT');
  const plan = { causeId, kind: 'DOCUMENT' as const, source: 'Print plan 2014', text: 'Not on Fridays' };
  kept((await board.owner.sends(AddCauseEvidenceForTestDocument, { input: plan })).addCauseEvidence);
  expect((await to('ADDRESSED')).__typename).toBe('CauseMoveRefused');
  dive = kept(await to('SUPPORTED'));
  const evidenceId = dive.causes[0]?.evidence[0]?.id ?? '';
  expect(
    (await board.owner.sends(RemoveCauseEvidenceForTestDocument, { input: { evidenceId } })).removeCauseEvidence
      .__typename,
  ).toBe('CauseWithoutEvidence');

  const nominate = { deepDiveId: dive.id, causeId, title: 'Print on Fridays' };
  kept((await board.chair.sends(NominateFromDiveForTestDocument, { input: nominate })).nominateFromDeepDive);
  dive = kept((await board.chair.sends(NominateFromDiveForTestDocument, { input: nominate })).nominateFromDeepDive);
  expect(dive.results).toMatchObject([{ title: 'Print on Fridays' }]);
  expect(kept(await dig.move(dive, 'CLOSED')).state).toBe('CLOSED');
});

test('a reason stands once for all maps, says how long customers wait for it, and in use is not forgotten', async () => {
  const input = { title: 'Two signatures', kind: 'POLICY' as const, standing: 'DOUBTED' as const };
  expect(await board.employee.isRefused(KeepRationaleForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.employee.isRefused(RationalesForTestDocument, {})).toBe('NOT_FOUND');
  const { keepRationale } = await board.analyst.sends(KeepRationaleForTestDocument, { input });
  const rationaleId = keepRationale.id;
  const dives = [await dig.mapped('Loan payout'), await dig.mapped('Loan early repayment')];
  for (const dive of dives) {
    const step = facts(stepOf(dive, 'Waits'), { rationaleId, waitMinutes: 120, monthlyVolume: 10 });
    kept((await board.owner.sends(EditStepForTestDocument, { input: step })).editStep);
  }
  expect(stepOf(await dig.again(dives[0] as Dive), 'Waits').touches).toMatchObject([
    { diveNumber: dives[1]?.number, because: 'RATIONALE' },
  ]);
  expect((await board.member.sends(RationalesForTestDocument, {})).rationales[0]).toMatchObject({
    ...{ title: 'Two signatures', stepCount: 2, visibleWaitMinutes: 2400, openProjects: [] },
    diveNumbers: dives.map(({ number }) => number),
  });
  const forget = async () =>
    (await board.analyst.sends(ForgetRationaleForTestDocument, { input: { rationaleId } })).forgetRationale;
  expect(await forget()).toMatchObject({ __typename: 'RationaleInUse', steps: 2 });
  const unused = (await board.analyst.sends(KeepRationaleForTestDocument, { input: { ...input, title: 'Fax' } }))
    .keepRationale;
  expect(
    (await board.analyst.sends(ForgetRationaleForTestDocument, { input: { rationaleId: unused.id } })).forgetRationale
      .__typename,
  ).toBe('RationaleForgotten');
});

test('a rule stands in the way of the projects that wait for its step, and of those that came from the dive as a whole', async () => {
  let dive = await dig.mapped('Closing an account');
  const rule = async (title: string) => {
    const input = { title, kind: 'POLICY' as const, standing: 'OBSOLETE' as const };
    return (await board.analyst.sends(KeepRationaleForTestDocument, { input })).keepRationale.id;
  };
  const rules = { Calls: await rule('Only in a branch'), Waits: await rule('Only with a stamp') };
  for (const [name, rationaleId] of Object.entries(rules)) {
    const input = facts(stepOf(dive, name), { rationaleId });
    dive = kept((await board.owner.sends(EditStepForTestDocument, { input })).editStep);
  }
  const cause = { deepDiveId: dive.id, text: 'The stamp is locked away.', bone: 'RULE' as const };
  const shown = { ...cause, stepId: stepOf(dive, 'Waits').id };
  dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: shown })).addCause);
  const why = { ...cause, parentId: dive.causes[0]?.id ?? '', text: 'One person has the key.' };
  dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: why })).addCause);
  // The why below shows where the cause it explains shows.
  for (const [title, causeId] of [
    ['A second key', dive.causes.find(({ parentId }) => parentId)?.id ?? null],
    ['Close by phone', null],
  ] as const) {
    const input = { deepDiveId: dive.id, causeId, title };
    dive = kept((await board.chair.sends(NominateFromDiveForTestDocument, { input })).nominateFromDeepDive);
    const projectId = await givenAProject(board, title);
    await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
      await work.change(await work.lock(Project, projectId), { stage: 'ACTIVE' });
      const [nomination] = await work.find(Nomination, { title });
      if (nomination) await work.change(nomination, { projectId });
    });
  }
  const waiting = async (title: string, by = board.member) =>
    (await by.sends(RationalesForTestDocument, {})).rationales
      .find((rationale) => rationale.title === title)
      ?.openProjects.map((project) => project.title);
  expect(await waiting('Only with a stamp')).toEqual(['A second key', 'Close by phone']);
  expect(await waiting('Only in a branch')).toEqual(['Close by phone']);
  const held = { rationaleId: rules.Waits, expectedVersion: 1, title: 'Only with a stamp', kind: 'POLICY' as const };
  const input = { ...held, standing: 'OBSOLETE' as const, holderId: board.owner.id };
  await board.analyst.sends(EditRationaleForTestDocument, { input });
  // Who only holds the rule hears how many, and not what they are called.
  expect(await waiting('Only with a stamp', board.owner)).toEqual([null, null]);
});

test('whoever holds a reason says whether it still holds, and is asked on its day', async () => {
  const input = {
    ...{ title: 'Stamp of 1998', kind: 'HABIT' as const, standing: 'UNKNOWN' as const },
    ...{ holderId: board.employee.id, revalidateOn: '2026-03-01' },
  };
  const { id: rationaleId } = (await board.analyst.sends(KeepRationaleForTestDocument, { input })).keepRationale;
  const asked = async () =>
    (await board.employee.sends(HomeForTestDocument, { isWhole: true })).home.duties.filter(
      ({ kind }) => kind === 'REVALIDATE_RATIONALE',
    );
  expect(await asked()).toMatchObject([{ title: 'Stamp of 1998', page: 'RATIONALES', dueOn: '2026-03-01' }]);
  const said = { rationaleId, standing: 'OBSOLETE' as const, revalidateOn: '2027-03-01' };
  expect(await board.stranger.isRefused(RevalidateRationaleForTestDocument, { input: said })).toBe('NOT_FOUND');
  expect(await board.owner.isRefused(RevalidateRationaleForTestDocument, { input: said })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(RevalidateRationaleForTestDocument, { input: said })).toBe('FORBIDDEN');
  const { revalidateRationale } = await sendsTwice(board.employee, RevalidateRationaleForTestDocument, {
    input: said,
  });
  expect(revalidateRationale).toMatchObject({ standing: 'OBSOLETE', revalidateOn: '2027-03-01' });
  expect(await asked()).toEqual([]);
  expect((await board.employee.sends(RationalesForTestDocument, {})).rationales).toMatchObject([
    { title: 'Stamp of 1998' },
  ]);
});

test('a cause is worded anew, and goes when nothing rests on it; a reason too is worded from the version seen', async () => {
  let dive = await dig.mapped('Fee refund');
  const cause = { deepDiveId: dive.id, text: 'The form is long.', bone: 'RULE' as const };
  dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: cause })).addCause);
  const { id: causeId = '', version: expectedVersion = 0 } = dive.causes[0] ?? {};
  const edited = { input: { causeId, expectedVersion, text: 'The form asks twice.', bone: 'RULE' as const } };
  expect(await board.member.isRefused(EditCauseForTestDocument, edited)).toBe('FORBIDDEN');
  kept((await board.owner.sends(EditCauseForTestDocument, edited)).editCause);
  expect(await board.owner.isRefused(EditCauseForTestDocument, edited)).toBe('STALE');
  const below = { ...cause, parentId: causeId, text: 'Two systems.' };
  dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: below })).addCause);
  const remove = (id: string) => ({ input: { causeId: id } });
  expect(await board.member.isRefused(RemoveCauseForTestDocument, remove(causeId))).toBe('FORBIDDEN');
  expect((await board.owner.sends(RemoveCauseForTestDocument, remove(causeId))).removeCause.__typename).toBe(
    'CauseInUse',
  );
  for (const id of [dive.causes.find(({ parentId }) => parentId)?.id ?? '', causeId])
    dive = kept((await board.owner.sends(RemoveCauseForTestDocument, remove(id))).removeCause);
  expect(dive.causes).toEqual([]);

  const reason = { title: 'Four eyes', kind: 'POLICY' as const, standing: 'DOUBTED' as const };
  const { keepRationale } = await board.chair.sends(KeepRationaleForTestDocument, { input: reason });
  const input = {
    ...{ ...reason, rationaleId: keepRationale.id, expectedVersion: keepRationale.version, title: 'Six eyes' },
  };
  expect(await board.employee.isRefused(EditRationaleForTestDocument, { input })).toBe('FORBIDDEN');
  expect((await board.chair.sends(EditRationaleForTestDocument, { input })).editRationale.title).toBe('Six eyes');
  expect(await board.chair.isRefused(EditRationaleForTestDocument, { input })).toBe('STALE');
});

test('what speaks for a cause says what its kind asks: where, who and when, how much; and nothing else', async () => {
  let dive = await dig.mapped('Coins by post');
  const cause = { deepDiveId: dive.id, text: 'The scale is old.', bone: 'SYSTEM' as const };
  dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: cause })).addCause);
  const causeId = dive.causes[0]?.id ?? '';
  const personId = board.employee.id;
  const good = {
    DOCUMENT: { source: 'Service book, page 4', text: 'Last calibrated in 2019.', saidOn: '2019-05-02' },
    WITNESS: { personId, text: 'It says 9 grams for nothing.', saidOn: '2026-03-01' },
    NUMBER: { value: 4.5, unit: '%', text: 'of coins are weighed twice', source: 'Log of the scale' },
  };
  const lacking = [
    ['DOCUMENT', { source: ' ' }],
    ['DOCUMENT', { text: ' ' }],
    ['DOCUMENT', { personId }],
    ['WITNESS', { personId: null }],
    ['WITNESS', { saidOn: null }],
    ['WITNESS', { personId: dive.id }],
    ['NUMBER', { value: null }],
    ['NUMBER', { source: '' }],
    ['DOCUMENT', { unit: '%' }],
  ] as const;
  for (const [kind, less] of lacking) {
    const input = { causeId, kind, ...good[kind], ...less };
    const code = await board.owner.isRefused(AddCauseEvidenceForTestDocument, { input });
    expect([kind, less, code]).toEqual([kind, less, less === lacking[5][1] ? 'NOT_FOUND' : 'BAD_USER_INPUT']);
  }
  for (const kind of ['DOCUMENT', 'WITNESS', 'NUMBER'] as const) {
    const input = { causeId, kind, ...good[kind] };
    dive = kept((await board.owner.sends(AddCauseEvidenceForTestDocument, { input })).addCauseEvidence);
  }
  expect(dive.causes[0]?.evidence).toMatchObject([
    { kind: 'DOCUMENT', source: 'Service book, page 4', saidOn: '2019-05-02', person: null },
    { kind: 'WITNESS', person: { name: board.employee.person.name }, saidOn: '2026-03-01', source: '' },
    { kind: 'NUMBER', value: 4.5, unit: '%', text: 'of coins are weighed twice', source: 'Log of the scale' },
  ]);
  // What was taken away comes back with all it said.
  const evidenceId = dive.causes[0]?.evidence[1]?.id ?? '';
  dive = kept(
    (await board.owner.sends(RemoveCauseEvidenceForTestDocument, { input: { evidenceId } })).removeCauseEvidence,
  );
  expect(dive.causes[0]?.evidence).toHaveLength(2);
  dive = kept(await dig.undo(lastAct(dive, 'CAUSES')));
  expect(dive.causes[0]?.evidence[1]).toMatchObject({ kind: 'WITNESS', person: { name: board.employee.person.name } });
  // Once it holds it lies on the table with what speaks for it; a witness is named on no paper.
  kept((await board.owner.sends(MoveCauseForTestDocument, { input: { causeId, to: 'SUPPORTED' } })).moveCause);
  const lying = await board.app
    .get(Database)
    .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
      work.query<{ causes: object[] }>(onPaper, [dive.id]),
    );
  const more = { value: null, unit: '', source: '', frozen: null };
  expect(lying[0]?.causes).toEqual([
    {
      text: 'The scale is old.',
      evidence: [
        { ...more, kind: 'DOCUMENT', ...good.DOCUMENT },
        { ...more, kind: 'WITNESS', text: good.WITNESS.text, saidOn: good.WITNESS.saidOn },
        { ...more, kind: 'NUMBER', ...good.NUMBER, saidOn: null },
      ],
    },
  ]);
});
