import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Line, Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  EditQuarterlyReportInput,
  FreezeQuarterlyReportInput,
  MakeQuarterlyReportInput,
  PrintQuarterlyReportInput,
  QuarterlyReportModel,
  QuarterlyReportResult,
} from './report.model.ts';
import { QuarterlyReportReads } from './report.reads.ts';
import { QuarterlyReports } from './report.service.ts';

@Resolver(() => QuarterlyReportModel)
export class QuarterlyReportResolver {
  constructor(
    private readonly reports: QuarterlyReports,
    private readonly reads: QuarterlyReportReads,
  ) {}

  @Query(() => QuarterlyReportModel, { nullable: true, description: 'The report of a quarter; none: nobody made it.' })
  quarterlyReport(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('quarter', { type: () => Line }) quarter: string,
  ) {
    return this.reads.ofQuarter(viewer, board, quarter);
  }

  @Mutation(() => QuarterlyReportResult, { description: 'Gather what a quarter brought; again: anew, words stay.' })
  async makeQuarterlyReport(@Viewing() viewer: Viewer, @Args('input') input: MakeQuarterlyReportInput) {
    return answerWith(await this.reports.make(viewer, input), (id) => this.reads.byId(viewer, id));
  }

  @Mutation(() => QuarterlyReportResult, { description: 'Say what it comes to and what the board asks for.' })
  async editQuarterlyReport(@Viewing() viewer: Viewer, @Args('input') input: EditQuarterlyReportInput) {
    return answerWith(await this.reports.edit(viewer, input), (id) => this.reads.byId(viewer, id));
  }

  @Mutation(() => QuarterlyReportResult, { description: 'Freeze the report of a quarter that is over, for good.' })
  async freezeQuarterlyReport(@Viewing() viewer: Viewer, @Args('input') input: FreezeQuarterlyReportInput) {
    return answerWith(await this.reports.freeze(viewer, input), (id) => this.reads.byId(viewer, id));
  }

  @Mutation(() => QuarterlyReportModel, { description: 'Print a frozen report that is not there as a file.' })
  async printQuarterlyReport(@Viewing() viewer: Viewer, @Args('input') input: PrintQuarterlyReportInput) {
    const { id } = await this.reports.print(viewer, input);
    return this.reads.byId(viewer, id);
  }
}
