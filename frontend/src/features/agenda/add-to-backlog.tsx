import { useMutation } from '@apollo/client/react';
import { parseMinutes } from '@cxboard/domain/minutes';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { emptyingOf } from '../../ui/form-emptying.ts';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddToBacklogDocument, ProposeItemDocument } from './agenda.generated.ts';
import { minutesField } from '../../session/minutes-field.ts';
import { titleField, toFirstField } from './item-form.ts';
import { PersonPicker } from './pickers.tsx';
import { useAct } from './use-act.ts';

interface AddProps {
  board: { readonly id: string; readonly slug: string };
  onClose: () => void;
}

const blank = { title: '', minutes: '15', presenterId: '' };

/** Writes a topic down; from members and analysts it comes as a proposal. */
export function AddToBacklog({ board, onClose }: AddProps) {
  const { t, i18n } = useLingui();
  const add = useAdding(board.id);
  const schema = useMemo(
    () => z.object({ title: titleField(i18n), minutes: minutesField(i18n), presenterId: z.string() }),
    [i18n],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: blank });
  const paper = useRef<HTMLDivElement>(null);
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
  const send = async (values: typeof blank) => {
    const empty = emptyingOf(form);
    if (!(await add(values))) return;
    if (empty(blank)) toFirstField(paper.current);
  };
  return (
    <div ref={paper} onKeyDown={leave}>
      <Sheet label={t`New topic`}>
        <Form
          form={form}
          onSubmit={send}
          submit={t`Add topic`}
          draftKey={`backlog-topic-${board.id}`}
          actions={
            <Button kind="quiet" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          }
        >
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_96px_240px]">
            <TextField name="title" label={t`Title`} autoFocus />
            <TextField name="minutes" label={t`Minutes`} />
            <PersonPicker name="presenterId" optional />
          </div>
        </Form>
      </Sheet>
    </div>
  );
}

function useAdding(boardId: string) {
  const act = useAct();
  const may = useMay();
  const [add] = useMutation(AddToBacklogDocument);
  const [propose] = useMutation(ProposeItemDocument);
  const isPlanner = may.prepareAgenda({ boardId });
  return ({ title, minutes, presenterId }: typeof blank) =>
    act(async () => {
      const input = {
        ...{ boardId, kind: 'TOPIC' as const, title: title.trim(), minutes: parseMinutes(minutes) ?? 0 },
        ...(presenterId && { presenterId }),
      };
      if (isPlanner) return (await add({ variables: { input } })).data?.addToBacklog;
      return (await propose({ variables: { input } })).data?.proposeItem;
    });
}
