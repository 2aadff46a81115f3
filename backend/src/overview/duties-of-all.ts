import type { Duty } from '@cxboard/domain/overview/duties';
import { isPassedOn } from '@cxboard/domain/people/absence.rules';
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
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { standsInFor } from '../platform/identity/stand-ins.ts';
import type { StoodInFor, Viewer } from '../platform/identity/viewer.ts';
import { ProjectDuties } from '../projects/index.ts';
import { ProposalDuties } from '../proposals/index.ts';
import { ResolutionDuties } from '../resolutions/index.ts';
import { SignalDuties } from '../signals/index.ts';
import { VisionDuties } from '../vision/index.ts';
import { TopicDuties } from '../topics/index.ts';
import { MetricDuties } from './metric-duties.ts';

/** A duty, and for whom it is done when that is not oneself. */
export interface DutyOfSomebody extends Duty {
  readonly forPerson: { readonly id: string; readonly name: string } | null;
}

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
  constructor(
    private readonly module: ModuleRef,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Their own, and those of everybody for whom they stand in today, which say for whom. */
  async of(viewer: Viewer): Promise<DutyOfSomebody[]> {
    const away = await standsInFor(this.database, viewer, { now: this.clock.now() });
    const own = (await this.ofOne(viewer, { ...viewer, standsInFor: null })).map((duty) => ({
      ...duty,
      forPerson: null,
    }));
    const lent: DutyOfSomebody[] = [];
    for (const absent of away) lent.push(...(await this.forAbsent(viewer, absent)));
    return [...own, ...lent];
  }

  /** What is read is what the deputy may read. */
  private async forAbsent(viewer: Viewer, { personId, name, roles, boards }: StoodInFor): Promise<DutyOfSomebody[]> {
    const duties = await this.ofOne(viewer, { ...viewer, personId, name, roles, boards, standsInFor: null });
    const forPerson = { id: personId, name };
    return duties.filter(({ kind }) => isPassedOn(kind)).map((duty) => ({ ...duty, forPerson }));
  }

  private async ofOne(viewer: Viewer, one: Viewer): Promise<Duty[]> {
    this.database.readAs(viewer, one);
    const asking = chapters.map((chapter) => this.module.get(chapter, { strict: false }));
    return (await Promise.all(asking.map((duties) => duties.of(one)))).flat();
  }
}
