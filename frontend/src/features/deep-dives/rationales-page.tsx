import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { isDueForRevalidation, oldRules } from '@cxboard/domain/deep-dives/rationale.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { CircleHelp, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useToday } from '../../session/today.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AskAgainDialog } from './ask-again.tsx';
import { DiveRationalesDocument, ForgetRationaleDocument } from './deep-dives.generated.ts';
import { useDiveActing, useSpan } from './dive-view.ts';
import { KeepRationaleDialog } from './keep-rationale.tsx';
import { kindWord, type Rationale, standingTones, standingWord } from './rationale-words.ts';

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
      <Old rationales={data.rationales} />
      <Reasons rationales={data.rationales} mayKeep={mayKeep} onChanged={() => void refetch()} />
      {isAdding && (
        <KeepRationaleDialog rationale={null} onClose={() => setAdding(false)} onKept={() => void refetch()} />
      )}
    </Page>
  );
}

/** What rules that nobody defends any more cost the customers, and which projects they stand in the way of. */
function Old({ rationales }: { rationales: readonly Rationale[] }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const span = useSpan();
  const { count, visibleWaitMinutes, openProjects } = oldRules(rationales);
  if (count === 0) return null;
  return (
    <Sheet title={t`Rules that nobody defends any more`}>
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
        <Stat label={t`Obsolete or in doubt`} value={number(count)} />
        <div className="max-sm:order-first max-sm:col-span-2">
          <Stat
            label={t`Customers wait for them`}
            value={span(visibleWaitMinutes)}
            note={t`a month, all cases together`}
          />
        </div>
        <Stat label={t`Projects they stand in the way of`} value={number(openProjects)} />
      </div>
    </Sheet>
  );
}

interface KeptProps {
  readonly mayKeep: boolean;
  readonly onChanged: () => void;
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
        <Acts rationale={rationale} {...kept} />
      </span>
    </li>
  );
}

/** Its holder says whether it still holds; who keeps reasons words it, and forgets one nothing rests on. */
function Acts({ rationale, mayKeep, onChanged }: KeptProps & { rationale: Rationale }) {
  const { t } = useLingui();
  const may = useMay();
  // Who was asked comes from what is theirs to do, straight to the question.
  const { ask }: { ask?: string } = useSearch({ strict: false });
  const [opened, open] = useState<'EDIT' | 'ASK' | null>(ask === rationale.id ? 'ASK' : null);
  const forget = useForgetting(rationale, onChanged);
  const { title, holder } = rationale;
  const items = [
    { label: t`Say whether it still holds`, icon: CircleHelp, onSelect: () => open('ASK') },
    ...(mayKeep ? [{ label: t`Edit`, icon: Pencil, onSelect: () => open('EDIT') }, ...forget] : []),
  ];
  if (!may.revalidateRationale({ holderId: holder?.id ?? null })) return null;
  const close = () => open(null);
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} size="small" label={t`More for “${title}”`} />} items={items} />
      {opened === 'EDIT' && <KeepRationaleDialog rationale={rationale} onClose={close} onKept={onChanged} />}
      {opened === 'ASK' && <AskAgainDialog rationale={rationale} onClose={close} onSaid={onChanged} />}
    </>
  );
}

/** Only a reason nothing rests on. */
function useForgetting({ id: rationaleId, stepCount }: Rationale, onChanged: () => void): MenuItem[] {
  const { t } = useLingui();
  const act = useDiveActing();
  const [forget] = useMutation(ForgetRationaleDocument);
  const leave = async () => {
    const input = { rationaleId };
    if (await act(async () => (await forget({ variables: { input } })).data?.forgetRationale)) onChanged();
  };
  if (stepCount > 0) return [];
  return [{ label: t`Forget it`, icon: Trash2, isDanger: true, onSelect: () => void leave() }];
}

/** What rests on it. */
function Weight({ rationale: { stepCount, diveNumbers, openProjects, visibleWaitMinutes } }: { rationale: Rationale }) {
  const { t } = useLingui();
  const to = useAddresses();
  const span = useSpan();
  const waits = span(visibleWaitMinutes);
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-control">
      <span>
        <Plural value={stepCount} _0="No step rests on it" one="# step rests on it" other="# steps rest on it" />
      </span>
      {visibleWaitMinutes > 0 && (
        <span>
          <Trans>customers wait {waits} a month</Trans>
        </span>
      )}
      {openProjects.length > 0 && (
        <span>
          <Plural
            value={openProjects.length}
            one="it stands in the way of a project:"
            other="it stands in the way of # projects:"
          />{' '}
          {openProjects.map(({ id, boardSlug, number, title }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <TextLink href={to.project(boardSlug, number)}>{title ?? t`Project ${number}`}</TextLink>
            </Fragment>
          ))}
        </span>
      )}
      {diveNumbers.map((number) => (
        <TextLink key={number} href={to.deepDive(number)}>
          <Trans>Deep dive {number}</Trans>
        </TextLink>
      ))}
    </p>
  );
}
