import { useLingui } from '@lingui/react/macro';
import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { CalendarClock, CalendarX, MapPin, NotebookPen } from 'lucide-react';
import { useMay } from '../../session/viewer-context.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { CancelMeetingDialog } from './cancel-meeting-dialog.tsx';
import type { MeetingCard } from './meeting-words.tsx';
import { MoveMeetingDialog } from './move-meeting-dialog.tsx';
import { PlaceMeetingDialog } from './place-meeting-dialog.tsx';
import { useOpeningAgenda } from './use-opening-agenda.ts';

export type MeetingAct = 'MOVE' | 'PLACE' | 'CANCEL';

/** What may be done with a coming meeting as a whole. */
export function useMeetingMenu(meeting: MeetingCard, choose: (act: MeetingAct) => void): MenuItem[] {
  const { t } = useLingui();
  const may = useMay();
  const open = useOpeningAgenda();
  const of = { boardId: meeting.board.id };
  if (!isComing(meeting.state) || !may.planMeetings(of)) return [];
  const planned: MenuItem[] =
    meeting.state === 'PLANNED'
      ? [{ label: t`Open the agenda now`, icon: NotebookPen, onSelect: () => open(meeting) }]
      : [];
  return [
    ...planned,
    { label: t`Move`, icon: CalendarClock, onSelect: () => choose('MOVE') },
    { label: t`Place and video link`, icon: MapPin, onSelect: () => choose('PLACE') },
    'line',
    { label: t`Cancel this meeting`, icon: CalendarX, isDanger: true, onSelect: () => choose('CANCEL') },
  ];
}

interface MeetingDialogProps {
  act: MeetingAct;
  meeting: MeetingCard;
  onClose: () => void;
}

export function MeetingDialog({ act, meeting, onClose }: MeetingDialogProps) {
  if (act === 'MOVE') return <MoveMeetingDialog meeting={meeting} onClose={onClose} />;
  if (act === 'PLACE') return <PlaceMeetingDialog meeting={meeting} onClose={onClose} />;
  return <CancelMeetingDialog meeting={meeting} onClose={onClose} />;
}
