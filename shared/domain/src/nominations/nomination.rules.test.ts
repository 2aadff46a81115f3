import { expect, test } from '@jest/globals';
import { refuseOnlyDecider } from '../decisions/decision.rules.ts';
import { addDays } from '../local-time.ts';
import {
  isDecided,
  type KeptState,
  nominationMoves,
  nominationStates,
  refuseMoveByHand,
  refuseNominationMove,
  stateOf,
} from './nomination.rules.ts';
import {
  afterRuling,
  type Circumstances,
  isAccepting,
  type NominationFacts,
  nominationVerdicts,
  refuseRuling,
  type Ruling,
} from './verdict.rules.ts';

const today = '2026-11-22';
const facts: NominationFacts = {
  ...{ id: 'a', boardId: 'cx', state: 'ON_AGENDA', nominatorId: 'ana', ownerId: 'olga', evidence: 1 },
};
const ruling: Ruling = {
  ...{ verdict: 'PROJECT', because: '', ownerId: null, on: null, into: null, overrideBecause: '' },
};
const at: Circumstances = { today, hasRatifiedVision: true };
const said = (more: { facts?: object; ruling?: object; at?: object }) =>
  refuseRuling({ ...facts, ...more.facts }, { ...ruling, ...more.ruling }, { ...at, ...more.at })?.__typename ?? null;

test('every move that is not listed is refused, and says from where to where', () => {
  for (const from of nominationStates)
    for (const to of nominationStates) {
      const isListed = (nominationMoves[from] as readonly string[]).includes(to);
      expect(refuseNominationMove(from, to)).toEqual(
        isListed ? null : expect.objectContaining({ __typename: 'NominationMoveRefused', from, to }),
      );
    }
});

test.each([
  ['an accepted nomination with evidence and an owner, under a ratified vision', {}, null],
  ['without evidence', { facts: { evidence: 0 } }, 'NominationWithoutEvidence'],
  ['without an owner', { facts: { ownerId: null } }, 'NominationWithoutOwner'],
  ['with an owner whom the board names', { facts: { ownerId: null }, ruling: { ownerId: 'otto' } }, null],
  ['without a ratified vision', { at: { hasRatifiedVision: false } }, 'VisionNotRatified'],
  ['with the reason why not to wait', { at: { hasRatifiedVision: false }, ruling: { overrideBecause: 'Now.' } }, null],
  ['twice', { facts: { state: 'ACCEPTED' } }, 'NominationDecided'],
  ['that is not on an agenda', { facts: { state: 'SHORTLISTED' } }, 'NominationMoveRefused'],
  ['an action without a day', { ruling: { verdict: 'ACTION' } }, 'RulingWithoutDay'],
  ['an action with a day', { ruling: { verdict: 'ACTION', on: '2026-12-01' } }, null],
  ['declined without a reason', { ruling: { verdict: 'DECLINED', because: ' ' } }, 'RulingWithoutReason'],
  ['declined with one', { ruling: { verdict: 'DECLINED', because: 'Done last year.' } }, null],
  [
    'declined with no evidence and no vision',
    { facts: { evidence: 0 }, ruling: { verdict: 'DECLINED', because: 'No.' }, at: { hasRatifiedVision: false } },
    null,
  ],
  ['deferred to the past', { ruling: { verdict: 'DEFERRED', on: today } }, 'RulingWithoutDay'],
  ['merged into nothing', { ruling: { verdict: 'MERGED' } }, 'CannotMergeNomination'],
  ['merged into itself', { ruling: { verdict: 'MERGED', into: facts } }, 'CannotMergeNomination'],
  [
    'merged into one of another board',
    { ruling: { verdict: 'MERGED', into: { ...facts, id: 'b', boardId: 'nl' } } },
    'CannotMergeNomination',
  ],
  [
    'merged into a decided one',
    { ruling: { verdict: 'MERGED', into: { ...facts, id: 'b', state: 'DECLINED' } } },
    'CannotMergeNomination',
  ],
  ['merged into an open one', { ruling: { verdict: 'MERGED', into: { ...facts, id: 'b', state: 'SUBMITTED' } } }, null],
] as const)('%s: %#', (_, more, refused) => expect(said(more)).toBe(refused));

test('a deferred nomination is back on the shortlist from its day on', () => {
  const standing = { state: 'DEFERRED', deferredUntil: '2027-01-10', isOnAgenda: false } as const;
  expect(stateOf(standing, '2027-01-09')).toBe('DEFERRED');
  expect(stateOf(standing, '2027-01-10')).toBe('SHORTLISTED');
  expect(stateOf({ ...standing, isOnAgenda: true }, '2027-01-10')).toBe('ON_AGENDA');
});

