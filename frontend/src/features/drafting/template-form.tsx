import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { limits } from '@cxboard/domain/limits';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { blankItem, type Template, type TemplateFormState, useSettingTemplate, useTemplateForm } from './template.ts';

/** Standing items in their order, then the usual minutes. */
export function TemplateForm({ template }: { template: Template }) {
  const { t } = useLingui();
  const form = useTemplateForm(template);
  const save = useSettingTemplate(template, form);
  return (
    <Sheet label={t`What agendas begin with`}>
      <Form form={form} onSubmit={save} submit={t`Save`}>
        <StandingItems form={form} />
        <UsualMinutes kind={template.kind} />
      </Form>
    </Sheet>
  );
}

function StandingItems({ form }: { form: TemplateFormState }) {
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name: 'items', keyName: 'rowKey' });
  const isFull = fields.length >= limits.drafting.standingItems;
  return (
    <fieldset className="grid justify-items-start gap-4">
      <legend className="mb-2 text-section font-semibold">
        <Trans>Standing items</Trans>
      </legend>
      {fields.length === 0 && (
        <p className="text-control text-ink-2">
          <Trans>Nothing stands on every agenda.</Trans>
        </p>
      )}
      <ol className="grid w-full gap-5">
        {fields.map((field, index) => (
          <li key={field.rowKey} className="border-b border-line pb-5">
            <StandingItem
              index={index}
              count={fields.length}
              onMove={(by) => swap(index, index + by)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {!isFull && (
        <Button size="small" icon={Plus} onClick={() => append(blankItem)}>
          <Trans>Add a standing item</Trans>
        </Button>
      )}
    </fieldset>
  );
}

interface StandingItemProps {
  index: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function StandingItem({ index, count, onMove, onRemove }: StandingItemProps) {
  const { t } = useLingui();
  const name = (field: string) => `items.${index}.${field}`;
  const nth = index + 1;
  return (
    <div className="grid gap-3" role="group" aria-label={t`Standing item ${nth}`}>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_160px_96px]">
        <TextField name={name('title')} label={t`Title`} />
        <Select
          name={name('kind')}
          label={t`About`}
          options={[
            { value: 'TOPIC', label: t`Free topic` },
            { value: 'LOOK_BACK', label: t`Since last time` },
            { value: 'STORY', label: t`Customer story` },
          ]}
        />
        <TextField name={name('minutes')} label={t`Minutes`} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <Checkbox name={name('isRecurring')} label={t`On every such meeting`} />
          <Checkbox name={name('isFinancial')} label={t`Financial: customer topics come before it`} />
        </div>
        <div className="flex gap-1">
          <IconButton icon={ArrowUp} label={t`Move item ${nth} up`} disabled={index === 0} onClick={() => onMove(-1)} />
          <IconButton
            icon={ArrowDown}
            label={t`Move item ${nth} down`}
            disabled={nth === count}
            onClick={() => onMove(1)}
          />
          <IconButton icon={Trash2} label={t`Remove item ${nth}`} onClick={onRemove} />
        </div>
      </div>
    </div>
  );
}

/** A session looks at metrics, a review at projects; topics come to both. */
function UsualMinutes({ kind }: Pick<Template, 'kind'>) {
  const { t } = useLingui();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-section font-semibold">
        <Trans>Usual minutes</Trans>
      </legend>
      <p className="max-w-[60ch] text-control text-ink-2">
        <Trans>Once three items of a kind were timed, a draft gives them the middle of what the last nine took.</Trans>
      </p>
      <div className="flex flex-wrap gap-4">
        {kind === 'METRICS' ? (
          <TextField name="metricMinutes" label={t`A metric`} className="max-w-40" />
        ) : (
          <TextField name="projectMinutes" label={t`A project`} className="max-w-40" />
        )}
        <TextField name="topicMinutes" label={t`Anything else`} className="max-w-40" />
      </div>
    </fieldset>
  );
}
