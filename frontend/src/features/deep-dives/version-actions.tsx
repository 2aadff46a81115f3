import { useMutation } from '@apollo/client/react';
import { tableOfMap } from '@cxboard/domain/deep-dives/map-csv.rules';
import { type MapVersion, mapVersions } from '@cxboard/domain/deep-dives/process-map.rules';
import { useLingui } from '@lingui/react/macro';
import { Download, Ellipsis, FileUp, Rows3 } from 'lucide-react';
import { useState } from 'react';
import { csvOf, saveText } from '../../session/csv.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { BeginMapDocument } from './deep-dives.generated.ts';
import { type Lane, type MapProps, type Step, useDiveActing, versionWord } from './dive-view.ts';
import { ImportDialog } from './import-dialog.tsx';
import { LanesDialog } from './lanes-dialog.tsx';

const tabled = (step: Step) => ({
  ...{ ...step, rationaleTitle: step.rationale?.title ?? '', holderName: step.holder?.name ?? '' },
});

const laneTabled = (lane: Lane) => ({
  ...{ ...lane, departmentName: lane.department?.name ?? '', signerName: lane.signer?.name ?? '' },
});

/** Lanes, tables, and one version begun from another. */
export function VersionActions(props: MapProps) {
  const { t } = useLingui();
  const { dive, map, mayDig } = props;
  const [opened, open] = useState<'LANES' | 'IMPORT' | null>(null);
  const begins = useBeginnings(props);
  const take = () =>
    saveText(
      `deep-dive-${dive.number}.csv`,
      csvOf(tableOfMap({ ...map, lanes: dive.lanes.map(laneTabled), steps: map.steps.map(tabled) })),
    );
  const items = [
    ...(mayDig ? [{ label: t`Lanes and who signs them`, icon: Rows3, onSelect: () => open('LANES') }, ...begins] : []),
    ...(mayDig ? [{ label: t`Bring a table`, icon: FileUp, onSelect: () => open('IMPORT') }] : []),
    ...(map.steps.length > 0 ? [{ label: t`Take it as a table`, icon: Download, onSelect: take }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} size="small" label={t`More for this map`} />} items={items} />
      {opened === 'LANES' && <LanesDialog dive={dive} onClose={() => open(null)} />}
      {opened === 'IMPORT' && <ImportDialog {...props} onClose={() => open(null)} />}
    </>
  );
}

/** An empty version begins from one that is drawn. */
function useBeginnings({ dive, map }: MapProps) {
  const { t, i18n } = useLingui();
  const act = useDiveActing();
  const [begin] = useMutation(BeginMapDocument);
  if (map.steps.length > 0) return [];
  const drawn = mapVersions.filter((version) =>
    dive.maps.some((other) => other.version === version && other.steps.length > 0),
  );
  return drawn.map((from: MapVersion) => {
    const input = { deepDiveId: dive.id, from, to: map.version };
    const name = versionWord(i18n, from).toLowerCase();
    return {
      label: t`Begin from the map ${name}`,
      icon: Rows3,
      onSelect: () => void act(async () => (await begin({ variables: { input } })).data?.beginMap),
    };
  });
}
