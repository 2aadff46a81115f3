import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { isDueForRevalidation } from '@cxboard/domain/deep-dives/rationale.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useToday } from '../../session/today.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { DiveRationalesDocument, type DiveRationalesQuery, ForgetRationaleDocument } from './deep-dives.generated.ts';
import { useDiveActing, useSpan } from './dive-view.ts';
import { KeepRationaleDialog } from './keep-rationale.tsx';
import { kindWord, standingTones, standingWord } from './rationale-words.ts';

type Rationale = DiveRationalesQuery['rationales'][number];

/** Why things are as they are, over all maps: which old rule makes customers wait, and who can say whether it still holds. */
export function RationalesPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const mayKeep = useMay().keepRationales();
  const [isAdding, setAdding] = useState(false);
  const { data, refetch } = useSuspenseQuery(DiveRationalesDocument);
  useChanges(['RATIONALE', 'DEEP_DIVE'], refetch);
  const add = mayKeep && (
    <Button kind="primary" icon={Plus} onClick={() => setAdding(true)}>
      <Trans>Write down a reason</Trans>
    </Button>
  );
  return (
    <Page
      title={t`Reasons`}
      breadcrumbs={[{ label: t`Deep dives`, href: to.deepDives }]}
      meta={<Trans>Why steps are as they are, what makes customers wait longest first</Trans>}
      actions={add}
    >
      <Reasons rationales={data.rationales} mayKeep={mayKeep} onForgotten={() => void refetch()} />
      {isAdding && <KeepRationaleDialog onClose={() => setAdding(false)} onKept={() => void refetch()} />}
    </Page>
  );
}

interface KeptProps {
  readonly mayKeep: boolean;
  readonly onForgotten: () => void;
}

function Reasons({ rationales, ...kept }: KeptProps & { rationales: readonly Rationale[] }) {
  const { t } = useLingui();
  return (
    <Sheet label={t`Reasons`} flush>
      {rationales.length === 0 && (
        <EmptyState>
          <Trans>
            No reason is written down yet. Ask of each odd step why it is so, and who can say whether that still holds.
          </Trans>
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {rationales.map((rationale) => (
          <RationaleRow key={rationale.id} rationale={rationale} {...kept} />
        ))}
      </ul>
    </Sheet>
  );
}

function RationaleRow({ rationale, ...kept }: KeptProps & { rationale: Rationale }) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const today = useToday();
  const { title, kind, standing, source, holder, sinceOn, revalidateOn } = rationale;
  const since = sinceOn && t`since ${date(sinceOn)}`;
  const held = holder && t`${holder.name} can say whether it holds`;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-body font-medium wrap-anywhere">{title}</p>
        <p className="text-control text-ink-2 wrap-anywhere">
          {[kindWord(i18n, kind), since, held, source].filter(Boolean).join(', ')}
        </p>
        <Weight rationale={rationale} />
      </div>
      <span className="flex items-center gap-3">
        {isDueForRevalidation(revalidateOn, today) && (
          <StatusMark tone="warn">
            <Trans>To be asked again</Trans>
          </StatusMark>
        )}
        <StatusMark tone={standingTones[standing]}>{standingWord(i18n, standing)}</StatusMark>
        <Forget rationale={rationale} {...kept} />
      </span>
    </li>
  );
}

/** Only a reason nothing rests on. */
function Forget({
  rationale: { id: rationaleId, title, stepCount },
  mayKeep,
  onForgotten,
}: KeptProps & { rationale: Rationale }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [forget] = useMutation(ForgetRationaleDocument);
  const leave = async () => {
    const input = { rationaleId };
    if (await act(async () => (await forget({ variables: { input } })).data?.forgetRationale)) onForgotten();
  };
  if (!mayKeep || stepCount > 0) return null;
  return <IconButton size="small" icon={Trash2} label={t`Forget “${title}”`} onClick={() => void leave()} />;
}

/** What rests on it. */
function Weight({ rationale: { stepCount, diveNumbers, openProjects, visibleWaitMinutes } }: { rationale: Rationale }) {
  const to = useAddresses();
  const span = useSpan();
  const waits = span(visibleWaitMinutes);
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-control">
      <Plural value={stepCount} _0="No step rests on it" one="# step rests on it" other="# steps rest on it" />
      {visibleWaitMinutes > 0 && (
        <span>
          <Trans>customers wait {waits} a month</Trans>
        </span>
      )}
      {openProjects > 0 && <Plural value={openProjects} one="# project meets it" other="# projects meet it" />}
      {diveNumbers.map((number) => (
        <TextLink key={number} href={to.deepDive(number)}>
          <Trans>Deep dive {number}</Trans>
        </TextLink>
      ))}
    </p>
  );
}
