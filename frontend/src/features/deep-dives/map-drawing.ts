import { compareMaps, type Written, writtenOtherwise } from '@cxboard/domain/deep-dives/map-comparison.rules';
import { hurts } from '@cxboard/domain/deep-dives/findings.rules';
import { layOutBands, layOutMap, layOutWithin } from '@cxboard/domain/deep-dives/layout.rules';
import type { StepTone } from '@cxboard/charts/process-map';
import { layoutWords, stepNotes } from '@cxboard/messages/deep-dives.messages';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Dive, DiveMap, MapProps, Step } from './dive-view.ts';
import { useMetricFigures } from './step-links.tsx';

export const looks = ['ALL', 'QUARTER', 'HASSLE', 'WRITTEN'] as const;
export type Look = (typeof looks)[number];
/** On paper a map is folded like a text into lines. */
const columnsOnPaper = 6;

const plainTones: Readonly<Record<Exclude<Look, 'WRITTEN'>, (step: Step) => StepTone>> = {
  ALL: (step) => (hurts(step) ? 'PAIN' : 'PLAIN'),
  QUARTER: ({ changeability }) => (changeability === 'THIS_QUARTER' ? 'ACTIVE' : 'FADED'),
  HASSLE: (step) => (hurts(step) ? 'PAIN' : step.isCustomerVisible ? 'PLAIN' : 'FADED'),
};

/** How a step stands out, by what is looked for. */
export const toneIn = (look: Look, step: Step, written: ReadonlyMap<string, Written | null>): StepTone =>
  look === 'WRITTEN' ? (written.has(step.id) ? 'ACTIVE' : 'FADED') : plainTones[look](step);

const documentedOf = ({ maps }: Dive) => maps.find(({ version }) => version === 'DOCUMENTED');

/** Where it is done otherwise than written down; nothing is marked on any other version. */
function writtenOf(dive: Dive, map: DiveMap): ReadonlyMap<string, Written | null> {
  const documented = documentedOf(dive);
  if (map.version !== 'PRACTISED' || !documented) return new Map();
  const { lanes } = dive;
  return writtenOtherwise<Step>({ ...documented, lanes }, { ...map, lanes });
}

/** Steps that are written down and that nobody does. */
export function onlyWritten(dive: Dive, map: DiveMap): readonly Step[] {
  const documented = documentedOf(dive);
  if (map.version !== 'PRACTISED' || !documented) return [];
  const lines = compareMaps<Step>({ ...documented, lanes: dive.lanes }, { ...map, lanes: dive.lanes });
  return lines.flatMap(({ difference, before }) => (difference === 'REMOVED' && before ? [before] : []));
}

export interface NotedStep {
  readonly id: string;
  readonly laneId: string;
  readonly name: string;
  readonly notes: readonly string[];
}

/** The map as it is drawn on the screen and on paper, with what is counted at its steps now. */
export function useDrawn({ dive, map }: MapProps, room: number | null) {
  const { i18n } = useLingui();
  const figureOf = useMetricFigures();
  const written = useMemo(() => writtenOf(dive, map), [dive, map]);
  return useMemo(() => {
    const lanes = dive.lanes.filter(({ id }) => map.steps.some(({ laneId }) => laneId === id));
    const steps = map.steps.map((step): NotedStep => ({
      ...{ id: step.id, laneId: step.laneId, name: step.name },
      notes: stepNotes(i18n, {
        ...{ touchMinutes: step.touchMinutes, waitMinutes: step.waitMinutes },
        contacts: step.links.reduce((sum, { reason }) => sum + (reason?.contacts ?? 0), 0),
        figures: step.links.flatMap(({ metric }) => {
          const figure = metric && figureOf(metric.id);
          return figure ? [`${metric.name} ${figure}`] : [];
        }),
        ...{ why: step.rationale?.title ?? null, holder: step.holder?.name ?? null, written: written.get(step.id) },
      }),
    }));
    const toDraw = { lanes, steps, flows: map.flows };
    const words = layoutWords(i18n);
    const wide = layOutMap(toDraw, { words });
    return {
      ...{ lanes: lanes.length, steps, written, wide },
      within: room === null || wide.width <= room ? wide : layOutWithin(toDraw, room, words),
      folded: layOutBands(toDraw, { words, columnsPerBand: columnsOnPaper }),
    };
  }, [dive, map, i18n, written, figureOf, room]);
}
