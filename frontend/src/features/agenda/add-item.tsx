import { useMutation } from '@apollo/client/react';
import { parseMinutes } from '@cxboard/domain/minutes';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { emptyingOf } from '../../ui/form-emptying.ts';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AddAgendaItemDocument } from './agenda.generated.ts';
import type { Agenda } from './agenda-view.ts';
import { minutesField } from '../../session/minutes-field.ts';
import { titleField, toFirstField } from './item-form.ts';
import { PersonPicker, ProjectPicker } from './pickers.tsx';
import { useAct } from './use-act.ts';

interface NewItem {
  title: string;
  about: string;
  projectId: string;
  presenterId: string;
  minutes: string;
  isConfidential: boolean;
}

const blank: NewItem = {
  title: '',
  about: 'TOPIC',
  projectId: '',
  presenterId: '',
  minutes: '15',
  isConfidential: false,
};

/** A line to write the next item; it stays for the one after that until Escape. */
export function AddItem({ agenda, onClose }: { agenda: Agenda; onClose: () => void }) {
  const { t } = useLingui();
  const form = useNewItemForm(agenda);
  const add = useAdding(agenda);
  const about = useWatch({ control: form.control, name: 'about' });
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => toFirstField(paper.current), []);
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
  const send = async (values: NewItem) => {
    const empty = emptyingOf(form);
    if (!(await add(values))) return;
    if (empty({ ...blank, about: values.about })) toFirstField(paper.current);
  };
  return (
    <div ref={paper} onKeyDown={leave} className="scroll-mt-4 scroll-mb-24 md:scroll-mb-4">
      <Sheet label={t`New item`}>
        <Form
          form={form}
          onSubmit={send}
          submit={t`Add item`}
          draftKey={`agenda-item-${agenda.id}`}
          actions={
            <Button kind="quiet" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          }
        >
          <About />
          <NewItemFields board={agenda.meeting.board.slug} isProject={about === 'PROJECT'} />
        </Form>
      </Sheet>
    </div>
  );
}

function About() {
  const { t } = useLingui();
  return (
    <Segmented
      name="about"
      label={t`About`}
      choices={[
        { value: 'TOPIC', label: t`Free topic` },
        { value: 'PROJECT', label: t`Project` },
        { value: 'STORY', label: t`Customer story` },
      ]}
    />
  );
}

function NewItemFields({ board, isProject }: { board: string; isProject: boolean }) {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_96px]">
        <TextField name="title" label={t`Title`} autoFocus />
        <TextField name="minutes" label={t`Minutes`} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {isProject && <ProjectPicker name="projectId" board={board} />}
        <PersonPicker name="presenterId" optional />
      </div>
      <Checkbox name="isConfidential" label={t`Confidential: only whoever prepares the agenda and readers you name`} />
      <p className="text-meta text-ink-2">
        <Trans>
          Numbers are frozen on the page of their <TextLink href={to.metrics}>metric</TextLink>: choose “Put on agenda”
          there.
        </Trans>
      </p>
    </>
  );
}

function useNewItemForm({ meeting }: Agenda) {
  const { t, i18n } = useLingui();
  const schema = useMemo(() => {
    const [about, projectId, presenterId] = [z.string(), z.string(), z.string()];
    const named = { about, projectId, presenterId, isConfidential: z.boolean() };
    const fields = { title: titleField(i18n), minutes: minutesField(i18n), ...named };
    return z.object(fields).check(
      z.refine(({ about: kind, projectId: project }) => kind !== 'PROJECT' || project !== '', {
        path: ['projectId'],
        error: t`Choose the project this item is about.`,
      }),
    );
  }, [t, i18n]);
  const about = meeting.kind === 'PROJECT_REVIEW' ? 'PROJECT' : 'TOPIC';
  return useForm({ resolver: zodResolver(schema), defaultValues: { ...blank, about } });
}

function useAdding({ id: meetingId }: Agenda) {
  const act = useAct();
  const [add] = useMutation(AddAgendaItemDocument);
  return ({ title, minutes, about, projectId, presenterId, isConfidential }: NewItem) =>
    act(async () => {
      const kind: 'PROJECT' | 'STORY' | 'TOPIC' = about === 'PROJECT' || about === 'STORY' ? about : 'TOPIC';
      const input = {
        ...{ meetingId, kind, title: title.trim(), minutes: parseMinutes(minutes) ?? 0 },
        ...(kind === 'PROJECT' && { projectId }),
        ...(presenterId && { presenterId }),
        ...(isConfidential && { readerIds: [] }),
      };
      return (await add({ variables: { input } })).data?.addAgendaItem;
    });
}
