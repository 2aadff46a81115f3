import { createUnionType, Field, Float, InputType, Int, Mutation, ObjectType, Args, Resolver } from '@nestjs/graphql';
import { answerWith, typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { Colour } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { LetterheadService } from './letterhead.service.ts';
import { OrganizationSettingsModel } from './organization.model.ts';
import { OrganizationReads } from './organization.reads.ts';

@ObjectType('AccentTooPale', { description: 'Words in this colour could not be read on white paper.' })
class AccentTooPaleModel extends RefusalModel {
  @Field(() => Float, { description: 'To white, from 1 to 21.' })
  contrast!: number;

  @Field(() => Float)
  least!: number;
}

const ChooseAccentResult = createUnionType({
  name: 'ChooseAccentResult',
  types: () => [OrganizationSettingsModel, AccentTooPaleModel] as const,
  resolveType: typeOr('OrganizationSettings'),
});

@InputType()
class ChooseAccentInput {
  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Colour)
  accent!: string;
}

@Resolver(() => OrganizationSettingsModel)
export class LetterheadResolver {
  constructor(
    private readonly letterhead: LetterheadService,
    private readonly reads: OrganizationReads,
  ) {}

  @Mutation(() => ChooseAccentResult, {
    description: 'Choose the colour of papers and slides. What was printed before stays as it is.',
  })
  async chooseAccent(@Viewing() viewer: Viewer, @Args('input') input: ChooseAccentInput) {
    return answerWith(await this.letterhead.chooseAccent(viewer, input), () => this.reads.settings(viewer));
  }

  @Mutation(() => OrganizationSettingsModel, { description: 'Print papers without a logo from now on.' })
  async removeLogo(@Viewing() viewer: Viewer) {
    await this.letterhead.removeLogo(viewer);
    return this.reads.settings(viewer);
  }
}
