import { expect, test } from '@jest/globals';
import { type AnswerDraft, isActedOn, refuseAnswer, refuseCorrection } from './answer.rules.ts';
import {
  isFinal,
  isOpen,
  proposalMoves,
  proposalStates,
  type ProposalState,
  refuseProposalMove,
  refuseSupport,
  refuseUndo,
  statesOf,
  wordOf,
} from './proposal.rules.ts';
import { newsOfMove } from './news.rules.ts';

/** Written out a second time on purpose: what is not on this list must be refused. */
const allowed = new Set([
  'DRAFT > SUBMITTED',
  'SUBMITTED > UNDER_REVIEW',
  'SUBMITTED > WITHDRAWN',
  'UNDER_REVIEW > NEEDS_INFO',
  'UNDER_REVIEW > ACCEPTED',
  'UNDER_REVIEW > DECLINED',
  'UNDER_REVIEW > PARKED',
  'UNDER_REVIEW > WITHDRAWN',
  'NEEDS_INFO > UNDER_REVIEW',
  'NEEDS_INFO > ACCEPTED',
  'NEEDS_INFO > DECLINED',
  'NEEDS_INFO > PARKED',
  'NEEDS_INFO > WITHDRAWN',
  'PARKED > UNDER_REVIEW',
  'PARKED > WITHDRAWN',
  'ACCEPTED > QUICK_WIN',
  'ACCEPTED > NOMINATED',
  'QUICK_WIN > IMPLEMENTED',
  'NOMINATED > IN_PROJECT',
  'NOMINATED > QUICK_WIN',
  'NOMINATED > ACCEPTED',
  'IN_PROJECT > IMPLEMENTED',
  'IN_PROJECT > ACCEPTED',
  'IMPLEMENTED > EFFECT_KNOWN',
]);

const everyMove = proposalStates.flatMap((from) =>
  proposalStates.map((to): [ProposalState, ProposalState] => [from, to]),
);

test.each(everyMove)('a proposal from %s to %s', (from, to) => {
  const refusal = refuseProposalMove({ state: from, isQuickWin: false }, to);
  if (allowed.has(`${from} > ${to}`)) expect(refusal).toBeNull();
  else expect(refusal).toMatchObject({ __typename: 'ProposalMoveRefused', from, to });
});

test('the effect of a quick win is not waited for', () => {
  expect(refuseProposalMove({ state: 'IMPLEMENTED', isQuickWin: true }, 'EFFECT_KNOWN')).not.toBeNull();
});

test('employees are told one of four words, what its author took back says so, and nothing is told of a draft', () => {
  expect(proposalStates.filter((state) => wordOf(state) === null)).toEqual(['DRAFT']);
  expect(statesOf(['RECEIVED'])).toEqual(['SUBMITTED']);
  expect(statesOf(['IN_REVIEW'])).toEqual(['UNDER_REVIEW', 'NEEDS_INFO']);
  expect(statesOf(['DONE'])).toEqual(['IMPLEMENTED', 'EFFECT_KNOWN']);
  expect(statesOf(['WITHDRAWN'])).toEqual(['WITHDRAWN']);
  expect(statesOf(['RECEIVED', 'IN_REVIEW', 'ANSWERED', 'DONE', 'WITHDRAWN'])).toHaveLength(proposalStates.length - 1);
});

test('a proposal that has ended takes no support, and no author supports their own', () => {
  const refusing = proposalStates.filter((state) => refuseSupport({ state, isAuthor: false }));
  expect(refusing).toEqual(['DECLINED', 'IMPLEMENTED', 'EFFECT_KNOWN', 'MERGED', 'WITHDRAWN']);
  expect(refuseSupport({ state: 'SUBMITTED', isAuthor: true })).toMatchObject({ __typename: 'OwnProposal' });
  expect(refuseSupport({ state: 'SUBMITTED', isAuthor: false })).toBeNull();
});

