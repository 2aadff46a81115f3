import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { CadenceModel, HolidayCountryModel, HolidayModel } from './cadence.model.ts';
import { CadenceService } from './cadence.service.ts';
import { HolidayArgs, SetCadenceInput } from './calendar.inputs.ts';
import { CalendarReads, refuseLongSpan } from './calendar.reads.ts';
import { CadencePreviewResult, SetCadenceResult } from './calendar.results.ts';
import { holidayCountries, holidaysBetween } from '../organization/index.ts';

@Resolver(() => CadenceModel)
export class CadenceResolver {
  constructor(
    private readonly reads: CalendarReads,
    private readonly cadences: CadenceService,
  ) {}

  @Query(() => CadenceModel, { nullable: true, description: 'Null until the board has set one.' })
  cadence(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.reads.cadence(viewer, board);
  }

  @Query(() => [HolidayCountryModel], { description: 'The countries whose public holidays a cadence can keep.' })
  holidayCountries(@Viewing() { organization }: Viewer) {
    return holidayCountries(organization.locale);
  }

  @ResolveField(() => [HolidayModel], { description: 'The public holidays of its country, at most 800 days.' })
  publicHolidays(
    @Viewing() { organization: { locale } }: Viewer,
    @Parent() { holidayCountry }: CadenceModel,
    @Args() { from, to }: HolidayArgs,
  ) {
    refuseLongSpan({ from, to });
    return holidayCountry ? holidaysBetween(holidayCountry, { from, to, locale }) : [];
  }

  @Query(() => CadencePreviewResult, { description: 'What a changed cadence would do, before it is set.' })
  cadencePreview(@Viewing() viewer: Viewer, @Args('input') input: SetCadenceInput) {
    return this.cadences.preview(viewer, input);
  }

  @Mutation(() => SetCadenceResult, {
    description: 'Set or change when a board meets; empty coming meetings get the new dates and keep their numbers.',
  })
  async setCadence(@Viewing() viewer: Viewer, @Args('input') input: SetCadenceInput) {
    return answerWith(await this.cadences.setCadence(viewer, input), (id) => this.reads.cadenceById(viewer, id));
  }
}
