import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Printer, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { AlsoHere } from '../../session/also-here.tsx';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import type { Agenda } from './agenda-view.ts';
import { PublishDialog } from './publish-dialog.tsx';

interface AgendaActionsProps {
  agenda: Agenda;
  isDraft: boolean;
  menu: ReactNode;
}

/** Who else is here, which text is shown, and what a planner does with the meeting as a whole. */
export function AgendaActions({ agenda, isDraft, menu }: AgendaActionsProps) {
  return (
    <>
      <AlsoHere place={`meeting:${agenda.id}`} />
      {agenda.view === 'DRAFT' && agenda.published && isComing(agenda.meeting.state) && (
        <ViewSwitch isDraft={isDraft} />
      )}
      {!isDraft && (
        <Button icon={Printer} onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      )}
      <PublishButton agenda={agenda} />
      {menu}
    </>
  );
}

function ViewSwitch({ isDraft }: { isDraft: boolean }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <Segmented
      label={t`Shown`}
      hideLabel
      value={isDraft ? 'draft' : 'published'}
      onChange={(view) => void navigate({ to: '.', search: view === 'published' ? { view } : {}, replace: true })}
      choices={[
        { value: 'draft', label: t`Draft` },
        { value: 'published', label: t`Published` },
      ]}
    />
  );
}

function PublishButton({ agenda }: { agenda: Agenda }) {
  const may = useMay();
  const { meeting, published } = agenda;
  const [isOpen, setOpen] = useState(false);
  const mayPublish = isComing(meeting.state) && may.publishAgenda({ boardId: meeting.board.id });
  return (
    <>
      {mayPublish && hasNews(agenda) && (
        <Button kind="primary" icon={Send} onClick={() => setOpen(true)}>
          {published ? <Trans>Publish changes</Trans> : <Trans>Publish</Trans>}
        </Button>
      )}
      {isOpen && <PublishDialog agenda={agenda} onClose={() => setOpen(false)} />}
    </>
  );
}

const hasNews = ({ items, published, hasUnpublishedChanges }: Agenda) =>
  items.length > 0 && (!published || hasUnpublishedChanges);
