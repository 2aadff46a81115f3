import { useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { type MeetingAct, MeetingDialog, useMeetingMenu } from './meeting-dialogs.tsx';
import type { MeetingCard } from './meeting-words.tsx';

/** What a planner does with a coming meeting as a whole; nothing for everybody else. */
export function MeetingMenu({ meeting }: { meeting: MeetingCard }) {
  const { t } = useLingui();
  const [act, setAct] = useState<MeetingAct | null>(null);
  const items = useMeetingMenu(meeting, setAct);
  if (items.length === 0) return null;
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={t`More for this meeting`} />} items={items} />
      {act && <MeetingDialog act={act} meeting={meeting} onClose={() => setAct(null)} />}
    </>
  );
}
