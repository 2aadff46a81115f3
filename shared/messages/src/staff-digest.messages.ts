import type { DigestLine, ToldProposalState } from '@cxboard/domain/staff-digests/staff-digest.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

/** "What the CX Board decided on 12 November 2026" */
export const staffDigestTitle = (
  i18n: I18n,
  { board, on, decisions }: { readonly board: string; readonly on: string; readonly decisions: number },
): string => {
  const values = { board, on: longDate(i18n, on) };
  return decisions > 0
    ? i18n.t({ id: 'staffDigest.title.decided', message: 'What the {board} decided on {on}', values })
    : i18n.t({ id: 'staffDigest.title.met', message: 'The {board} met on {on}', values });
};

const stands = {
  ACCEPTED: (i18n) => i18n.t({ id: 'staffDigest.proposal.accepted', message: 'is accepted' }),
  DECLINED: (i18n) => i18n.t({ id: 'staffDigest.proposal.declined', message: 'is declined; its answer says why' }),
  PARKED: (i18n) => i18n.t({ id: 'staffDigest.proposal.parked', message: 'waits for a later day' }),
  QUICK_WIN: (i18n) => i18n.t({ id: 'staffDigest.proposal.quickWin', message: 'is done at once, as a quick win' }),
  NOMINATED: (i18n) => i18n.t({ id: 'staffDigest.proposal.nominated', message: 'is nominated as a project' }),
  IN_PROJECT: (i18n) => i18n.t({ id: 'staffDigest.proposal.inProject', message: 'is part of a project' }),
  IMPLEMENTED: (i18n) => i18n.t({ id: 'staffDigest.proposal.implemented', message: 'is put into practice' }),
  EFFECT_KNOWN: (i18n) =>
    i18n.t({ id: 'staffDigest.proposal.effectKnown', message: 'is put into practice, and its effect is known' }),
} satisfies Record<ToldProposalState, (i18n: I18n) => string>;

/** What a line says, and under it what it belongs to. */
export const digestLineWords = (i18n: I18n, line: DigestLine): { readonly title: string; readonly detail: string } =>
  line.kind === 'DECISION'
    ? {
        title: line.text,
        detail: i18n.t({
          id: 'staffDigest.decision',
          message: 'Decision {number}, on “{about}”',
          values: { number: String(line.number), about: line.about },
        }),
      }
    : {
        title: line.text,
        detail: i18n.t({
          id: 'staffDigest.proposal',
          message: 'Proposal {number} {stands}',
          values: { number: String(line.number), stands: stands[line.state](i18n) },
        }),
      };

/** The lines in their order, by what they tell of; a heading that has no lines is left out. */
export const digestSections = (i18n: I18n, lines: readonly DigestLine[]) =>
  [
    {
      heading: i18n.t({ id: 'staffDigest.decided', message: 'Decided' }),
      lines: lines.filter(({ kind }) => kind === 'DECISION'),
    },
    {
      heading: i18n.t({ id: 'staffDigest.proposals', message: 'What became of your proposals' }),
      lines: lines.filter(({ kind }) => kind === 'PROPOSAL'),
    },
  ].filter((section) => section.lines.length > 0);
