import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import { meetingRefusal, type MeetingRefusal } from '@cxboard/messages/meetings.messages';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { itemKind } from './words.ts';

/** Every way an agenda or the backlog says no, as it comes over the wire. */
type Refused =
  | Exclude<MeetingRefusal, { readonly __typename: 'StartsInThePast' }>
  | { readonly __typename: 'PersonInactive' }
  | { readonly __typename: 'NoFittingMeeting'; readonly kind: AgendaItemKind };

const names: Record<Refused['__typename'], true> = {
  MeetingClosed: true,
  NothingToPublish: true,
  UnchangedSincePublished: true,
  SubjectMissing: true,
  AgendaNotOpen: true,
  PersonInactive: true,
  NoFittingMeeting: true,
};

export const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(names, answer.__typename);

export function because(i18n: I18n, refusal: Refused): string {
  if (refusal.__typename === 'PersonInactive')
    return i18n._(msg`That person has left the organization; choose somebody else.`);
  if (refusal.__typename === 'NoFittingMeeting')
    return i18n._(
      msg`No coming meeting looks at such an item (${itemKind(i18n, refusal.kind)}); it can wait in the backlog.`,
    );
  return meetingRefusal(i18n, refusal);
}
