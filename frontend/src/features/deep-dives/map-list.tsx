import type { StepTone } from '@cxboard/charts/process-map';
import { layoutWords } from '@cxboard/messages/deep-dives.messages';
import { percent } from '@cxboard/messages/figures';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import type { Dive, DiveMap, Step } from './dive-view.ts';
import type { Look, NotedStep } from './map-drawing.ts';

interface MapListProps {
  readonly dive: Dive;
  readonly map: DiveMap;
  readonly steps: readonly NotedStep[];
  readonly look: Look;
  readonly toneOf: (stepId: string) => StepTone;
  readonly onOpen: (stepId: string) => void;
}

/** The map where a picture would be too small to read: step below step, each with its lane and where cases go next. */
export function MapList({ dive, map, steps, look, toneOf, onOpen }: MapListProps) {
  const { i18n } = useLingui();
  const laneName = new Map(dive.lanes.map(({ id, name }) => [id, name]));
  const waysFrom = useWays(map);
  return (
    <ol className="divide-y divide-line print:hidden">
      {steps.map(({ id, laneId, name, notes }, index) => (
        <li key={id} className={toneOf(id) === 'ACTIVE' ? 'bg-soft' : undefined}>
          <button
            type="button"
            onClick={() => onOpen(id)}
            className="flex w-full gap-3 px-4 py-3 text-left hover:bg-surface-2"
          >
            <span className="w-6 shrink-0 text-right text-control text-ink-2 tabular-nums">{index + 1}</span>
            <span className="grid min-w-0 gap-0.5">
              <span className="flex flex-wrap gap-x-2 text-meta text-ink-2">
                {laneName.get(laneId)}
                <StandsOut word={standing(i18n, look, toneOf(id))} tone={toneOf(id)} />
              </span>
              <span className={nameInk[toneOf(id)]}>{name}</span>
              {notes.map((note) => (
                <span key={note} className={`text-control ${toneOf(id) === 'PAIN' ? 'text-bad' : 'text-ink-2'}`}>
                  {note}
                </span>
              ))}
              {waysFrom(id, index).map((way) => (
                <span key={way} className="text-control text-ink-2">
                  {way}
                </span>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

const nameInk: Readonly<Record<StepTone, string>> = {
  ...{ PLAIN: 'font-medium', PAIN: 'font-medium', ACTIVE: 'font-medium', FADED: 'text-ink-2' },
};

/** What makes a step stand out, in a word; where it is done otherwise than written down, its notes say so. */
const standing = (i18n: I18n, look: Look, tone: StepTone): string =>
  tone === 'PAIN' ? i18n._(msg`hassle`) : tone === 'ACTIVE' && look === 'QUARTER' ? i18n._(msg`this quarter`) : '';

const StandsOut = ({ word, tone }: { word: string; tone: StepTone }) =>
  word && <Badge tone={tone === 'PAIN' ? 'bad' : 'accent'}>{word}</Badge>;

/** Where cases go after a step, or that it is the last; nothing is said where all just go on to the next one. */
function useWays({ steps, flows }: { steps: readonly Step[]; flows: DiveMap['flows'] }) {
  const { t, i18n } = useLingui();
  const { to } = layoutWords(i18n);
  const numberOf = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const ends = new Set(steps.filter(({ isEnd }) => isEnd).map(({ id }) => id));
  return (stepId: string, index: number): readonly string[] => {
    const ways = flows.filter(({ fromId }) => fromId === stepId);
    const [only] = ways;
    if (!only) return [ends.has(stepId) ? t`ends here` : t`goes nowhere yet`];
    if (ways.length === 1 && only.label === '' && numberOf.get(only.toId) === index + 2) return [];
    return ways.map(({ toId, share, label }) =>
      ['→', ways.length > 1 ? percent(i18n, share * 100) : '', label, to(numberOf.get(toId) ?? 0)]
        .filter((part) => part !== '')
        .join(' '),
    );
  };
}
