import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { NoteEffectEventDocument } from './effect.generated.ts';
import type { Effect } from './effect-view.ts';

interface EffectEventsProps {
  projectId: string;
  events: Effect['events'];
  /** What the organization has noted of these days. */
  context: Effect['context'];
  relations: ProjectRelations;
}

/** What else may have moved what it is to change: it lowers the grade, and is said. */
export function EffectEvents({ projectId, events, context, relations }: EffectEventsProps) {
  const { date } = useFormat();
  const happened = [...events, ...context].sort((a, b) => a.happenedOn.localeCompare(b.happenedOn));
  const mayNote = useMay().noteEffectEvent(relations);
  const [isNoting, setNoting] = useState(false);
  if (!mayNote && happened.length === 0) return null;
  return (
    <div className="grid gap-2">
      {happened.length > 0 && (
        <ul className="grid gap-1 text-control">
          {happened.map(({ id, happenedOn, title }) => (
            <li key={id}>
              <span className="text-ink-2">{date(happenedOn)}</span> {title}
            </li>
          ))}
        </ul>
      )}
      {mayNote && (
        <div>
          <Button kind="quiet" size="small" icon={Plus} onClick={() => setNoting(true)}>
            <Trans>Note what else happened</Trans>
          </Button>
        </div>
      )}
      {isNoting && <Noting projectId={projectId} onClose={() => setNoting(false)} />}
    </div>
  );
}

function Noting({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useLingui();
  const [note] = useMutation(NoteEffectEventDocument);
  const form = useForm({ defaultValues: { title: '', happenedOn: '' } });
  const send = async ({ title, happenedOn }: { title: string; happenedOn: string }) => {
    if (!title.trim()) return form.setError('title', { message: t`Say what happened.` });
    if (!happenedOn) return form.setError('happenedOn', { message: t`Say when.` });
    await note({ variables: { input: { projectId, title, happenedOn } } });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t`What else happened`}>
      <Form
        form={form}
        submit={<Trans>Note it</Trans>}
        onSubmit={send}
        actions={
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextField
          name="title"
          label={t`What`}
          hint={t`A price, a strike, another letter: anything that may have moved the metric too.`}
          maxLength={limits.text.title}
        />
        <DateField name="happenedOn" label={t`When`} />
      </Form>
    </Dialog>
  );
}
