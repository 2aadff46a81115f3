import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import type { Import_wholeFragment } from './imports.generated.ts';

/** How many contacts the file counts, about how many things; nothing for a file of answers. */
export function ContactTotals({ file: { counts } }: { file: Import_wholeFragment }) {
  const { t } = useLingui();
  const { number } = useFormat();
  if (!counts?.contacts) return null;
  const { contacts, labels, channels } = counts.contacts;
  return (
    <Sheet title={<Trans>Contacts in the file</Trans>}>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label={t`Contacts`} value={number(contacts)} />
        <Stat label={t`Different labels`} value={number(labels)} />
        <Stat label={t`Channels`} value={number(channels)} />
      </div>
    </Sheet>
  );
}
