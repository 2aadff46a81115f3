import { Trans } from '@lingui/react/macro';
import { Target } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import type { ShownFigures } from './shown-figures.ts';

/** What is shown of a metric becomes the evidence of a nomination. */
export function NominateNumbers({ metricId, shown }: { metricId: string; shown: ShownFigures }) {
  const may = useMay();
  const board = useBoard();
  const to = useAddresses();
  if (!board || !may.nominate({ boardId: board.id })) return null;
  const { grain, from, to: until, by, filter } = shown;
  const parts = filter.flatMap(({ dimension, values }) => values.map((value) => [dimension, value]));
  const said = {
    ...{ metric: metricId, grain, from, to: until },
    ...(by && { by }),
    ...(parts.length > 0 && { filter: new URLSearchParams(parts).toString() }),
  };
  return (
    <ButtonLink href={to.nominate(board.slug, said)} icon={Target}>
      <Trans>Nominate</Trans>
    </ButtonLink>
  );
}
