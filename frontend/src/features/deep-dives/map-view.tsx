import { ProcessMap, type StepTone } from '@cxboard/charts/process-map';
import { type LayoutWords } from '@cxboard/domain/deep-dives/drawing.rules';
import { layOutMap } from '@cxboard/domain/deep-dives/layout.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Maximize, Printer, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { changeWord, type MapProps, type Step, useSpan, versionWord } from './dive-view.ts';

type Look = 'ALL' | 'QUARTER' | 'HASSLE';

/** What hurts the customer: felt badly, or a wait of a day and more that they see. */
const hurts = ({ emotion, isCustomerVisible, waitMinutes }: Step) =>
  (emotion !== null && emotion < 0) || (isCustomerVisible && (waitMinutes ?? 0) >= 1440);

const tonesOf: Readonly<Record<Look, (step: Step) => StepTone>> = {
  ALL: (step) => (hurts(step) ? 'PAIN' : 'PLAIN'),
  QUARTER: ({ changeability }) => (changeability === 'THIS_QUARTER' ? 'ACTIVE' : 'FADED'),
  HASSLE: (step) => (hurts(step) ? 'PAIN' : step.isCustomerVisible ? 'PLAIN' : 'FADED'),
};

/** The map, drawn from the outline: as wide as it is on the screen, folded like a text on paper. */
export function MapView(props: MapProps & { onOpen: (stepId: string) => void }) {
  const { t, i18n } = useLingui();
  const { map, onOpen } = props;
  const [look, see] = useState<Look>('ALL');
  const drawn = useDrawn(props);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const zoom = useZoom(drawn.wide.width, frame);
  const title = versionWord(i18n, map.version);
  if (map.steps.length === 0) return <NothingDrawn title={title} />;
  const stepOf = new Map(map.steps.map((step) => [step.id, step]));
  const toneOf = (id: string) => tonesOf[look](stepOf.get(id) as Step);
  const finding = t`${map.steps.length} steps in ${drawn.lanes} lanes; the outline says them one by one.`;
  return (
    <Sheet title={title} aside={<Tools zoom={zoom} />} flush>
      <LookChoice look={look} onChange={see} />
      <div
        ref={setFrame}
        className="overflow-auto border-t border-line print:hidden"
        tabIndex={0}
        role="group"
        aria-label={t`Map`}
      >
        <div style={{ zoom: zoom.by }} className="w-max">
          <ProcessMap layout={drawn.wide} finding={finding} toneOf={toneOf} onSelect={onOpen} />
        </div>
      </div>
      <div className="hidden print:block [&_svg]:h-auto [&_svg]:w-full">
        <ProcessMap layout={drawn.folded} finding={finding} toneOf={toneOf} />
      </div>
    </Sheet>
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

function LookChoice({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  const { t } = useLingui();
  const choices = [
    { value: 'ALL', label: t`The whole` },
    { value: 'QUARTER', label: t`What we can change this quarter` },
    { value: 'HASSLE', label: t`Hassle for the customer` },
  ];
  const change = (value: string) => onChange(value as Look);
  return (
    <div className="px-4 pb-3 print:hidden">
      <Segmented label={t`Look for`} hideLabel value={look} onChange={change} choices={choices} />
    </div>
  );
}

function useDrawn({ dive, map }: MapProps) {
  const { t } = useLingui();
  const notesOf = useNotes();
  return useMemo(() => {
    const words: LayoutWords = { to: (step) => t`to ${step}`, from: (steps) => t`from ${steps.join(', ')}` };
    const lanes = dive.lanes.filter(({ id }) => map.steps.some(({ laneId }) => laneId === id));
    const steps = map.steps.map((step) => ({ ...step, notes: notesOf(step) }));
    const toDraw = { lanes, steps, flows: map.flows };
    return {
      lanes: lanes.length,
      wide: layOutMap(toDraw, { words }),
      folded: layOutMap(toDraw, { words, columnsPerBand: 6 }),
    };
  }, [dive, map, t, notesOf]);
}

/** What stands below the name of a step: how long, why, what it causes, who can change it. */
function useNotes() {
  const { t, i18n } = useLingui();
  const span = useSpan();
  const { number } = useFormat();
  return (step: Step): readonly string[] => {
    const { touchMinutes, waitMinutes, rationale, changeability, holder, links } = step;
    const times = [
      touchMinutes !== null && t`${span(touchMinutes)} work`,
      waitMinutes !== null && waitMinutes > 0 && t`${span(waitMinutes)} wait`,
    ].filter((said) => said !== false);
    const contacts = links.reduce((sum, { reason }) => sum + (reason?.contacts ?? 0), 0);
    return [
      times.join(', '),
      contacts > 0 && t`${number(contacts)} contacts in 30 days`,
      rationale && t`why: ${rationale.title}`,
      holder ? t`can change: ${holder.name}` : changeability === 'THIS_QUARTER' && changeWord(i18n, changeability),
    ].filter((said): said is string => typeof said === 'string' && said !== '');
  };
}

function useZoom(width: number, frame: HTMLDivElement | null) {
  const [by, zoom] = useState(1);
  const limited = (next: number) => zoom(Math.min(2, Math.max(0.15, next)));
  return {
    by,
    closer: () => limited(by * 1.25),
    farther: () => limited(by / 1.25),
    fit: () => limited((frame?.clientWidth ?? width) / width),
  };
}

function Tools({ zoom }: { zoom: ReturnType<typeof useZoom> }) {
  const { t } = useLingui();
  return (
    <span className="flex gap-1 print:hidden">
      <IconButton icon={ZoomIn} label={t`Closer`} onClick={zoom.closer} />
      <IconButton icon={ZoomOut} label={t`Farther`} onClick={zoom.farther} />
      <IconButton icon={Maximize} label={t`Fit to the page`} onClick={zoom.fit} />
      <IconButton icon={Printer} label={t`Print the map`} onClick={() => window.print()} />
    </span>
  );
}
