import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ImportMapDocument, type ImportMapMutation } from './deep-dives.generated.ts';
import type { MapProps } from './dive-view.ts';

type Answer = ImportMapMutation['importMap'];

/** A map from a table that is pasted; what keeps it from being one is said with its line. */
export function ImportDialog({ dive, map, onClose }: MapProps & { onClose: () => void }) {
  const { t } = useLingui();
  const [bring] = useMutation(ImportMapDocument);
  const complaint = useComplaint();
  const form = useForm({ defaultValues: { text: '' } });
  const send = async ({ text }: { text: string }) => {
    const input = { deepDiveId: dive.id, map: map.version, text };
    const answer = (await bring({ variables: { input } })).data?.importMap;
    if (answer?.__typename === 'DeepDive') return onClose();
    return form.setError('text', { message: complaint(answer) });
  };
  const cancel = (
    <Button kind="quiet" onClick={onClose}>
      <Trans>Cancel</Trans>
    </Button>
  );
  const hint = t`It needs the columns step and lane; every other column of “Take it as a table” may be there. Where a step leads stands in next, such as “4 80% in order | 2 20% sent back”, end or nowhere.`;
  const description = t`It takes the place of the steps drawn here; Undo brings them back. A line with the trace of a step changes that step.`;
  const read = async ([file]: readonly File[]) => {
    if (!file) return;
    form.clearErrors('text');
    form.setValue('text', await file.text());
  };
  return (
    <Dialog open onClose={onClose} size="wide" title={t`Bring a table`} description={description}>
      <Form form={form} onSubmit={send} submit={t`Draw it`} actions={cancel}>
        <FileDrop label={t`A CSV file`} accept=".csv,.tsv,.txt,text/csv" onFiles={(files) => void read(files)} />
        <TextArea name="text" rows={10} label={t`Table`} maxLength={limits.adoption.characters} hint={hint} />
      </Form>
    </Dialog>
  );
}

function useComplaint() {
  const { t } = useLingui();
  return (answer: Answer | undefined): string => {
    if (answer?.__typename !== 'MapTableRefused')
      return t`This map cannot be changed any more, or the table is too large.`;
    const { line, message } = answer;
    return line ? t`Line ${line}: ${message}` : message;
  };
}
