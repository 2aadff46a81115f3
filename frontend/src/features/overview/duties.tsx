import { isOverdue } from '@cxboard/domain/overview/duties';
import { dueWords, dutySentence } from '@cxboard/messages/duties.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  Activity,
  CalendarDays,
  ChartLine,
  ClipboardList,
  Eye,
  FileInput,
  FileText,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  MessageCircleQuestion,
  Pickaxe,
  Users,
  Vote,
} from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Duties_dutyFragment } from './home.generated.ts';

type Duty = Duties_dutyFragment;

interface DutiesProps {
  duties: readonly Duty[];
  more: number;
  /** All of them were asked for, not only the first. */
  isWhole: boolean;
  today: string;
}

/** At most five lines at first, a list that is read to its end; the others a press away. */
export function Duties({ duties, more, isWhole, today }: DutiesProps) {
  const { t } = useLingui();
  return (
    <Sheet title={t`To do`} titleOutside flush aside={<Others more={more} isWhole={isWhole} />}>
      {duties.length === 0 ? (
        <EmptyState>
          <Trans>Nothing waits for you.</Trans>
        </EmptyState>
      ) : (
        <List label={t`To do`}>
          {duties.map((duty) => (
            <DutyRow key={`${duty.kind} ${duty.subjectId} ${duty.forPerson?.id ?? ''}`} duty={duty} today={today} />
          ))}
        </List>
      )}
    </Sheet>
  );
}

function Others({ more, isWhole }: Pick<DutiesProps, 'more' | 'isWhole'>) {
  const to = useAddresses();
  if (isWhole)
    return (
      <TextLink href={to.home}>
        <Trans>Only the first</Trans>
      </TextLink>
    );
  if (more === 0) return null;
  return (
    <TextLink href={to.wholeHome}>
      <Plural value={more} one="Show # more" other="Show # more" />
    </TextLink>
  );
}

const icons: Record<Duty['page'], LucideIcon> = {
  PROJECT: ClipboardList,
  MEETING: CalendarDays,
  MINUTES: FileText,
  BOARD: Users,
  METRIC: ChartLine,
  PROPOSAL: Lightbulb,
  ACTIONS: ListChecks,
  RESOLUTION: Vote,
  SIGNALS: Activity,
  VISION: Eye,
  TOPIC: MessageCircleQuestion,
  IMPORTS: FileInput,
  MEMBERS: Users,
  DEEP_DIVE: Pickaxe,
  RATIONALES: Pickaxe,
  WELCOME: Users,
};

function DutyRow({ duty, today }: { duty: Duty; today: string }) {
  const { i18n } = useLingui();
  const { standsInFor } = useViewer();
  const to = useAddresses();
  const there = useWhere()(duty);
  const forWhom = duty.forPerson?.id ?? null;
  const href = forWhom === (standsInFor?.personId ?? null) ? there : to.standIn(forWhom, there);
  const Icon = icons[duty.page];
  const due = dueWords(i18n, { dueOn: duty.dueOn, today });
  return (
    <Row
      leading={<Icon className="size-4" aria-hidden />}
      title={dutySentence(i18n, duty)}
      href={href}
      {...(duty.forPerson && { meta: <Trans>for {duty.forPerson.name}, who is away</Trans> })}
      trailing={due && <Due words={due} isLate={isOverdue(duty, today)} isToday={duty.dueOn === today} />}
      wraps
    />
  );
}

function Due({ words, isLate, isToday }: { words: string; isLate: boolean; isToday: boolean }) {
  if (isLate) return <StatusMark tone="bad">{words}</StatusMark>;
  if (isToday) return <StatusMark tone="warn">{words}</StatusMark>;
  return <span className="text-ink-2">{words}</span>;
}

/** Where in a deep dive it is done. */
const viewOf: Partial<Record<Duty['kind'], string>> = { SIGN_LANE: '?view=lanes', EXAMINE_CAUSES: '?view=causes' };

/** The page where a duty is done. */
function useWhere() {
  const to = useAddresses();
  return ({ kind, page, subjectId, ...named }: Duty): string => {
    const board = named.boardSlug ?? '';
    const number = named.number ?? 0;
    const reports: Partial<Record<Duty['kind'], string>> = {
      REPORT_STATUS: 'new',
      ACKNOWLEDGE_REPORT: subjectId,
    };
    const report = reports[kind];
    const ofBoard = kind === 'SET_CADENCE' ? to.cadence(board) : to.board(board);
    return {
      PROJECT: report ? to.report(board, number, report) : to.project(board, number),
      MEETING: to.meeting(board, number),
      MINUTES: to.minutes(board, number),
      BOARD: ofBoard,
      ACTIONS: to.action(board, number),
      RESOLUTION: to.resolution(board, number),
      METRIC: to.metric(named.slug ?? ''),
      PROPOSAL: to.proposal(number),
      SIGNALS: to.signals,
      VISION: to.vision,
      TOPIC: to.topic(board, number),
      IMPORTS: kind === 'FINISH_IMPORT' ? to.import(subjectId) : to.importData,
      MEMBERS: to.members,
      DEEP_DIVE: `${to.deepDive(number)}${viewOf[kind] ?? ''}`,
      RATIONALES: `${to.rationales}?ask=${subjectId}`,
      WELCOME: to.newBoard,
    }[page];
  };
}
