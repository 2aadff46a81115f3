import { useQuery } from '@apollo/client/react';
import { ProcessMap } from '@cxboard/charts/process-map';
import { caseSentence, mapFinding } from '@cxboard/messages/deep-dives.messages';
import { evidenceLine } from '@cxboard/messages/evidence.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { DiveOnTableDocument } from './deep-dives.generated.ts';
import { type Cause, type Dive, type DiveMap, type Step, withMaps } from './dive-view.ts';
import { toneIn, useDrawn } from './map-drawing.ts';

interface DiveOnTableProps {
  readonly itemId: string;
  /** What it lies in, when there is anything. */
  readonly frame?: (paper: ReactNode) => ReactNode;
}

/** What lies on the table for an item about a deep dive: what a case takes, the map, the causes that hold. */
export function DiveOnTable({ itemId, frame = unframed }: DiveOnTableProps) {
  const { data } = useQuery(DiveOnTableDocument, { variables: { itemId } });
  if (!data) return null;
  const dive = withMaps(data.deepDiveOfItem);
  const map = dive.maps.find(({ version }) => version === 'PRACTISED');
  return map ? frame(<OnTable dive={dive} map={map} />) : null;
}

const unframed = (paper: ReactNode) => paper;

function OnTable({ dive, map }: { dive: Dive; map: DiveMap }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-read">
      {map.totals && <p>{caseSentence(i18n, map.totals)}</p>}
      {map.steps.length > 0 && <Drawn dive={dive} map={map} />}
      <Holding dive={dive} />
      <p className="text-control">
        <TextLink href={to.deepDive(dive.number)}>
          <Trans>Deep dive {dive.number}</Trans>
        </TextLink>
      </p>
    </div>
  );
}

function Drawn({ dive, map }: { dive: Dive; map: DiveMap }) {
  const { t, i18n } = useLingui();
  const { wide, written, lanes } = useDrawn({ dive, map, mayDig: false }, null);
  const stepOf = new Map(map.steps.map((step) => [step.id, step]));
  const finding = mapFinding(i18n, { steps: map.steps.length, lanes });
  return (
    <div className="overflow-auto rounded-sheet border border-line" tabIndex={0} role="group" aria-label={t`Map`}>
      <div className="w-max" style={{ zoom: 0.8 }}>
        <ProcessMap layout={wide} finding={finding} toneOf={(id) => toneIn('ALL', stepOf.get(id) as Step, written)} />
      </div>
    </div>
  );
}

/** What is projected is read by all: as on paper it says where and when, but not by whom. */
const onPaper = ({ snapshot, ...evidence }: Cause['evidence'][number]) => ({
  ...evidence,
  frozen: snapshot && { ...snapshot, finding: '' },
});

function Holding({ dive: { causes } }: { dive: Dive }) {
  const { i18n } = useLingui();
  const holding = causes.filter(({ state }) => state === 'SUPPORTED' || state === 'RECURRED');
  if (holding.length === 0) return null;
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {holding.map(({ id, text, evidence }) => (
        <li key={id}>
          {text}
          {evidence.map((one) => (
            <p key={one.id} className="text-control text-ink-2">
              {evidenceLine(i18n, onPaper(one))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
