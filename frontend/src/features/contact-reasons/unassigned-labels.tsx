import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Label, Reasons } from './reason-tree.ts';
import type { ReasonActs } from './use-reason-acts.ts';

/** Words of files that no reason is known by: their contacts are in no rank until somebody says what they mean. */
export function UnassignedLabels({ all, acts }: { all: Reasons; acts: ReasonActs }) {
  const { t } = useLingui();
  const { number, percent } = useFormat();
  const { count, contacts, labels } = all.unassigned;
  if (count === 0) return null;
  const share = percent(contacts / Math.max(1, all.contacts));
  return (
    <Sheet
      title={t`Labels without a reason`}
      titleOutside
      flush
      aside={
        <Trans>
          {number(contacts)} contacts, {share} of all
        </Trans>
      }
    >
      <List label={t`Labels without a reason`}>
        {labels.map((label) => (
          <LabelRow key={label.id} label={label} all={all} acts={acts} />
        ))}
      </List>
      {count > labels.length && (
        <p className="px-4 py-3 text-control text-ink-2">
          <Plural
            value={count - labels.length}
            one="# less frequent label is not listed yet."
            other="# less frequent labels are not listed yet."
          />
        </p>
      )}
    </Sheet>
  );
}

function LabelRow({ label, all, acts }: { label: Label; all: Reasons; acts: ReasonActs }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const name = label.label || t`No reason stated`;
  const give = (id: string) => {
    const reason = all.reasons.find((one) => one.id === id);
    if (reason) void acts.give(label, reason);
  };
  return (
    <Row
      wraps
      title={name}
      meta={<Plural value={label.contacts} one="# contact" other={`${number(label.contacts)} contacts`} />}
      trailing={
        <>
          <Select
            label={t`Reason of ${name}`}
            hideLabel
            className="w-52"
            placeholder={t`Choose a reason`}
            value=""
            onChange={give}
            options={all.reasons.map((one) => ({ value: one.id, label: one.name }))}
          />
          {label.label && (
            <Button size="small" aria-label={t`New reason for ${name}`} onClick={() => void acts.makeOf(label)}>
              <Trans>New reason</Trans>
            </Button>
          )}
        </>
      }
    />
  );
}
