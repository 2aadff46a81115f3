import { list } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Import_wholeFragment } from './imports.generated.ts';

type Difference = NonNullable<Import_wholeFragment['difference']>;

/** What is different from the file of the same survey before: where a wrong export is seen before it counts. */
export function SinceLastFile({ file }: { file: Import_wholeFragment }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { date } = useFormat();
  const items = useItems(file);
  const { difference } = file;
  if (!difference) return null;
  const { before } = difference;
  return (
    <Sheet title={t`Compared with the file before`}>
      <div className="grid gap-3">
        <p className="text-control text-ink-2">
          <TextLink href={to.import(before.id)}>{before.fileName}</TextLink>{' '}
          <Trans>was imported on {date(before.committedAt)}.</Trans>
        </p>
        <DefinitionList items={items} />
      </div>
    </Sheet>
  );
}

function useItems({ difference, counts }: Import_wholeFragment): { term: ReactNode; detail: ReactNode }[] {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const days = useDays();
  if (!difference || !counts) return [];
  const { rowsBefore, firstDayBefore, lastDayBefore, newHeaders, goneHeaders, newValues } = difference;
  const isSame = newHeaders.length + goneHeaders.length === 0;
  return [
    { term: t`Rows`, detail: t`${number(counts.rows)}, before ${number(rowsBefore)}` },
    {
      term: t`Days`,
      detail: t`${days(counts.firstDay, counts.lastDay)}, before ${days(firstDayBefore, lastDayBefore)}`,
    },
    ...(newHeaders.length > 0 ? [{ term: t`New columns`, detail: list(i18n, newHeaders) }] : []),
    ...(goneHeaders.length > 0 ? [{ term: t`Columns gone`, detail: list(i18n, goneHeaders) }] : []),
    ...(isSame ? [{ term: t`Columns`, detail: t`the same` }] : []),
    ...newValues.map((found) => ({
      term: <Trans>Never seen in {found.column}</Trans>,
      detail: <NewValues found={found} />,
    })),
  ];
}

function NewValues({ found: { values, more } }: { found: Difference['newValues'][number] }) {
  const { i18n } = useLingui();
  const named = list(i18n, values);
  return more > 0 ? (
    <Trans>
      {named} and {more} more
    </Trans>
  ) : (
    named
  );
}

function useDays() {
  const { t } = useLingui();
  const { date } = useFormat();
  return (from: string | null, to: string | null): string => {
    if (!from || !to) return t`none`;
    return from === to ? date(from) : t`${date(from)} to ${date(to)}`;
  };
}
