import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { BoardDuties } from '../board/index.ts';
import { DecisionDuties } from '../decisions/index.ts';
import { DataSources } from '../imports/index.ts';
import { HandOverDuties } from '../hand-over/index.ts';
import { DeepDiveDuties } from '../deep-dives/index.ts';
import { MeetingDuties } from '../meetings/index.ts';
import { MinutesDuties } from '../minutes/index.ts';
import { QuestionDuties } from '../pre-read/index.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectDuties } from '../projects/index.ts';
import { ProposalDuties } from '../proposals/index.ts';
import { ResolutionDuties } from '../resolutions/index.ts';
import { SignalDuties } from '../signals/index.ts';
import { VisionDuties } from '../vision/index.ts';
import { TopicDuties } from '../topics/index.ts';
import { MetricDuties } from './metric-duties.ts';

/** What a chapter asks of somebody. */
interface AsksDuties {
  of(viewer: Viewer): Promise<Duty[]>;
}

/** Every chapter that asks something of somebody: one line each. */
const chapters: readonly Type<AsksDuties>[] = [
  ...[BoardDuties, MeetingDuties, MinutesDuties, DecisionDuties, ProjectDuties, ProposalDuties, MetricDuties],
  ...[SignalDuties, TopicDuties, ResolutionDuties, VisionDuties],
  ...[DataSources, QuestionDuties, HandOverDuties, DeepDiveDuties],
];

/** What every chapter asks of somebody, in one list: their statements are sent together. */
@Injectable()
export class DutiesOfAll {
  constructor(private readonly module: ModuleRef) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const asking = chapters.map((chapter) => this.module.get(chapter, { strict: false }));
    return (await Promise.all(asking.map((duties) => duties.of(viewer)))).flat();
  }
}
