import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Board_boardFragment } from './board.generated.ts';
import { CharterText } from './charter-text.tsx';
import { EditCharter } from './edit-charter.tsx';

interface CharterProps {
  readonly board: Board_boardFragment;
  readonly readAgain: () => Promise<unknown>;
}

/** The board's own words about itself; whoever leads it may rewrite them here. */
export function Charter({ board, readAgain }: CharterProps) {
  const { t } = useLingui();
  const mayEdit = useMay().editCharter({ boardId: board.id });
  const [isEditing, setEditing] = useState(false);
  const edit = (
    <Button size="small" onClick={() => setEditing(true)}>
      <Trans>Edit</Trans>
    </Button>
  );
  return (
    <Sheet title={t`Charter`} aside={mayEdit && !isEditing ? edit : undefined}>
      {mayEdit && isEditing ? (
        <EditCharter board={board} readAgain={readAgain} onClose={() => setEditing(false)} />
      ) : (
        <>
          <CharterText charter={board.charter} />
          {board.quorum !== null && (
            <p className="mt-3 text-control text-ink-2">
              <Plural
                value={board.quorum}
                one="Quorum: # with a vote has to be there for a decision; without it the matter comes again."
                other="Quorum: # with a vote have to be there for a decision; without them the matter comes again."
              />
            </p>
          )}
          <Deadlines board={board} />
        </>
      )}
    </Sheet>
  );
}

function Deadlines({ board }: Pick<CharterProps, 'board'>) {
  return (
    <p className="mt-3 text-control text-ink-2">
      <Plural
        value={board.packDueWorkingDays}
        one="The board pack is out # working day before a meeting;"
        other="The board pack is out # working days before a meeting;"
      />{' '}
      <Plural
        value={board.reportDueWorkingDays}
        one="projects report # working day before a review."
        other="projects report # working days before a review."
      />
    </p>
  );
}
