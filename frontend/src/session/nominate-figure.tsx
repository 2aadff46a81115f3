import type { Figure } from '@cxboard/domain/figures/figure';
import { Trans } from '@lingui/react/macro';
import { Target } from 'lucide-react';
import type { FigureToFreezeInput } from '../contract.generated.ts';
import { ButtonLink } from '../ui/button.tsx';
import { useAddresses } from './addresses.ts';
import { useBoard, useMay } from './viewer-context.ts';

interface NominateFigureProps {
  figure: Pick<Figure, 'name' | 'title'>;
  asked: Omit<FigureToFreezeInput, 'name'>;
}

/** A chart as it is looked at becomes the evidence of a nomination; nothing for whoever may not nominate. */
export function NominateFigure({ figure: { name, title }, asked }: NominateFigureProps) {
  const may = useMay();
  const board = useBoard();
  const to = useAddresses();
  if (!board || !may.nominate({ boardId: board.id })) return null;
  const shown = Object.entries(asked).filter((part): part is [string, string] => typeof part[1] === 'string');
  const said = { ...Object.fromEntries(shown), chart: name, called: title };
  return (
    <ButtonLink size="small" kind="quiet" icon={Target} href={to.nominate(board.slug, said)}>
      <Trans>Nominate</Trans>
    </ButtonLink>
  );
}
