import { useSuspenseQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
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
