import { useSuspenseQuery } from '@apollo/client/react';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Megaphone, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { AlsoHere } from '../../session/also-here.tsx';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Addenda, type AddendumValues } from './addenda.tsx';
import { Approvals } from './approvals.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { MinutesPaper } from './minutes-paper.tsx';
import { MinutesItem } from './minutes-item.tsx';
import { MinutesPageDocument } from './minutes.generated.ts';
import type { Frozen, Minutes } from './minutes-view.ts';
import { addendumBox, goToBox, type Writing } from './unsaved.ts';

/** What a meeting was: its draft is written in place, approved minutes are read. */
export function MinutesPage({ frozen }: { frozen: (snapshot: Frozen) => ReactNode }) {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board = '', number: asked } = useParams({ strict: false });
  const number = Number(asked);
  const { minutes, readAgain } = useMinutes(board, number);
  const isWritable = minutes.approvedAt === null && may.writeMinutes({ boardId: minutes.boardId });
  const { addendum, addLater } = useAddendum();
  const writing: Writing = { minutes, isWritable, readAgain, addLater };
  return (
    <Page
      title={t`Minutes of meeting ${number}`}
      breadcrumbs={[
        { label: t`Meetings`, href: to.meetings(board) },
        { label: t`Meeting ${number}`, href: to.meeting(board, number) },
      ]}
      meta={<MinutesMeta minutes={minutes} />}
      actions={<Papers minutes={minutes} board={board} />}
      side={
        <>
          <Approvals minutes={minutes} readAgain={readAgain} />
          <AttendanceSheet minutes={minutes} />
        </>
      }
    >
      {minutes.items.map((item) => (
        <MinutesItem
          key={item.id}
          item={item}
          board={board}
          writing={writing}
          paper={item.snapshot && frozen(item.snapshot)}
        />
      ))}
      {minutes.approvedAt !== null && <Addenda minutes={minutes} form={addendum} />}
    </Page>
  );
}

/** What is being written to be added; words that came too late for the minutes can be put there. */
function useAddendum() {
  const addendum = useForm<AddendumValues>({ defaultValues: { text: '' } });
  const addLater = (words: string) => {
    addendum.setValue('text', [addendum.getValues('text'), words].filter(Boolean).join('\n\n'));
    goToBox(addendumBox);
  };
  return { addendum, addLater };
}

function useMinutes(board: string, number: number) {
  const { data, refetch } = useSuspenseQuery(MinutesPageDocument, { variables: { board, number } });
  useChanges(['MINUTES'], refetch, data.minutes.id);
  return { minutes: data.minutes, readAgain: refetch };
}

/** What comes of approved minutes for everybody who works here. */
function DigestLink({ minutes: { number, boardId, approvedAt }, board }: { minutes: Minutes; board: string }) {
  const to = useAddresses();
  const may = useMay();
  if (!approvedAt || !may.sendStaffDigest({ boardId })) return null;
  return (
    <ButtonLink size="small" icon={Megaphone} href={to.staffDigest(board, number)}>
      <Trans>Digest for all employees</Trans>
    </ButtonLink>
  );
}

const Papers = ({ minutes, board }: { minutes: Minutes; board: string }) => (
  <>
    {minutes.approvedAt === null && <AlsoHere place={`minutes:${minutes.id}`} />}
    <DigestLink minutes={minutes} board={board} />
    <Button size="small" icon={Printer} onClick={() => window.print()}>
      <Trans>Print</Trans>
    </Button>
    {minutes.approvedAt !== null && <MinutesPaper meetingId={minutes.id} addenda={minutes.addenda.length} />}
  </>
);

function MinutesMeta({ minutes: { kind, startedAt, endedAt, recordedAfterwards, approvedAt } }: { minutes: Minutes }) {
  const { i18n } = useLingui();
  const { dateTime, time } = useFormat();
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span>{meetingKind(i18n, kind)}</span>
      <span>
        {dateTime(startedAt)}
        {endedAt && ` – ${time(endedAt)}`}
      </span>
      {recordedAfterwards && (
        <span>
          <Trans>written down afterwards</Trans>
        </span>
      )}
      <StatusMark tone={approvedAt ? 'good' : 'warn'}>
        {approvedAt ? <Trans>Approved</Trans> : <Trans>Draft</Trans>}
      </StatusMark>
    </span>
  );
}
