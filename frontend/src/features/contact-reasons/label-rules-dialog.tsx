import { refuseWords } from '@cxboard/domain/contact-reasons/label-rules.rules';
import { limits } from '@cxboard/domain/limits';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowUp, X } from 'lucide-react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewReason } from './new-reason.tsx';
import type { Reason, Reasons } from './reason-tree.ts';
import { type RuleRow, type Tried, useLabelRules } from './use-label-rules.ts';
import type { ReasonActs } from './use-reason-acts.ts';

interface LabelRulesDialogProps {
  all: Reasons;
  acts: ReasonActs;
  onClose: () => void;
}

/** Words that put labels to reasons, the first that fits; what they would do is seen before they do it. */
export function LabelRulesDialog({ all, acts, onClose }: LabelRulesDialogProps) {
  const { t } = useLingui();
  const rules = useLabelRules(all, onClose);
  const { rows, tried } = rules;
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t`Rules for labels`}
      description={
        <Trans>
          The first rule with a word that stands in a label puts it to its reason, also in files to come. A label put to
          a reason, or taken from one, by hand stays so.
        </Trans>
      }
      actions={<Buttons rules={rules} />}
    >
      <div className="grid gap-4">
        {rules.problem && <Banner kind="bad">{rules.problem}</Banner>}
        <Version all={all} />
        {rows.length > 0 && (
          <ol className="grid gap-4">
            {rows.map((row, at) => (
              <RuleFields key={row.key} {...{ row, at, rules }} reasons={all.reasons} taken={tried?.rules[at]} />
            ))}
          </ol>
        )}
        <div className="flex flex-wrap items-end justify-between gap-3">
          <Button onClick={rules.add} disabled={rows.length >= limits.contacts.labelRules}>
            <Trans>Add a rule</Trans>
          </Button>
          <NewReason acts={acts} />
        </div>
        {tried && <Left left={tried.left} />}
      </div>
    </Dialog>
  );
}

type Writing = ReturnType<typeof useLabelRules>;

function Buttons({ rules: { busy, tried, isWhole, save, tryThem } }: { rules: Writing }) {
  return (
    <>
      <Button kind="primary" busy={busy === 'SAVING'} disabled={!tried} onClick={() => void save()}>
        <Trans>Save the rules</Trans>
      </Button>
      <Button busy={busy === 'TRYING'} disabled={!isWhole} onClick={() => void tryThem()}>
        <Trans>Try them on the labels</Trans>
      </Button>
    </>
  );
}

function Version({ all: { rules } }: { all: Reasons }) {
  const { date } = useFormat();
  if (!rules.madeAt) return null;
  const { number, madeAt, madeBy } = rules;
  return (
    <p className="text-control text-ink-2">
      {madeBy ? (
        <Trans>
          Version {number}, saved by {madeBy.name} on {date(madeAt)}
        </Trans>
      ) : (
        <Trans>
          Version {number}, saved on {date(madeAt)}
        </Trans>
      )}
    </p>
  );
}

interface RuleFieldsProps {
  row: RuleRow;
  at: number;
  reasons: readonly Reason[];
  rules: Writing;
  taken: Tried['rules'][number] | undefined;
}

function RuleFields({ row: { key, words, reasonId }, at, reasons, rules, taken }: RuleFieldsProps) {
  const { t } = useLingui();
  const nth = at + 1;
  return (
    <li className="grid gap-1.5 border-b border-line pb-4">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="min-w-0 flex-[3_1_16rem]"
          label={t`Words of rule ${nth}`}
          maxLength={limits.contacts.ruleWords}
          placeholder={at === 0 ? t`bill*, refund, late fee` : undefined}
          value={words}
          onChange={(value) => rules.write(key, { words: value })}
          error={
            refuseWords(words) === 'STAR_INSIDE' ? t`A star stands at the beginning or the end of a word.` : undefined
          }
        />
        <Select
          className="min-w-0 flex-[2_1_11rem]"
          label={t`Reason of rule ${nth}`}
          placeholder={t`Choose a reason`}
          value={reasonId}
          onChange={(value) => rules.write(key, { reasonId: value })}
          options={reasons.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RowButtons {...{ at, rules }} ruleKey={key} />
      </div>
      {at === 0 && <HowToWrite />}
      {taken && <Takes taken={taken} />}
    </li>
  );
}

function RowButtons({ at, rules, ruleKey }: Pick<RuleFieldsProps, 'at' | 'rules'> & { ruleKey: number }) {
  const { t } = useLingui();
  const nth = at + 1;
  return (
    <span className="flex">
      <IconButton
        icon={ArrowUp}
        label={t`Ask rule ${nth} earlier`}
        disabled={at === 0}
        onClick={() => rules.raise(at)}
      />
      <IconButton icon={X} label={t`Remove rule ${nth}`} onClick={() => rules.remove(ruleKey)} />
    </span>
  );
}

const HowToWrite = () => (
  <p className="text-meta text-ink-2">
    <Trans>Separate words by commas. bill* also finds billing, *data* also finds metadata.</Trans>
  </p>
);

function Takes({ taken: { labels, contacts, examples } }: { taken: Tried['rules'][number] }) {
  const { number, list } = useFormat();
  if (labels === 0)
    return (
      <p className="text-control text-warn">
        <Trans>Takes no label: nothing fits, or rules before it take all of them.</Trans>
      </p>
    );
  return (
    <p className="text-control text-ink-2">
      <Plural value={labels} one="Takes # label" other={`Takes ${number(labels)} labels`} />
      {', '}
      <Plural value={contacts} one="# contact" other={`${number(contacts)} contacts`} />
      {': '}
      {list(examples.map((label) => `“${label}”`))}
    </p>
  );
}

function Left({ left: { labels, contacts } }: Pick<Tried, 'left'>) {
  const { number } = useFormat();
  return (
    <p className="text-control font-medium" role="status">
      {labels === 0 ? (
        <Trans>No label is left without a reason.</Trans>
      ) : (
        <Plural
          value={labels}
          one={`# label with ${number(contacts)} contacts is left without a reason.`}
          other={`${number(labels)} labels with ${number(contacts)} contacts are left without a reason.`}
        />
      )}
    </p>
  );
}
