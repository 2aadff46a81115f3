import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SettleEffectDocument } from './effect.generated.ts';
import { EffectFigure } from './effect-figure.tsx';
import type { Effect } from './effect-view.ts';

type Review = Effect['reviews'][number];

interface EffectVerdictProps {
  review: Review;
  relations: ProjectRelations;
  isNewest: boolean;
}

/** What was computed, and what the board made of it. Earlier ones stay to be read. */
export function EffectVerdict({ review, relations, isNewest }: EffectVerdictProps) {
  const { t } = useLingui();
  const { date } = useFormat();
  const maySettle = useMay().settleEffect(relations) && review.state === 'OPEN';
  const on = date(review.dueOn);
  if (!isNewest)
    return (
      <Disclosure summary={t`Verdict of ${on}`}>
        <EffectFigure reading={review.reading} />
        <Settled review={review} />
      </Disclosure>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <EffectFigure reading={review.reading} />
      <Settled review={review} />
      {maySettle && <Settling reviewId={review.id} />}
    </div>
  );
}

function Settled({ review: { state, because, settledBy, settledAt } }: { review: Review }) {
  const { date } = useFormat();
  const name = settledBy?.name ?? '';
  const on = settledAt ? date(settledAt) : '';
  if (state === 'OPEN')
    return (
      <p className="text-control text-ink-2">
        <Trans>The board has not said yet what it makes of it. It stands ready for the next metrics session.</Trans>
      </p>
    );
  return (
    <p className="text-control wrap-anywhere">
      {state === 'ACCEPTED' ? (
        <Trans>
          Accepted by the board on {on} ({name}).
        </Trans>
      ) : (
        <Trans>
          Disputed on {on} ({name}): {because}
        </Trans>
      )}
    </p>
  );
}

function Settling({ reviewId }: { reviewId: string }) {
  const { t } = useLingui();
  const toast = useToast();
  const [settle, { loading }] = useMutation(SettleEffectDocument);
  const [isDisputing, setDisputing] = useState(false);
  const accept = async () => {
    const input = { reviewId, to: 'ACCEPTED' as const };
    const answer = await settle({ variables: { input } });
    if (answer.data?.settleEffect.__typename === 'Effect') toast({ message: t`The verdict is accepted` });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button kind="primary" busy={loading} onClick={() => void accept()}>
        <Trans>Accept for the board</Trans>
      </Button>
      <Button onClick={() => setDisputing(true)}>
        <Trans>Dispute</Trans>
      </Button>
      {isDisputing && <Disputing reviewId={reviewId} onClose={() => setDisputing(false)} />}
    </div>
  );
}

function Disputing({ reviewId, onClose }: { reviewId: string; onClose: () => void }) {
  const { t } = useLingui();
  const [settle] = useMutation(SettleEffectDocument);
  const form = useForm({ defaultValues: { because: '', againOn: '' } });
  const dispute = async ({ because, againOn }: { because: string; againOn: string }) => {
    const input = { reviewId, to: 'DISPUTED' as const, because, againOn: againOn || null };
    const said = (await settle({ variables: { input } })).data?.settleEffect;
    switch (said?.__typename) {
      case 'Effect':
        return onClose();
      case 'NoReasonGiven':
        return form.setError('because', { message: t`Say why the board does not take this verdict.` });
      case 'ReviewAgainTooEarly':
        return form.setError('againOn', { message: t`Choose a day that lies ahead.` });
      default:
        return form.setError('root', { message: t`The board has said already what it makes of this verdict.` });
    }
  };
  return (
    <Dialog open onClose={onClose} title={t`Dispute the verdict`}>
      <Form
        form={form}
        submit={<Trans>Dispute</Trans>}
        onSubmit={dispute}
        actions={
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextArea name="because" label={t`Why`} maxLength={limits.text.short} rows={3} />
        <DateField name="againOn" label={t`Measure again on`} optional />
      </Form>
    </Dialog>
  );
}