/** A nomination with everything that a command could change, and who is in the room. */
interface Model {
  readonly state: KeptState;
  readonly deferredUntil: string | null;
  readonly isOnAgenda: boolean;
  readonly ownerId: string | null;
  readonly evidence: number;
  readonly overrideBecause: string;
  readonly deciders: readonly string[];
}

const people = ['ana', 'bert', 'cleo'] as const;

/** A small board that is told to do all kinds of things, sensible or not. */
function board(seed: number) {
  let random = seed;
  let day = today;
  let hasRatifiedVision = false;
  const fresh: Model = {
    ...{ state: 'DRAFT', deferredUntil: null, isOnAgenda: false, ownerId: null, evidence: 0 },
    ...{ overrideBecause: '', deciders: [] },
  };
  const all: Model[] = [fresh, fresh, fresh];
  const below = (n: number) => (random = (random * 48271) % 2147483647) % n;
  const factsAt = (at: number): NominationFacts => {
    const { evidence, ownerId, ...standing } = all[at] ?? fresh;
    return { id: String(at), boardId: 'cx', state: stateOf(standing, day), nominatorId: 'ana', ownerId, evidence };
  };
  const move = (at: number, to: KeptState | 'ON_AGENDA') => {
    if (refuseMoveByHand(factsAt(at).state, to)) return;
    if (to === 'ON_AGENDA') change(at, { isOnAgenda: true });
    else change(at, { state: to, isOnAgenda: false, deferredUntil: null });
  };
  const change = (at: number, changes: Partial<Model>) => void (all[at] = { ...(all[at] ?? fresh), ...changes });
  const decide = (at: number) => {
    const into = below(3);
    const made: Ruling = {
      verdict: nominationVerdicts[below(nominationVerdicts.length)] ?? 'PROJECT',
      because: below(2) ? 'So.' : '',
      ownerId: below(3) ? null : (people[below(3)] ?? null),
      on: below(2) ? addDays(day, below(9) - 2) : null,
      into: below(2) ? factsAt(into) : null,
      overrideBecause: below(4) ? '' : 'It cannot wait.',
    };
    const deciders = people.filter(() => below(2));
    const ballots = deciders.map((personId) => ({ personId, choice: 'FOR' as const }));
    const vote = { rule: 'MAJORITY' as const, quorum: null, ballots, voterIds: people, chairId: null };
    if (refuseRuling(factsAt(at), made, { today: day, hasRatifiedVision }) ?? refuseOnlyDecider(vote, 'ana')) return;
    change(at, { ...afterRuling(made), isOnAgenda: false, deciders });
  };
  const commands: readonly ((at: number) => void)[] = [
    (at) => move(at, 'SUBMITTED'),
    (at) => move(at, 'SHORTLISTED'),
    (at) => move(at, 'ON_AGENDA'),
    (at) => move(at, 'ACCEPTED'),
    (at) => isDecided(factsAt(at).state) || change(at, { evidence: below(3) }),
    (at) => isDecided(factsAt(at).state) || change(at, { ownerId: below(2) ? 'bert' : null }),
    () => void (day = addDays(day, below(4))),
    () => void (hasRatifiedVision = below(3) > 0),
    decide,
    decide,
  ];
  return {
    run: () => commands[below(commands.length)]?.(below(3)),
    seen: () => all.map((one) => ({ ...one, shown: stateOf(one, day), hadVision: hasRatifiedVision })),
  };
}

test('20,000 random lives leave no nomination accepted without evidence, owner and vision, or moved off its table', () => {
  const reached = new Set<string>();
  for (let run = 1; run <= 20_000; run += 1) {
    const { run: act, seen } = board(run * 7919);
    let before = seen();
    for (let command = 0; command < 20; command += 1) {
      act();
      const after = seen();
      after.forEach((one, at) => {
        const was = before[at]?.shown ?? 'DRAFT';
        const moved = was === one.shown || (nominationMoves[was] as readonly string[]).includes(one.shown);
        // Being told yes to ACCEPTED is only ever the board's ruling, whatever else moves.
        const isSound = one.shown !== 'ACCEPTED' || isSoundlyAccepted(one, before[at]?.hadVision ?? false, was);
        if (!moved || !isSound) throw new Error(`Run ${run}, command ${command}: ${was} became ${JSON.stringify(one)}`);
        reached.add(one.shown);
      });
      before = after;
    }
  }
  expect([...reached].sort()).toEqual([...nominationStates].sort());
  expect(nominationVerdicts.filter(isAccepting)).toEqual(['PROJECT', 'DEEP_DIVE', 'ACTION']);
});

function isSoundlyAccepted(one: Model, hadVision: boolean, was: string): boolean {
  if (was === 'ACCEPTED') return true;
  const isAlone = one.deciders.length === 1 && one.deciders[0] === 'ana';
  return one.evidence > 0 && one.ownerId !== null && (hadVision || one.overrideBecause !== '') && !isAlone;
}
