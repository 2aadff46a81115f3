import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PutOnAgendaInput } from '../contract.generated.ts';
import { useFormat } from '../ui/format.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAddresses } from './addresses.ts';
import {
  ComingMetricsSessionsDocument,
  PutMetricOnAgendaDocument,
  type PutMetricOnAgendaMutation,
} from './put-on-agenda.generated.ts';

export interface PutOnAgendaProps {
  /** What is frozen. */
  frozen: Pick<PutOnAgendaInput, 'metric'> | Pick<PutOnAgendaInput, 'figure'>;
  /** What the item is called at first. */
  title: string;
  board: { readonly id: string; readonly slug: string };
  /** Said over the fields. */
  notice?: ReactNode;
  onClose: () => void;
}

export interface PutValues {
  readonly title: string;
  readonly minutes: number;
  readonly place: 'NEXT_MEETING' | 'BACKLOG';
}

const day = 86_400_000;
const dayAfter = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const takesItems: readonly string[] = ['PLANNED', 'AGENDA_OPEN', 'PUBLISHED'];

/** "Meeting 24, Thu 3 December": where the next metrics session stands; the server has the last word. */
export function useNextSession(board: string): string | undefined {
  const { t } = useLingui();
  const format = useFormat();
  const [range] = useState(() => ({ from: dayAfter(0), to: dayAfter(120), now: new Date().toISOString() }));
  const { data } = useQuery(ComingMetricsSessionsDocument, { variables: { board, from: range.from, to: range.to } });
  const next = data?.meetings.find(
    ({ kind, state, startsAt }) => kind === 'METRICS' && takesItems.includes(state) && startsAt > range.now,
  );
  return next && t`Meeting ${next.number}, ${format.day(next.startsAt)}`;
}

type Answer = PutMetricOnAgendaMutation['putOnAgenda'];

export function usePutOnAgenda({ frozen, board, onClose }: PutOnAgendaProps, refuse: (problem: string) => void) {
  const refusals = useRefusals();
  const toast = useToast();
  const to = useAddresses();
  const [put] = useMutation(PutMetricOnAgendaDocument);
  return async ({ title, minutes, place }: PutValues) => {
    const { data } = await put({ variables: { input: { boardId: board.id, place, title, minutes, ...frozen } } });
    if (!data) throw new Error('The server put nothing on an agenda.');
    const problem = refusals(data.putOnAgenda);
    if (problem) return refuse(problem);
    toast({ message: <Where answer={data.putOnAgenda} to={to} board={board.slug} /> });
    return onClose();
  };
}

function useRefusals() {
  const { t } = useLingui();
  return ({ __typename }: Answer): string | null => {
    if (__typename === 'NoFittingMeeting') return t`No metrics session is planned. Put it into the backlog.`;
    if (__typename === 'MeetingClosed') return t`That meeting takes no more items. Put it into the backlog.`;
    return __typename === 'PersonInactive' ? t`The presenter is no longer here.` : null;
  };
}

interface WhereProps {
  answer: Answer;
  board: string;
  /** Handed over: notes are shown around the organization, not inside it. */
  to: ReturnType<typeof useAddresses>;
}

function Where({ answer, board, to }: WhereProps) {
  if (answer.__typename === 'Agenda')
    return (
      <Trans>
        On the agenda of{' '}
        <TextLink href={to.meeting(board, answer.meeting.number)}>meeting {answer.meeting.number}</TextLink>
      </Trans>
    );
  return (
    <Trans>
      Waits in the <TextLink href={to.backlog(board)}>backlog</TextLink>
    </Trans>
  );
}
