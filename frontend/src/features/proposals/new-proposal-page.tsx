import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Send } from 'lucide-react';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Page } from '../../ui/page.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { AddFiles } from './add-files.tsx';
import { type Chip, chipsFor, pickedOf, press } from './chips.ts';
import { type Draft, useDraft } from './draft.ts';
import { ProposalTopicsDocument } from './proposals.generated.ts';
import { SimilarProposals } from './similar-proposals.tsx';
import { useSending } from './use-sending.ts';

/** One field, three guesses, one press: an idea in under a minute. */
export function NewProposalPage() {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Page title={t`New proposal`} breadcrumbs={[{ label: t`Proposals`, href: to.proposals }]}>
      <Writing />
    </Page>
  );
}

/** The words wait for a file that is on its way; while they go, nothing is added to them. */
function useWriting() {
  const drafting = useDraft();
  const chips = useChips(drafting);
  const about = { reasonId: pickedOf(chips, 'CONTACT_REASON'), touchPointId: pickedOf(chips, 'TOUCH_POINT') };
  const { send, isBusy: isSending, isWaiting } = useSending(drafting, about);
  const [isAdding, setAdding] = useState(false);
  const { text } = drafting.draft;
  const { min, max } = limits.proposals.text;
  const isBusy = isSending || isAdding;
  const isReady = !isBusy && text.trim().length >= min && text.length <= max;
  return { drafting, chips, send, isSending, isWaiting, setAdding, isBusy, isReady };
}

function Writing() {
  const { t } = useLingui();
  const { drafting, chips, send, isSending, isWaiting, setAdding, isBusy, isReady } = useWriting();
  const { draft, change, addFile, leaveOut } = drafting;
  useShortcut('mod+Enter', () => void send(), { label: t`Send`, isOn: isReady });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void send();
  };
  return (
    <form className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-5" onSubmit={handleSubmit}>
      {isWaiting && (
        <Banner kind="offline">
          <Trans>There is no connection. Your proposal is kept here and sent once you are back.</Trans>
        </Banner>
      )}
      <TextArea
        label={t`What gets in the customer's way?`}
        hint={t`One sentence is enough. An answer always comes.`}
        autoFocus
        rows={5}
        maxLength={limits.proposals.text.max}
        value={draft.text}
        onChange={(text) => isSending || change({ text })}
      />
      <Topics chips={chips} onPress={(chip) => change({ picks: { ...draft.picks, ...press(chips, chip) } })} />
      <SimilarProposals text={draft.text} />
      <AddFiles files={draft.files} onAdd={addFile} onLeaveOut={leaveOut} disabled={isSending} onBusy={setAdding} />
      <Sending drafting={drafting} isBusy={isBusy} isReady={isReady} />
    </form>
  );
}

function Sending({ drafting, isBusy, isReady }: { drafting: Draft; isBusy: boolean; isReady: boolean }) {
  const { t } = useLingui();
  const { draft, change, forget } = drafting;
  return (
    <>
      <Checkbox
        label={t`Send it without my name`}
        hint={t`Nobody learns who you are, not even those who answer. You can give your name later.`}
        value={draft.isAnonymous}
        onChange={(isAnonymous) => change({ isAnonymous })}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" icon={Send} busy={isBusy} disabled={!isReady}>
          <Trans>Send</Trans>
        </Button>
        {draft.text !== '' && (
          <Button kind="quiet" disabled={isBusy} onClick={forget}>
            <Trans>Start anew</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

function useChips({ draft }: Draft): readonly Chip[] {
  const { data } = useQuery(ProposalTopicsDocument);
  const text = useDeferredValue(draft.text);
  return chipsFor({ text, picks: draft.picks }, data?.proposalTopics ?? []);
}

function Topics({ chips, onPress }: { chips: readonly Chip[]; onPress: (chip: Chip) => void }) {
  const { t } = useLingui();
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={t`What it is about`} className="flex flex-wrap items-center gap-2">
      <span className="text-control text-ink-2">
        <Trans>It seems to be about</Trans>
      </span>
      {chips.map((chip) => (
        <Button
          key={chip.topic.id}
          size="small"
          kind={chip.isPicked ? 'soft' : 'secondary'}
          aria-pressed={chip.isPicked}
          {...(chip.isPicked && { icon: Check })}
          onClick={() => onPress(chip)}
        >
          {chip.topic.name}
        </Button>
      ))}
    </div>
  );
}
