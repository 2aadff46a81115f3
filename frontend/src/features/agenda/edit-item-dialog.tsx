import { parseMinutes } from '@cxboard/domain/minutes';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Agenda, Item } from './agenda-view.ts';
import { minutesField } from '../../session/minutes-field.ts';
import { titleField } from './item-form.ts';
import { PersonPicker } from './pickers.tsx';
import { isStale } from '../../session/acting.ts';
import { useItemEditing } from './use-agenda-acts.ts';
import { type EditingItem, useNewestItem } from './use-item-saving.ts';

interface EditItemProps {
  agenda: Agenda;
  editing: EditingItem;
  onClose: () => void;
}

/** Title, minutes and presenter of one item. Shows the newest when somebody else was faster, and keeps what was typed. */
export function EditItemDialog({ agenda, editing, onClose }: EditItemProps) {
  const { t } = useLingui();
  if (!agenda.items.some(({ id }) => id === editing.item.id))
    return (
      <Dialog open onClose={onClose} title={t`This item is no longer on the agenda.`}>
        <Trans>Somebody removed it or moved it elsewhere. The agenda shows what is on it now.</Trans>
      </Dialog>
    );
  return (
    <Dialog open onClose={onClose} title={t`Edit item`}>
      <EditItemForm agenda={agenda} editing={editing} onClose={onClose} />
    </Dialog>
  );
}

function EditItemForm({ agenda, editing, onClose }: EditItemProps) {
  const { t } = useLingui();
  const form = useItemForm(editing);
  const [seen, setSeen] = useState(editing.item);
  const [isBehind, setBehind] = useState(editing.isStale);
  const edit = useItemEditing(agenda);
  const readNewest = useNewestItem(agenda);
  const save = async ({ title, minutes, presenterId }: ItemValues) => {
    try {
      const changes = { title: title.trim(), minutes: parseMinutes(minutes) ?? seen.minutes };
      if (await edit(seen, { ...changes, presenterId: presenterId || null })) onClose();
    } catch (error) {
      if (!isStale(error)) throw error;
      setSeen((await readNewest(seen.id)) ?? seen);
      setBehind(true);
    }
  };
  return (
    <Form
      form={form}
      onSubmit={save}
      submit={t`Save`}
      actions={
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      {isBehind && <Newest item={seen} />}
      <TextField name="title" label={t`Title`} />
      <TextField name="minutes" label={t`Minutes`} hint={t`Such as 20, 20m or 1h 15.`} className="max-w-40" />
      <PersonPicker name="presenterId" current={seen.presenter} optional />
    </Form>
  );
}

interface ItemValues {
  title: string;
  minutes: string;
  presenterId: string;
}

function useItemForm({ item, typed }: EditingItem) {
  const { i18n } = useLingui();
  const schema = useMemo(
    () => z.object({ title: titleField(i18n), minutes: minutesField(i18n), presenterId: z.string() }),
    [i18n],
  );
  const values = { title: typed.title ?? item.title, minutes: String(typed.minutes ?? item.minutes) };
  const defaultValues: ItemValues = { ...values, presenterId: item.presenter?.id ?? '' };
  return useForm({ resolver: zodResolver(schema), defaultValues });
}

function Newest({ item: { title, minutes, presenter } }: { item: Item }) {
  const format = useFormat();
  const who = presenter ? `, ${presenter.name}` : '';
  return (
    <Banner kind="warn">
      <Trans>
        Somebody changed this item meanwhile. It now says: “{title}”, {format.minutes(minutes)}
        {who}. What you typed is kept below; saving puts it in its place.
      </Trans>
    </Banner>
  );
}
