import { ProcessMap } from '@cxboard/charts/process-map';
import { mapFinding } from '@cxboard/messages/deep-dives.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { List, Maximize, MoveHorizontal, Printer, Workflow, WrapText, ZoomIn, ZoomOut } from 'lucide-react';
import { type ComponentProps, type ReactNode, type Ref, useState } from 'react';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { type MapProps, type Step, versionWord } from './dive-view.ts';
import { UndoButtons } from './undo.tsx';
import { MapList } from './map-list.tsx';
import { type Look, onlyWritten, toneIn, useDrawn } from './map-drawing.ts';

/** In less room than this a picture that fits has letters nobody reads. */
const readableFrom = 480;

/** The map, drawn from the outline: folded like a text so that all of it can be read, or in one wide picture; on a phone a list. */
export function MapView(props: MapProps & { onOpen: (stepId: string) => void }) {
  const { i18n } = useLingui();
  const { map, onOpen } = props;
  const [look, see] = useState<Look>('ALL');
  const [frame, room] = useWidth();
  const drawn = useDrawn(props, room);
  const [isWide, setWide] = useState(false);
  const shown = isWide ? drawn.wide : drawn.within;
  const isFolding = drawn.wide !== drawn.within;
  const { isNarrow, isList, setPicture } = useList(room);
  const zoom = useZoom({ width: shown.width, room, isWide: isWide || isNarrow });
  const title = versionWord(i18n, map.version);
  if (map.steps.length === 0) return <NothingDrawn title={title} />;
  const stepOf = new Map(map.steps.map((step) => [step.id, step]));
  const toneOf = (id: string) => toneIn(look, stepOf.get(id) as Step, drawn.written);
  const finding = mapFinding(i18n, { steps: map.steps.length, lanes: drawn.lanes });
  return (
    <Sheet
      title={title}
      aside={<Tools {...props} {...{ zoom, isNarrow, isList, setPicture, isWide, setWide, isFolding }} />}
      flush
    >
      <LookChoice look={look} withWritten={drawn.written.size > 0} onChange={see} />
      <Frame ref={frame}>
        {isList && <MapList {...props} steps={drawn.steps} look={look} toneOf={toneOf} />}
        {!isList && <Picture zoom={zoom.by} layout={shown} finding={finding} toneOf={toneOf} onSelect={onOpen} />}
      </Frame>
      <OnlyWritten {...props} />
      <OnPaper bands={drawn.folded} {...{ finding, toneOf }} />
    </Sheet>
  );
}

/** Where there is too little room for a picture it is a list, until somebody wants the picture. */
function useList(room: number | null) {
  const [isPicture, setPicture] = useState(false);
  const isNarrow = room !== null && room < readableFrom;
  return { isNarrow, isList: isNarrow && !isPicture, setPicture };
}

function Frame({ ref, children }: { ref: Ref<HTMLDivElement>; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div
      ref={ref}
      className="overflow-auto border-t border-line print:hidden"
      tabIndex={0}
      role="group"
      aria-label={t`Map`}
    >
      {children}
    </div>
  );
}

const Picture = ({ zoom, ...drawn }: ComponentProps<typeof ProcessMap> & { zoom: number }) => (
  <div style={{ zoom }} className="w-max">
    <ProcessMap {...drawn} />
  </div>
);

interface OnPaperProps extends Omit<ComponentProps<typeof ProcessMap>, 'layout'> {
  bands: ReturnType<typeof useDrawn>['folded'];
}

function OnPaper({ bands, ...drawn }: OnPaperProps) {
  return (
    <div data-wide-paper className="hidden print:block">
      {bands.map((band, index) => (
        <div key={index} className="break-inside-avoid pb-6 [&_svg]:h-auto [&_svg]:max-w-full">
          <ProcessMap layout={band} {...drawn} />
        </div>
      ))}
    </div>
  );
}

/** What is written down and left out in practice has no box of its own. */
function OnlyWritten({ dive, map }: MapProps) {
  const { list } = useFormat();
  const steps = onlyWritten(dive, map);
  if (steps.length === 0) return null;
  const names = list(steps.map(({ name }) => `“${name}”`));
  return (
    <p className="border-t border-line px-4 py-2.5 text-control text-ink-2">
      <Trans>Written down, but nobody does it: {names}</Trans>
    </p>
  );
}

function NothingDrawn({ title }: { title: string }) {
  return (
    <Sheet title={title}>
      <EmptyState>
        <Trans>The map is drawn from the outline, and that has no steps yet.</Trans>
      </EmptyState>
    </Sheet>
  );
}

function LookChoice({
  look,
  withWritten,
  onChange,
}: {
  look: Look;
  withWritten: boolean;
  onChange: (look: Look) => void;
}) {
  const { t } = useLingui();
  const choices = [
    { value: 'ALL', label: t`The whole` },
    { value: 'QUARTER', label: t`What we can change this quarter` },
    { value: 'HASSLE', label: t`Hassle for the customer` },
    ...(withWritten ? [{ value: 'WRITTEN', label: t`Other than written down` }] : []),
  ];
  const change = (value: string) => onChange(value as Look);
  return (
    <div className="px-4 pb-3 print:hidden">
      <Segmented label={t`Look for`} hideLabel value={look} onChange={change} choices={choices} />
    </div>
  );
}

/** What is folded fits from the start, also where one column is wider than the page. */
function useZoom({ width, room, isWide }: { width: number; room: number | null; isWide: boolean }) {
  const [chosen, zoom] = useState<number | null>(null);
  const by = chosen ?? (isWide || room === null ? 1 : Math.min(1, room / width));
  const limited = (next: number) => zoom(Math.min(2, Math.max(0.15, next)));
  return {
    by,
    closer: () => limited(by * 1.25),
    farther: () => limited(by / 1.25),
    fit: () => limited((room ?? width) / width),
  };
}

interface ToolsProps extends MapProps {
  zoom: ReturnType<typeof useZoom>;
  isNarrow: boolean;
  isList: boolean;
  setPicture: (isPicture: boolean) => void;
  /** It does not fit in one line. */
  isFolding: boolean;
  isWide: boolean;
  setWide: (isWide: boolean) => void;
}

function Tools({ dive, map, mayDig, isNarrow, isList, setPicture, ...picture }: ToolsProps) {
  const { t } = useLingui();
  return (
    <span className="flex flex-wrap gap-1 print:hidden">
      {mayDig && <UndoButtons dive={dive} places={[map.version, 'LANES']} />}
      {isNarrow && (
        <IconButton
          icon={isList ? Workflow : List}
          label={isList ? t`As a picture` : t`As a list`}
          onClick={() => setPicture(isList)}
        />
      )}
      {!isList && <PictureTools {...picture} />}
      <IconButton icon={Printer} label={t`Print the map`} onClick={() => window.print()} />
    </span>
  );
}

function PictureTools({
  zoom,
  isFolding,
  isWide,
  setWide,
}: Pick<ToolsProps, 'zoom' | 'isFolding' | 'isWide' | 'setWide'>) {
  const { t } = useLingui();
  return (
    <>
      {isFolding && (
        <IconButton
          icon={isWide ? WrapText : MoveHorizontal}
          label={isWide ? t`Folded to the page` : t`In one line`}
          onClick={() => setWide(!isWide)}
        />
      )}
      <IconButton icon={ZoomIn} label={t`Closer`} onClick={zoom.closer} />
      <IconButton icon={ZoomOut} label={t`Farther`} onClick={zoom.farther} />
      <IconButton icon={Maximize} label={t`Fit to the page`} onClick={zoom.fit} />
    </>
  );
}
