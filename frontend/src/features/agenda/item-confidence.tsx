import { Trans, useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { useFormat } from '../../ui/format.tsx';
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
    <span className="inline-flex items-start gap-1.5 text-control font-medium">
      <Lock className="mt-0.5 size-3.5 shrink-0" />
      <span>
        {readers === null && <Trans>For named readers</Trans>}
        {readers?.length === 0 && <Trans>Confidential: only whoever prepares the agenda reads it</Trans>}
        {readers && readers.length > 0 && <Trans>Confidential: also {names} may read it</Trans>}
      </span>
    </span>
  );
}

/** An item as this reader may call it. */
export function useItemName() {
  const { t } = useLingui();
  return ({ title, isConfidential, readers }: Pick<Item, 'title' | 'isConfidential' | 'readers'>) =>
    isConfidential && readers === null ? t`Confidential item` : title;
}
