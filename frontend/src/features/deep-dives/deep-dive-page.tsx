import { useSuspenseQuery } from '@apollo/client/react';
import { mapVersions } from '@cxboard/domain/deep-dives/process-map.rules';
import { mayChangeMap } from '@cxboard/domain/deep-dives/dive.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Select } from '../../ui/select.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { About } from './about.tsx';
import { Causes } from './causes.tsx';
import { DeepDivePageDocument } from './deep-dives.generated.ts';
import { DiveActions, Verify } from './dive-actions.tsx';
import { type Dive, type DiveMap, type MapProps, stateTones, stateWord, versionWord, withMaps } from './dive-view.ts';
import { Findings } from './findings.tsx';
import { MapView } from './map-view.tsx';
import { Outline } from './outline.tsx';
import { SignOff } from './sign-off.tsx';
import { StepPanel } from './step-panel.tsx';
import { Comparison, MapTotals, Routes } from './totals.tsx';

const views = ['outline', 'map', 'findings', 'causes', 'lanes'] as const;
type View = (typeof views)[number];

/** One process: how it is written down, how it is done, how it should be; why, and what follows. */
export function DeepDivePage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const place = usePlace();
  const { data, refetch } = useSuspenseQuery(DeepDivePageDocument, { variables: { number: place.number } });
  const dive = useMemo(() => withMaps(data.deepDive), [data]);
  useChanges(['DEEP_DIVE'], refetch, dive.id);
  const mayDig = useMay().digDeeper({ ownerId: dive.owner.id });
  return (
    <Page
      title={dive.title}
      breadcrumbs={[{ label: t`Deep dives`, href: to.deepDives }]}
      meta={<StatusMark tone={stateTones[dive.state]}>{stateWord(i18n, dive.state)}</StatusMark>}
      actions={mayDig && <DiveActions dive={dive} />}
    >
      {dive.isStale && <Stale dive={dive} mayDig={mayDig} />}
      <ViewTabs dive={dive} view={place.view} />
      {place.view === 'causes' && <Causes dive={dive} mayDig={mayDig && dive.state !== 'CLOSED'} />}
      {place.view === 'lanes' && <SignOff dive={dive} />}
      {place.view !== 'causes' && place.view !== 'lanes' && <Drawn dive={dive} mayDig={mayDig} />}
      <About dive={dive} />
    </Page>
  );
}

function Stale({ dive, mayDig }: { dive: Dive; mayDig: boolean }) {
  return (
    <Banner kind="warn" action={mayDig && <Verify dive={dive} />}>
      <Trans>Nobody has confirmed for half a year that it still works like this.</Trans>
    </Banner>
  );
}

/** What the address says. */
function usePlace() {
  const { number = '' }: { number?: string } = useParams({ strict: false });
  const { view, map, step }: { view?: string; map?: string; step?: string } = useSearch({ strict: false });
  return {
    number: Number.parseInt(number, 10) || 0,
    view: views.find((one): one is View => one === view) ?? 'outline',
    version: mapVersions.find((one) => one === map) ?? 'PRACTISED',
    step: step ?? null,
  };
}

function ViewTabs({ dive, view }: { dive: Dive; view: View }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { map }: { map?: string } = useSearch({ strict: false });
  const at = (one: View) => `${to.deepDive(dive.number)}?view=${one}${map ? `&map=${map}` : ''}`;
  const words = { outline: t`Outline`, map: t`Map`, findings: t`Findings`, causes: t`Causes`, lanes: t`Sign-off` };
  const tabs = views.map((one) => ({
    ...{ label: words[one], href: at(one), isCurrent: view === one },
    ...(one === 'causes' && dive.causes.length > 0 && { count: dive.causes.length }),
  }));
  return <Tabs label={t`Views of this deep dive`} tabs={tabs} />;
}

/** One version of the map, as an outline or as it is drawn, with its sums. */
function Drawn({ dive, mayDig }: { dive: Dive; mayDig: boolean }) {
  const { view, version, step: stepId } = usePlace();
  const go = useGoing();
  const map = dive.maps.find((one) => one.version === version) as DiveMap;
  const props = { dive, map, mayDig: mayDig && mayChangeMap(dive.state, version) };
  const step =
    map.steps.find(({ id }) => id === stepId) ??
    dive.maps.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  const open = (id: string) => go({ step: id });
  return (
    <>
      <VersionChoice version={version} onChange={(chosen) => go({ map: chosen, step: undefined })} />
      {view === 'findings' ? <Findings {...props} /> : <Shown {...props} asMap={view === 'map'} onOpen={open} />}
      {step && <StepPanel key={step.id} {...props} step={step} onClose={() => go({ step: undefined })} />}
    </>
  );
}

function Shown({ asMap, onOpen, ...props }: MapProps & { asMap: boolean; onOpen: (stepId: string) => void }) {
  return (
    <>
      {asMap ? <MapView {...props} onOpen={onOpen} /> : <Outline key={props.map.version} {...props} onOpen={onOpen} />}
      <MapTotals {...props} />
      <Routes {...props} />
      <Comparison dive={props.dive} />
    </>
  );
}

function useGoing() {
  const navigate = useNavigate();
  return (changes: { map?: string; step?: string | undefined }) =>
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, ...changes })) as never,
      replace: true,
      resetScroll: false,
    });
}

function VersionChoice({ version, onChange }: { version: string; onChange: (version: string) => void }) {
  const { t, i18n } = useLingui();
  return (
    <div className="max-w-60 print:hidden">
      <Select
        label={t`Version of the map`}
        hideLabel
        value={version}
        onChange={onChange}
        options={mapVersions.map((value) => ({ value, label: versionWord(i18n, value) }))}
      />
    </div>
  );
}
