import { useSuspenseQuery } from '@apollo/client/react';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { staffDigestTitle } from '@cxboard/messages/staff-digest.messages';
import { localDateOf } from '@cxboard/domain/local-time';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { DigestLetter } from './digest-letter.tsx';
import { DigestSending } from './digest-sending.tsx';
import { type Digest, linesOf } from './digest-view.ts';
import { DigestPageDocument } from './staff-digests.generated.ts';

/** What all employees are told of a meeting: looked at and sent by those who lead the board, then read by everybody. */
export function DigestPage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board = '', number: asked } = useParams({ strict: false });
  const number = Number(asked);
  const { data, refetch } = useSuspenseQuery(DigestPageDocument, { variables: { board, number } });
  const { staffDigest: digest } = data;
  useChanges(['MINUTES'], refetch, digest.id);
  const mayRead = may.seeMinutes({ boardId: digest.boardId });
  return (
    <Page
      title={digest.sentAt ? titleOf(i18n, digest) : t`Digest for all employees`}
      breadcrumbs={
        mayRead
          ? [
              { label: t`Meetings`, href: to.meetings(board) },
              { label: t`Minutes of meeting ${number}`, href: to.minutes(board, number) },
            ]
          : [{ label: t`Meetings`, href: to.meetings(board) }]
      }
      meta={<Meta digest={digest} />}
    >
      {digest.sentAt ? (
        <Sheet label={titleOf(i18n, digest)}>
          <DigestLetter note={digest.note} lines={linesOf(digest)} />
        </Sheet>
      ) : (
        <DigestSending digest={digest} title={titleOf(i18n, digest)} onSent={refetch} />
      )}
    </Page>
  );
}

const titleOf = (
  i18n: Parameters<typeof staffDigestTitle>[0],
  { boardName: board, startedAt, timeZone, lines }: Digest,
) =>
  staffDigestTitle(i18n, {
    board,
    on: localDateOf(new Date(startedAt), timeZone),
    decisions: lines.filter(({ kind }) => kind === 'DECISION').length,
  });

function Meta({ digest: { kind, number, sentAt, sentBy, reach } }: { digest: Digest }) {
  const { i18n } = useLingui();
  const { dateTime } = useFormat();
  const kindWord = meetingKind(i18n, kind);
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span>
        {kindWord} {number}
      </span>
      {sentAt && sentBy && (
        <span>
          <Trans>
            Sent by {sentBy.name}, {dateTime(sentAt)}
          </Trans>
        </span>
      )}
      {sentAt && reach && <Reached {...reach} />}
      {!sentAt && (
        <StatusMark tone="warn">
          <Trans>Not sent yet</Trans>
        </StatusMark>
      )}
    </span>
  );
}

function Reached({ people, byMail }: NonNullable<Digest['reach']>) {
  const { t } = useLingui();
  if (byMail === people)
    return <span>{t`${plural(people, { one: '# person', other: '# people' })} told by mail`}</span>;
  return <span>{t`${plural(people, { one: '# person', other: '# people' })} told, ${byMail} of them by mail`}</span>;
}
