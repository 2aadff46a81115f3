import { noticeFrom } from '@cxboard/domain/notifications/notice';
import type { NoticeKind } from '@cxboard/domain/notifications/notices.rules';
import { noticeFor } from '@cxboard/messages/notices-for.messages';
import { noticeWords } from '@cxboard/messages/notices.messages';
import { useLingui } from '@lingui/react/macro';
import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  ClipboardCheck,
  ClipboardList,
  FileText,
  FileX,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  Megaphone,
  MessageCircleQuestionMark,
  MessageCircleReply,
  Presentation,
  UserRoundCheck,
  Vote,
} from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Check } from 'lucide-react';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import type { NoticeRow_noticeFragment } from './notices.generated.ts';

const icons: Record<NoticeKind, LucideIcon> = {
  AGENDA_PUBLISHED: CalendarCheck,
  ITEM_GIVEN: Presentation,
  MEETING_MOVED: CalendarClock,
  MEETING_CANCELLED: CalendarX,
  SUBSTITUTE_NAMED: UserRoundCheck,
  REPORT_DUE: ClipboardList,
  STATUS_REPORTED: ClipboardCheck,
  MINUTES_APPROVED: FileText,
  PROPOSAL_MOVED: Lightbulb,
  DECISION_LAPSED: FileX,
  STAFF_DIGEST: Megaphone,
  ACTION_DUE: ListChecks,
  ACTION_ANSWERED: ListChecks,
  VOTE_ASKED: Vote,
  QUESTION_ASKED: MessageCircleQuestionMark,
  QUESTION_ANSWERED: MessageCircleReply,
};

interface NoticeRowProps {
  notice: NoticeRow_noticeFragment;
  onRead: (id: string) => void;
}

/** One thing that happened; the whole row leads to it. */
export function NoticeRow({ notice: { id, kind, facts, at, readAt, forPerson }, onRead }: NoticeRowProps) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { relative } = useFormat();
  const { title, detail } = noticeFor(i18n, noticeWords(i18n, noticeFrom(kind, facts)), forPerson);
  const { page, boardSlug, number, report } = facts.place;
  const board = boardSlug ?? '';
  const hrefs = {
    MEETING: to.meeting(board, number),
    PROJECT: report ? to.report(board, number, report) : to.project(board, number),
    MINUTES: to.minutes(board, number),
    DIGEST: to.staffDigest(board, number),
    ACTIONS: to.action(board, number),
    DECISIONS: to.decision(board, number),
    RESOLUTION: to.resolution(board, number),
    PROPOSAL: to.proposal(number),
  };
  const Icon = icons[kind];
  return (
    <Row
      leading={<Icon className="size-4" aria-hidden />}
      title={title}
      href={forPerson ? to.standIn(forPerson.id, hrefs[page]) : hrefs[page]}
      meta={
        <>
          {detail && <span className="wrap-anywhere">{detail}</span>}
          <span>{relative(at)}</span>
        </>
      }
      trailing={
        readAt === null && (
          <>
            <Badge tone="accent">{t`new`}</Badge>
            <IconButton icon={Check} label={t`Mark as read: ${title}`} size="small" onClick={() => onRead(id)} />
          </>
        )
      }
    />
  );
}
