import type { Signature } from '@cxboard/domain/deep-dives/dive.rules';
import type { MapLayout } from '@cxboard/domain/deep-dives/drawing.rules';
import { hurts } from '@cxboard/domain/deep-dives/findings.rules';
import { layOutBands } from '@cxboard/domain/deep-dives/layout.rules';
import { readMap } from '@cxboard/domain/deep-dives/path.rules';
import type { MapFlow, MapLane, MapStep } from '@cxboard/domain/deep-dives/process-map.rules';
import type { I18n } from '@lingui/core';
import { type EvidenceOnPaper, evidenceLine } from './evidence.messages.ts';
import { caseSentence, layoutWords, stepNotes } from './deep-dives.messages.ts';

type Lane = MapLane & { readonly signature: Signature | null; readonly signatureReason: string };
type Step = MapStep & { readonly emotion: number | null; readonly why: string | null; readonly holder: string | null };

/** A deep dive as it lies on the table of a meeting: the map as practised, and the causes that hold. */
export interface TabledDive {
  readonly number: number;
  readonly title: string;
  readonly scope: string;
  readonly verifiedOn: string | null;
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  /** Of every version of the map. */
  readonly flows: readonly MapFlow[];
  /** Those that hold. */
  readonly causes: readonly { readonly text: string; readonly evidence: readonly EvidenceOnPaper[] }[];
}

export interface DivePaper {
  /** What one case takes; empty while the map cannot be computed. */
  readonly sentence: string;
  readonly bands: readonly MapLayout[];
  readonly hurtingIds: ReadonlySet<string>;
  /** Causes that hold, each with what speaks for it. */
  readonly causes: readonly { readonly text: string; readonly grounds: readonly string[] }[];
  /** Lanes that say that it does not work like this, with what they say. */
  readonly refused: readonly string[];
}

/** The same drawing as on the page of the dive, folded for the paper it is put on. */
export function divePaper(i18n: I18n, dive: TabledDive, columnsPerBand: number): DivePaper {
  const steps = dive.steps.map((step) => ({ ...step, notes: stepNotes(i18n, step) }));
  const ids = new Set(steps.map(({ id }) => id));
  const flows = dive.flows.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
  const lanes = dive.lanes.filter(({ id }) => steps.some(({ laneId }) => laneId === id));
  const { totals } = readMap({ lanes, steps, flows });
  return {
    sentence: totals ? caseSentence(i18n, totals) : '',
    bands: steps.length > 0 ? layOutBands({ lanes, steps, flows }, { columnsPerBand, words: layoutWords(i18n) }) : [],
    hurtingIds: new Set(steps.filter((step) => hurts(step)).map(({ id }) => id)),
    causes: dive.causes.map(({ text, evidence }) => ({
      text,
      grounds: evidence.map((one) => evidenceLine(i18n, one)),
    })),
    refused: dive.lanes
      .filter(({ signature }) => signature === 'REFUSED')
      .map(({ name, signatureReason }) => `${name}: ${signatureReason}`),
  };
}
