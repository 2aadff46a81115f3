import { longDate } from '@cxboard/messages/figures';
import { mailKindWords } from '@cxboard/messages/notice-choices.messages';
import { meetingName, meetingTime } from '@cxboard/messages/notices.messages';
import { useLingui } from '@lingui/react/macro';
import type { AnswerByLinkInput, OneTapShownFragment } from './answer.generated.ts';

export type OneTapLink = OneTapShownFragment;
/** What is sent when a button is pressed. */
export type Said = Omit<AnswerByLinkInput, 'organization' | 'token'>;

export interface AnswerButtonsProps {
  link: OneTapLink;
  /** The answer whose button was pressed in the mail. */
  pressed: string | null;
  isBusy: boolean;
  refused: string | null;
  onAnswer: (said: Said) => Promise<void>;
}

export const answers = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const;
export type Answer = (typeof answers)[number];

export const isAnswer = (word: unknown): word is Answer => answers.some((answer) => answer === word);

/** What the page of a link is called, and the line under it. */
export function useAnswerWords() {
  const { t, i18n } = useLingui();
  const toUnsubscribe = ({ mailKind, personName, organizationName }: OneTapLink) => {
    const kind = mailKind && mailKindWords(i18n, mailKind);
    return {
      title: kind ? t`No more mails: ${kind}` : t`No more daily mails`,
      lead: t`For ${personName}, ${organizationName}.`,
    };
  };
  return (link: OneTapLink) => {
    const { act, meeting, project, action, personName, organizationName } = link;
    if (act === 'ANSWER_INVITATION' && meeting) {
      const name = meetingName(i18n, { meetingKind: meeting.kind, number: meeting.number });
      const time = meetingTime(i18n, meeting);
      return {
        title: t`${name}: do you come?`,
        lead: [time, meeting.place, meeting.boardName, organizationName].filter(Boolean).join(' · '),
      };
    }
    if (act === 'REPORT_NO_CHANGE')
      return {
        title: t`${project?.title ?? ''}: has anything changed?`,
        lead: t`You answer as ${personName}, ${organizationName}.`,
      };
    if (act === 'ANSWER_ACTION' && action)
      return {
        title: action.text,
        lead: t`You promised this by ${longDate(i18n, action.dueOn)}. You answer as ${personName}, ${organizationName}.`,
      };
    return toUnsubscribe(link);
  };
}
