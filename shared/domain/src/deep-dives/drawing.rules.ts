import type { MapFlow } from './process-map.rules.ts';
import type { Course, Leg, Stop, Taken } from './tracks.rules.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly stepId: string;
  /** Its number in the outline, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly notes: readonly string[];
}

export interface Label extends Point {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly flow: MapFlow;
  readonly points: readonly Point[];
  readonly isBack: boolean;
  readonly label: Label | null;
}

/** Where a way leaves a band of a folded map, or comes into it. */
export interface Jump {
  readonly points: readonly Point[];
  readonly label: Label;
  readonly isBack: boolean;
}

export interface LaneBand {
  readonly laneId: string;
  readonly name: readonly string[];
  readonly top: number;
  readonly height: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly LaneBand[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly jumps: readonly Jump[];
}

export interface LayoutWords {
  readonly to: (step: number) => string;
  readonly from: (steps: readonly number[]) => string;
}

export const layoutSizes = {
  ...{ lane: 132, box: 176, port: 16, track: 12, pad: 10, gutter: 28, fold: 36 },
  ...{ name: 13, nameLine: 17, note: 11, noteLine: 15, label: 11 },
} as const;

/** A way out of a box of this band: with its course, or with the box of another band it leads to. */
export interface Way {
  readonly leg: Omit<Leg, 'to'> & { readonly to: Stop | null };
  readonly course: Course | null;
  readonly text: string;
}

export interface Arrival {
  readonly stop: Stop;
  readonly text: string;
}

/** Everything that is settled of a band before its lines get their points. */
export interface Drawing {
  readonly ways: readonly Way[];
  readonly arrivals: readonly Arrival[];
  readonly taken: Taken;
  readonly columns: {
    readonly left: readonly number[];
    readonly exitsAt: readonly number[];
    readonly entriesAt: readonly number[];
    readonly width: number;
  };
  readonly tops: readonly number[];
  readonly heights: readonly number[];
}
