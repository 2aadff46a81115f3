import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { movesByHand, type ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { StageMenu_projectFragmentDoc, type StageMenu_projectFragment } from './stage-menu.generated.ts';
import { useMoveWord } from './move-words.ts';

interface StageMenuProps {
  project: FragmentType<StageMenu_projectFragment>;
  relations: ProjectRelations;
  readAgain: () => Promise<unknown>;
}

/** The moves that this person may make now; nothing when there is none. */
export function StageMenu({ project, relations, readAgain }: StageMenuProps) {
  const { data } = useSuspenseFragment({
    fragment: StageMenu_projectFragmentDoc,
    fragmentName: 'StageMenu_project',
    from: project,
  });
  const { t } = useLingui();
  const may = useMay();
  const moveWord = useMoveWord(data.stage);
  const [to, setTo] = useState<ProjectStage | null>(null);
  const mine = may.changeStage(relations) ? movesByHand(data.stage) : [];
  return (
    <>
      {mine.length > 0 && (
        <Menu
          trigger={
            <Button icon={ChevronDown}>
              <Trans>Change stage</Trans>
            </Button>
          }
          label={t`Change stage`}
          items={mine.map((move) => ({
            label: moveWord(move),
            onSelect: () => setTo(move),
          }))}
        />
      )}
      {to && <StageDialog project={data} {...{ to, readAgain }} onClose={() => setTo(null)} />}
    </>
  );
}
