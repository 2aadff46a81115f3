import { tableOfMap } from '@cxboard/domain/deep-dives/map-csv.rules';
import type { TestBoard } from './board.ts';
import {
  AddStepsForTestDocument,
  DeepDiveForTestDocument,
  type Dive_testFragment,
  MoveDiveForTestDocument,
  ScopeDiveForTestDocument,
  UndoMapActForTestDocument,
} from '../src/deep-dives/deep-dives.api.generated.ts';

export type Dive = Dive_testFragment;
export type Place = Dive['lastActs'][number]['place'];

export const kept = (answer: { __typename: string }): Dive => {
  if (answer.__typename !== 'DeepDive') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as unknown as Dive;
};
export const practised = ({ maps }: Dive) =>
  maps.find(({ version }) => version === 'PRACTISED') as Dive['maps'][number];
export const stepsOf = (dive: Dive) => dive.steps.filter(({ map }) => map === 'PRACTISED');
export const names = (dive: Dive) => stepsOf(dive).map(({ name }) => name);
export const stepOf = (dive: Dive, name: string) =>
  stepsOf(dive).find((step) => step.name === name) as Dive['steps'][number];
export const laneId = ({ lanes }: Dive, at = 0) => lanes[at]?.id ?? '';
export const lastAct = ({ lastActs }: Dive, at: Place = 'PRACTISED') =>
  lastActs.find(({ place }) => place === at)?.id ?? '';
/** What taking back does again. */
export const lastUndone = (dive: Dive, at: Place = 'PRACTISED') =>
  dive.lastUndone.find(({ place }) => place === at)?.id ?? '';
export const waysFrom = ({ flows }: Dive, stepId: string) =>
  flows.filter(({ fromId }) => fromId === stepId).map(({ toId, share, label }) => ({ toId, share, label }));
export const facts = (step: { id: string; version: number; name: string }, more: object = {}) => ({
  ...{ stepId: step.id, expectedVersion: step.version, name: step.name, isCustomerVisible: true, ...more },
});
export const csvOf = (dive: Dive) => {
  const steps = stepsOf(dive).map((step) => ({
    ...{ ...step, rationaleTitle: step.rationale?.title ?? '', holderName: step.holder?.name ?? '' },
  }));
  const ids = new Set(steps.map(({ id }) => id));
  const flows = dive.flows.filter(({ fromId }) => ids.has(fromId));
  const lanes = dive.lanes.map((lane) => ({
    ...{ ...lane, departmentName: lane.department?.name ?? '', signerName: lane.signer?.name ?? '' },
  }));
  return tableOfMap({ lanes, steps, flows })
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
};

/** What a test of deep dives does again and again, on its board. */
export function digging(board: TestBoard) {
  const words = (title: string) => ({ title, ownerId: board.owner.id });
  const scoped = async (title: string) =>
    kept(
      (await board.analyst.sends(ScopeDiveForTestDocument, { input: { boardId: board.boardId, ...words(title) } }))
        .scopeDeepDive,
    );
  const again = async ({ number }: Dive, by = board.analyst) =>
    (await by.sends(DeepDiveForTestDocument, { number })).deepDive;
  const undo = async (mapActId: string, by = board.owner) =>
    (await by.sends(UndoMapActForTestDocument, { input: { mapActId } })).undoMapAct;
  const add = async (dive: Dive, said: readonly string[], afterId: string | null = null) => {
    const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, laneId: laneId(dive), afterId, names: [...said] };
    return kept((await board.owner.sends(AddStepsForTestDocument, { input })).addSteps);
  };
  const mapped = async (title: string) => add(await scoped(title), ['Calls', 'Waits', 'Hears']);
  const move = async (
    { id }: Dive,
    to: 'MAPPING' | 'VALIDATING' | 'VALIDATED' | 'PRESENTED' | 'CLOSED',
    by = board.analyst,
  ) => (await by.sends(MoveDiveForTestDocument, { input: { deepDiveId: id, to } })).moveDeepDive;
  return { words, scoped, again, undo, add, mapped, move };
}
