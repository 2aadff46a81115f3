import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, Printer, Send } from 'lucide-react';
import { useState } from 'react';
import { usePresence } from '../../session/presence.ts';
import { useMay } from '../../session/viewer-context.ts';
import { AvatarStack } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Agenda } from './agenda-view.ts';
import { type MeetingAct, MeetingDialog, useMeetingMenu } from './meeting-dialogs.tsx';
import { PublishDialog } from './publish-dialog.tsx';

interface MeetingActionsProps {
  agenda: Agenda;
  isDraft: boolean;
}

/** Who else is here, which text is shown, and what a planner does with the meeting as a whole. */
export function MeetingActions({ agenda, isDraft }: MeetingActionsProps) {
  const { t } = useLingui();
  const others = usePresence(`meeting:${agenda.id}`);
  return (
    <>
      {others.length > 0 && (
        <span role="group" aria-label={t`Also here`}>
          <AvatarStack names={others.map(({ name }) => name)} />
        </span>
      )}
      {agenda.view === 'DRAFT' && agenda.published && <ViewSwitch isDraft={isDraft} />}
      {!isDraft && (
        <Button icon={Printer} onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      )}
      <PlannersActs agenda={agenda} />
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

function PlannersActs({ agenda }: { agenda: Agenda }) {
  const { t } = useLingui();
  const may = useMay();
  const { meeting, published } = agenda;
  const of = { boardId: meeting.board.id };
  const [act, setAct] = useState<MeetingAct | 'PUBLISH' | null>(null);
  const menu = useMeetingMenu(meeting, setAct);
  const close = () => setAct(null);
  if (!isComing(meeting.state)) return null;
  return (
    <>
      {may.publishAgenda(of) && hasNews(agenda) && (
        <Button kind="primary" icon={Send} onClick={() => setAct('PUBLISH')}>
          {published ? <Trans>Publish changes</Trans> : <Trans>Publish</Trans>}
        </Button>
      )}
      {menu.length > 0 && (
        <Menu trigger={<IconButton icon={Ellipsis} label={t`More for this meeting`} />} items={menu} />
      )}
      <OpenAct act={act} agenda={agenda} onClose={close} />
    </>
  );
}

const hasNews = ({ items, published, hasUnpublishedChanges }: Agenda) =>
  items.length > 0 && (!published || hasUnpublishedChanges);

interface OpenActProps {
  act: MeetingAct | 'PUBLISH' | null;
  agenda: Agenda;
  onClose: () => void;
}

function OpenAct({ act, agenda, onClose }: OpenActProps) {
  if (act === 'PUBLISH') return <PublishDialog agenda={agenda} onClose={onClose} />;
  return act && <MeetingDialog act={act} meeting={agenda.meeting} onClose={onClose} />;
}
