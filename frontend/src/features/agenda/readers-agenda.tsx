import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Banner } from '../../ui/banner.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { PublishedAgendaDocument } from './agenda.generated.ts';
import type { Agenda } from './agenda-view.ts';
import { PublishedAgenda } from './published-agenda.tsx';
import { PublishedLine } from './version-sheet.tsx';

/** What the members read: the newest published version. A planner sees the same, beside the draft. */
export function ReadersAgenda({ agenda }: { agenda: Agenda }) {
  const { t } = useLingui();
  const { published, view, meeting, items } = agenda;
  const board = meeting.board.slug;
  if (!published) return <PublishedAgenda items={[]} board={board} empty={t`The agenda is not published yet.`} />;
  if (view === 'DRAFT') return <VersionOf agenda={agenda} number={published.number} />;
  return (
    <>
      <div className="hidden print:block">
        <PublishedLine version={published} />
      </div>
      <PublishedAgenda items={items} board={board} empty={t`No item of this agenda is yours to read.`} />
    </>
  );
}

/** A version that was replaced, with its items as they were; said so, so that nobody prepares by it. */
export function OlderVersion({ agenda, number }: { agenda: Agenda; number: number }) {
  const { board, number: meeting } = agenda.meeting;
  const to = useAddresses();
  return (
    <>
      <Banner
        action={
          <TextLink href={to.meeting(board.slug, meeting)}>
            <Trans>Back to the newest</Trans>
          </TextLink>
        }
      >
        <Trans>This is version {number}, as it was published; a newer one has replaced it.</Trans>
      </Banner>
      <VersionOf agenda={agenda} number={number} />
    </>
  );
}

function VersionOf({ agenda: { id, meeting }, number }: { agenda: Agenda; number: number }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(PublishedAgendaDocument, { variables: { meetingId: id, number } });
  const { items, version } = data.agendaVersion;
  return (
    <>
      <div className="hidden print:block">
        <PublishedLine version={version} />
      </div>
      <PublishedAgenda items={items} board={meeting.board.slug} empty={t`The agenda is not published yet.`} />
    </>
  );
}
