import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Item } from './agenda-view.ts';

/** That an item is confidential, and to whom; nothing for an item that everybody reads. */
export function ItemConfidence({
  item: { isConfidential, readers },
}: {
  item: Pick<Item, 'isConfidential' | 'readers'>;
}) {
  const { list } = useFormat();
  if (!isConfidential) return null;
  const names = list((readers ?? []).map(({ name }) => name));
  return (
    <StatusMark tone="warn">
      {readers === null && <Trans>For named readers</Trans>}
      {readers?.length === 0 && <Trans>Confidential: only whoever prepares the agenda reads it</Trans>}
      {readers && readers.length > 0 && <Trans>Confidential: also {names} may read it</Trans>}
    </StatusMark>
  );
}

/** An item as this reader may call it. */
export function useItemName() {
  const { t } = useLingui();
  return ({ title, isConfidential, readers }: Pick<Item, 'title' | 'isConfidential' | 'readers'>) =>
    isConfidential && readers === null ? t`A confidential item` : title;
}
