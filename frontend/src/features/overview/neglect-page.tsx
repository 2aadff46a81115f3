import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { oneOf, useAddressState } from '../../session/address-state.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Segmented } from '../../ui/choice.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { NeglectFinding } from './neglect-finding.tsx';
import { NeglectPageDocument } from './neglect.generated.ts';
import { isShown, neglectViewIn, shownWords, type Topic } from './neglect-view.ts';
import { NeglectTable } from './neglect-table.tsx';
import { OwnerDialog } from './owner-dialog.tsx';
import { useSaveNeglect } from './use-save-neglect.ts';

/** Why and where customers get in touch, what weighs most first, and what nobody looks after. */
export function NeglectPage() {
  const { t } = useLingui();
  const { date } = useFormat();
  const [view, change] = useAddressState(neglectViewIn);
  const { data, refetch } = useSuspenseQuery(NeglectPageDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['TOPIC', 'PROPOSAL', 'NOMINATION', 'PROJECT', 'MEETING'], refetch);
  const { from, to, topics } = data.neglectMap;
  const shown = topics.filter((topic) => isShown(view, topic));
  return (
    <Page
      title={t`What nobody looks after`}
      meta={t`Contact reasons and touch points, ${date(from)} to ${date(to)}; what weighs most first`}
      actions={<TakeAlong topics={shown} />}
    >
      <NeglectFinding topics={topics} />
      <Which which={view.which ?? ''} onChange={(which) => change({ which: oneOf(shownWords, which) })} />
      <Sheet flush label={t`What nobody looks after`}>
        {shown.length === 0 ? (
          <Nothing hasTopics={topics.length > 0} />
        ) : (
          <Topics topics={shown} onDone={() => void refetch()} />
        )}
      </Sheet>
    </Page>
  );
}

/** The table, and who answers for one of its lines from now on. */
function Topics({ topics, onDone }: { topics: readonly Topic[]; onDone: () => void }) {
  const [entrusted, entrust] = useState<Topic | null>(null);
  const mayEntrust = useMay().keepTopics();
  return (
    <>
      <NeglectTable topics={topics} onEntrust={mayEntrust ? entrust : null} />
      {entrusted && <OwnerDialog topic={entrusted} onClose={() => entrust(null)} onDone={onDone} />}
    </>
  );
}

function TakeAlong({ topics }: { topics: readonly Topic[] }) {
  const save = useSaveNeglect();
  return (
    <>
      <Button onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
      <Button onClick={() => save(topics)}>
        <Trans>CSV</Trans>
      </Button>
    </>
  );
}

function Which({ which, onChange }: { which: string; onChange: (which: string) => void }) {
  const { t } = useLingui();
  return (
    <div data-screen-only>
      <Segmented
        label={t`Shown`}
        hideLabel
        value={which}
        onChange={onChange}
        choices={[
          { value: '', label: t`All` },
          { value: 'holes', label: t`With a hole` },
          { value: 'reasons', label: t`Reasons` },
          { value: 'places', label: t`Touch points` },
        ]}
      />
    </div>
  );
}

function Nothing({ hasTopics }: { hasTopics: boolean }) {
  return (
    <EmptyState>
      {hasTopics ? (
        <Trans>Everything is looked after.</Trans>
      ) : (
        <Trans>No contact reasons and no touch points are kept yet.</Trans>
      )}
    </EmptyState>
  );
}