const answer = (more: Partial<AnswerDraft>): AnswerDraft => ({
  decision: 'DECLINED',
  text: 'The law asks for a signature.',
  parkedUntil: null,
  ...more,
});
const reviewed = { state: 'UNDER_REVIEW', isQuickWin: false } as const;

test('declined and parked say why; parked says until when', () => {
  const today = '2026-12-01';
  expect(refuseAnswer(reviewed, answer({}), today)).toBeNull();
  expect(refuseAnswer(reviewed, answer({ decision: 'ACCEPTED', text: '' }), today)).toBeNull();
  expect(refuseAnswer(reviewed, answer({ text: '  ' }), today)).toMatchObject({ __typename: 'AnswerNeedsReason' });
  for (const parkedUntil of [null, '2026-11-30', today])
    expect(refuseAnswer(reviewed, answer({ decision: 'PARKED', parkedUntil }), today)).toMatchObject({
      __typename: 'ParkedWithoutDate',
    });
  expect(refuseAnswer(reviewed, answer({ decision: 'PARKED', parkedUntil: '2026-12-02' }), today)).toBeNull();
  expect(refuseAnswer({ ...reviewed, state: 'SUBMITTED' }, answer({}), today)).toMatchObject({
    __typename: 'ProposalMoveRefused',
  });
});

test('an answer is put right, another decision only while nothing has come of the first, with a reason and a day like the first', () => {
  const today = '2026-12-01';
  const declining = answer({ decision: 'DECLINED', text: 'The law asks for it.' });
  const correctable = proposalStates.filter((state) => !refuseCorrection({ state }, declining, today));
  expect(correctable).toEqual(['ACCEPTED', 'DECLINED', 'PARKED']);
  const declined = { state: 'DECLINED' } as const;
  expect(refuseCorrection(declined, answer({ text: ' ' }), today)).toMatchObject({ __typename: 'AnswerNeedsReason' });
  expect(refuseCorrection(declined, answer({ decision: 'PARKED' }), today)).toMatchObject({
    __typename: 'ParkedWithoutDate',
  });
  const acted = proposalStates.filter((state) => isActedOn(state));
  for (const state of acted) {
    expect(refuseCorrection({ state }, declining, today)).toMatchObject({ from: state, to: 'DECLINED' });
    expect(refuseCorrection({ state }, answer({ decision: 'ACCEPTED', text: '' }), today)).toBeNull();
    expect(newsOfMove({ from: state, to: state })).toBe('CORRECTED');
    const corrected = { isNewest: true, isOwn: true, from: state, to: state };
    expect(refuseUndo({ state }, corrected)).not.toBeNull();
  }
  const unanswered = (['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'MERGED', 'WITHDRAWN'] as const).filter(
    (state) => !refuseCorrection({ state }, answer({}), today),
  );
  expect(unanswered).toEqual([]);
  for (const from of correctable) for (const to of correctable) expect(newsOfMove({ from, to })).toBe('CORRECTED');
});

test('the newest move is taken back by whoever made it, unless the author has been answered', () => {
  const move = { isNewest: true, isOwn: true, from: 'SUBMITTED', to: 'UNDER_REVIEW' } as const;
  expect(refuseUndo({ state: 'UNDER_REVIEW' }, move)).toBeNull();
  for (const other of [{ isNewest: false }, { isOwn: false }, { to: 'NEEDS_INFO' as const }])
    expect(refuseUndo({ state: 'UNDER_REVIEW' }, { ...move, ...other })).not.toBeNull();
  const settled = ['ACCEPTED', 'DECLINED', 'PARKED', 'WITHDRAWN', 'NOMINATED', 'IN_PROJECT', 'EFFECT_KNOWN'] as const;
  for (const to of settled) expect(refuseUndo({ state: to }, { ...move, to })).not.toBeNull();
});

test('each move is told in one word; sending it off concerns nobody yet', () => {
  const told = (from: ProposalState, to: ProposalState) => newsOfMove({ from, to });
  expect(told('DRAFT', 'SUBMITTED')).toBeNull();
  expect(told('SUBMITTED', 'UNDER_REVIEW')).toBe('IN_REVIEW');
  expect(told('PARKED', 'UNDER_REVIEW')).toBe('IN_REVIEW');
  expect(told('NEEDS_INFO', 'UNDER_REVIEW')).toBe('INFO_GIVEN');
  expect(told('UNDER_REVIEW', 'ACCEPTED')).toBe('ACCEPTED');
  for (const from of ['NOMINATED', 'IN_PROJECT'] as const) expect(told(from, 'ACCEPTED')).toBe('RETURNED');
  for (const to of ['SUBMITTED', 'UNDER_REVIEW'] as const) expect(told('MERGED', to)).toBe('PARTED');
  for (const [from, to] of everyMove)
    if (from !== to && to !== 'DRAFT' && to !== 'SUBMITTED') expect(told(from, to)).not.toBeNull();
});

/** A small generator of one's own, so that a failing run can be run again by its number. */
function dice(seed: number) {
  let state = seed + 0x9e3779b9;
  return (sides: number) => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5;
    state ^= state >>> 13;
    return (state >>> 0) % sides;
  };
}

