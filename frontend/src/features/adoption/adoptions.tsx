import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import type { AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNotSaved } from '../../session/not-saved.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AdoptionsDocument, type AdoptionsQuery, UndoAdoptionDocument } from './adoption.generated.ts';

/** What came in so, each with its way back while nobody has worked on it. */
export function Adoptions({ board }: { board: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(AdoptionsDocument, { variables: { board } });
  if (data.adoptions.length === 0) return null;
  return (
    <Sheet title={t`Brought in so far`} titleOutside flush>
      <List label={t`Brought in so far`}>
        {data.adoptions.map((adoption) => (
          <AdoptionRow key={adoption.id} adoption={adoption} />
        ))}
      </List>
    </Sheet>
  );
}

function AdoptionRow({ adoption }: { adoption: AdoptionsQuery['adoptions'][number] }) {
  const { dateTime } = useFormat();
  const { kind, count, adoptedAt, adoptedBy, undoneAt } = adoption;
  const words: Record<AdoptionKind, string> = {
    PROJECT: plural(count, { one: '# project', other: '# projects' }),
    ACTION: plural(count, { one: '# action', other: '# actions' }),
    DECISION: plural(count, { one: '# decision', other: '# decisions' }),
  };
  return (
    <Row
      title={words[kind]}
      meta={
        <>
          <span>
            {adoptedBy?.name}, {dateTime(adoptedAt)}
          </span>
          {undoneAt && (
            <span>
              <Trans>taken out again {dateTime(undoneAt)}</Trans>
            </span>
          )}
        </>
      }
      trailing={!undoneAt && <TakeOut id={adoption.id} what={words[kind]} />}
      wraps
    />
  );
}

/** Everything of one table goes at once, so it is asked for once more. */
function TakeOut({ id, what }: { id: string; what: string }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button size="small" icon={Undo2} onClick={() => setAsked(true)}>
        <Trans>Take it out again</Trans>
      </Button>
      {isAsked && <TakeOutDialog id={id} what={what} onClose={() => setAsked(false)} />}
    </>
  );
}

function TakeOutDialog({ id, what, onClose }: { id: string; what: string; onClose: () => void }) {
  const { t } = useLingui();
  const toast = useToast();
  const [undo, { loading }] = useMutation(UndoAdoptionDocument);
  const press = async () => {
    const { data } = await undo({ variables: { input: { adoptionId: id } } });
    const isTouched = data?.undoAdoption.__typename === 'AdoptionTouched';
    const stays = t`Somebody has worked on what came in; stop or settle it one by one.`;
    toast({ message: isTouched ? stays : t`Taken out again` });
    onClose();
  };
  const failed = useNotSaved();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Take out ${what}?`}
      description={t`All that came in with this table goes, as long as nobody has worked on it. It can be brought in again.`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" busy={loading} onClick={() => void press().catch(failed)}>
            <Trans>Take them out</Trans>
          </Button>
        </>
      }
    />
  );
}
