import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { limits } from '@cxboard/domain/limits';
import { signalSentence } from '@cxboard/messages/signals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { ContextEvent, Signal } from './signal-view.ts';
import { DismissSignalDocument, ExplainSignalDocument } from './signals.generated.ts';

interface JudgeDialogProps {
  signal: Signal;
  to: 'EXPLAINED' | 'DISMISSED';
  events: readonly ContextEvent[];
  onDone: () => unknown;
  onClose: () => void;
}

interface Said {
  because: string;
  eventId: string;
}

function useSchema(to: JudgeDialogProps['to']) {
  const { t } = useLingui();
  const why = t`Say why, so that the board can follow it a year from now.`;
  const text = z.string().check(z.trim(), z.maxLength(limits.text.short, t`Make it shorter.`));
  return z.object({ because: text, eventId: z.string() }).check(
    z.refine(({ because, eventId }) => because !== '' || (to === 'EXPLAINED' && eventId !== ''), {
      path: ['because'],
      error: why,
    }),
  );
}

/** Why a signal is explained or put aside: in words, or by something that happened. */
export function JudgeDialog({ signal, to, events, onDone, onClose }: JudgeDialogProps) {
  const { t, i18n } = useLingui();
  const form = useForm<Said>({
    resolver: standardSchemaResolver(useSchema(to)),
    defaultValues: { because: '', eventId: '' },
  });
  const judge = useJudge(signal.id, to);
  const submit = async (said: Said) => {
    const problem = await judge(said);
    if (problem) return form.setError('because', { message: problem });
    onDone();
    onClose();
  };
  const explains = to === 'EXPLAINED';
  return (
    <Dialog
      open
      onClose={onClose}
      title={explains ? t`Explain ${signal.title}` : t`Dismiss ${signal.title}`}
      description={`${signalSentence(i18n, signal.facts)}.`}
    >
      <Form
        form={form}
        onSubmit={submit}
        submit={explains ? t`Explain` : t`Dismiss`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {explains && events.length > 0 && <EventField events={events} />}
        <TextArea name="because" label={explains ? t`In words` : t`Why`} rows={3} optional={explains} />
      </Form>
    </Dialog>
  );
}

function EventField({ events }: { events: readonly ContextEvent[] }) {
  const { t } = useLingui();
  const { date } = useFormat();
  return (
    <Select
      name="eventId"
      label={t`What happened`}
      options={[
        { value: '', label: t`Nothing of these` },
        ...events.map(({ id, title, startsOn }) => ({ value: id, label: `${title}, ${date(startsOn)}` })),
      ]}
    />
  );
}

/** Answers why not, or nothing when it is done. */
function useJudge(signalId: string, to: JudgeDialogProps['to']) {
  const [explain] = useMutation(ExplainSignalDocument);
  const [dismiss] = useMutation(DismissSignalDocument);
  return async ({ because, eventId }: Said): Promise<string | null> => {
    if (to === 'DISMISSED') {
      const { data } = await dismiss({ variables: { input: { signalId, because } } });
      return data && 'message' in data.dismissSignal ? data.dismissSignal.message : null;
    }
    const { data } = await explain({ variables: { input: { signalId, because, eventId: eventId || null } } });
    return data && 'message' in data.explainSignal ? data.explainSignal.message : null;
  };
}
