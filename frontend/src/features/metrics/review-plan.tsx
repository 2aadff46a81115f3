import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { SlidersHorizontal } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MetricsForReviewDocument, PlanReviewDocument } from './review.generated.ts';
import type { Review } from './review-view.ts';

/** What the review is called and which metrics it shows, for whoever prepares it. */
export function PlanReview({ review }: { review: Review }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (!useMay().planReview() || review.frozenAt !== null) return null;
  return (
    <>
      <Button icon={SlidersHorizontal} onClick={() => setOpen(true)}>
        <Trans>Choose what it shows</Trans>
      </Button>
      {isOpen && (
        <SidePanel
          open
          onClose={() => setOpen(false)}
          title={t`What the review shows`}
          description={<Trans>For every period from now on. What meetings froze stays as it was.</Trans>}
        >
          <Suspense fallback={<SkeletonRows />}>
            <PlanForm review={review} onDone={() => setOpen(false)} />
          </Suspense>
        </SidePanel>
      )}
    </>
  );
}

function PlanForm({ review, onDone }: { review: Review; onDone: () => void }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(MetricsForReviewDocument);
  const [title, setTitle] = useState(review.plan.title);
  const [metricIds, setMetrics] = useState<readonly string[]>(review.plan.metricIds);
  const [problem, setProblem] = useState<string>();
  const [send, { loading }] = useMutation(PlanReviewDocument);
  const save = async () => {
    const chosen = { title, metricIds: [...metricIds], expectedVersion: review.plan.version };
    await send({ variables: { input: { period: review.name, ...chosen } } });
    onDone();
  };
  const failed = () =>
    setProblem(t`It was not saved: somebody else may have chosen meanwhile. Close this and look again.`);
  return (
    <div className="grid gap-4">
      <TextField
        label={t`What it is called`}
        placeholder={t`Monthly review`}
        value={title}
        maxLength={limits.contacts.reviewTitle}
        onChange={setTitle}
        optional
      />
      <MultiSelect
        label={t`Metrics, in this order`}
        hint={t`None chosen: every published metric is shown.`}
        error={problem}
        value={metricIds}
        onChange={setMetrics}
        options={data.metrics
          .filter(({ state }) => state === 'PUBLISHED')
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SaveButton busy={loading} onPress={() => void save().catch(failed)} />
    </div>
  );
}

function SaveButton({ busy, onPress }: { busy: boolean; onPress: () => void }) {
  return (
    <div>
      <Button kind="primary" busy={busy} onClick={onPress}>
        <Trans>Save</Trans>
      </Button>
    </div>
  );
}