interface Desk {
  state: ProposalState;
  isQuickWin: boolean;
  supporters: Set<number>;
}

/** What a model remembers: the way so far, and how many supported while that could still do something. */
interface Remembered {
  readonly way: ProposalState[];
  readonly supporters: Set<number>;
}

test('twenty thousand random runs keep to the table, and what has ended stays as it was', () => {
  const reached = new Set<ProposalState>();
  for (let run = 0; run < 20_000; run += 1) {
    const roll = dice(run);
    const desk: Desk = { state: 'DRAFT', isQuickWin: false, supporters: new Set() };
    const model: Remembered = { way: ['DRAFT'], supporters: new Set() };
    for (let step = 0; step < 24; step += 1) {
      if (roll(4) === 0) support(desk, model, roll(50));
      else move(desk, model, proposalStates[roll(proposalStates.length)] ?? 'DRAFT');
    }
    const last = model.way.at(-1);
    if (last !== desk.state || desk.supporters.size !== model.supporters.size)
      throw new Error(`Run ${run} ended as ${desk.state}, remembered was ${model.way.join(' > ')}.`);
    reached.add(desk.state);
  }
  // Merging keeps a rule of its own; everything else is come to by moves alone.
  expect(proposalStates.filter((state) => !reached.has(state))).toEqual(['MERGED']);
});

function move(desk: Desk, { way }: Remembered, to: ProposalState) {
  const refusal = refuseProposalMove(desk, to);
  const quickWinHasNoEffect = to === 'EFFECT_KNOWN' && way.includes('QUICK_WIN');
  const isPossible = allowed.has(`${way.at(-1) ?? ''} > ${to}`) && !quickWinHasNoEffect;
  if (isPossible !== (refusal === null)) throw new Error(`${way.join(' > ')} and then ${to}`);
  if (refusal) return;
  if (isFinal(desk.state) && desk.state !== 'IMPLEMENTED') throw new Error(`${desk.state} was the end.`);
  desk.state = to;
  desk.isQuickWin ||= to === 'QUICK_WIN';
  way.push(to);
}

function support(desk: Desk, { way, supporters }: Remembered, person: number) {
  const ended = ['DECLINED', 'IMPLEMENTED', 'EFFECT_KNOWN', 'WITHDRAWN'].includes(way.at(-1) ?? '');
  if (!refuseSupport({ state: desk.state, isAuthor: false })) desk.supporters.add(person);
  if (!ended) supporters.add(person);
}

test('what is open is not final, and every state but the ends leads on', () => {
  for (const state of proposalStates) {
    expect(isOpen(state) && isFinal(state)).toBe(false);
    const leadsOn = proposalMoves[state].length > 0;
    expect(leadsOn).toBe(!['DECLINED', 'EFFECT_KNOWN', 'MERGED', 'WITHDRAWN'].includes(state));
  }
});
