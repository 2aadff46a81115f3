import type { ProposalNews } from '@cxboard/domain/proposals/news.rules';
import type { I18n } from '@lingui/core';

const titles = {
  IN_REVIEW: (i18n, values) => i18n.t({ id: 'proposals.news.inReview', message: '“{proposal}” is in review', values }),
  INFO_ASKED: (i18n, values) =>
    i18n.t({ id: 'proposals.news.infoAsked', message: 'A question about “{proposal}”', values }),
  INFO_GIVEN: (i18n, values) =>
    i18n.t({ id: 'proposals.news.infoGiven', message: 'The question about “{proposal}” is answered', values }),
  ACCEPTED: (i18n, values) => i18n.t({ id: 'proposals.news.accepted', message: '“{proposal}” is accepted', values }),
  DECLINED: (i18n, values) => i18n.t({ id: 'proposals.news.declined', message: '“{proposal}” is declined', values }),
  PARKED: (i18n, values) => i18n.t({ id: 'proposals.news.parked', message: '“{proposal}” is parked', values }),
  QUICK_WIN: (i18n, values) =>
    i18n.t({ id: 'proposals.news.quickWin', message: '“{proposal}” is done at once, without a project', values }),
  NOMINATED: (i18n, values) =>
    i18n.t({ id: 'proposals.news.nominated', message: '“{proposal}” is put before the board', values }),
  IN_PROJECT: (i18n, values) =>
    i18n.t({ id: 'proposals.news.inProject', message: '“{proposal}” has become a project', values }),
  RETURNED: (i18n, values) =>
    i18n.t({
      id: 'proposals.news.returned',
      message: '“{proposal}” does not go on as a project; it stays accepted',
      values,
    }),
  IMPLEMENTED: (i18n, values) =>
    i18n.t({ id: 'proposals.news.implemented', message: '“{proposal}” is implemented', values }),
  EFFECT_KNOWN: (i18n, values) =>
    i18n.t({
      id: 'proposals.news.effectKnown',
      message: 'What “{proposal}” has changed for customers is known',
      values,
    }),
  MERGED: (i18n, values) =>
    i18n.t({ id: 'proposals.news.merged', message: '“{proposal}” goes on together with another proposal', values }),
  PARTED: (i18n, values) =>
    i18n.t({ id: 'proposals.news.parted', message: '“{proposal}” goes on by itself again', values }),
  WITHDRAWN: (i18n, values) =>
    i18n.t({ id: 'proposals.news.withdrawn', message: '“{proposal}” is withdrawn by its author', values }),
  CORRECTED: (i18n, values) =>
    i18n.t({ id: 'proposals.news.corrected', message: 'The answer to “{proposal}” was corrected', values }),
} satisfies Record<ProposalNews, (i18n: I18n, values: { proposal: string }) => string>;

/** What became of a proposal, in one line that reads the same for its author and for everybody else. */
export const proposalNewsTitle = (
  i18n: I18n,
  { proposal, news }: { readonly proposal: string; readonly news: ProposalNews },
): string => titles[news](i18n, { proposal });
