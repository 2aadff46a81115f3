import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { LinkToken, Slug } from '../platform/graphql/scalars.ts';
import { AnswerByLinkInput, AnswerByLinkResult, OneTapModel } from './one-tap.model.ts';
import { OneTapService } from './one-tap.service.ts';

/** For whoever holds a link out of a mail, signed in or not. */
@Resolver(() => OneTapModel)
export class OneTapResolver {
  constructor(private readonly service: OneTapService) {}

  @Query(() => OneTapModel, {
    nullable: true,
    description: 'What a link in a mail is for; null when it does not work.',
  })
  oneTap(
    @Args('organization', { type: () => Slug }) slug: string,
    @Args('token', { type: () => LinkToken }) token: string,
  ) {
    return this.service.look({ slug, token });
  }

  @Mutation(() => AnswerByLinkResult, { description: 'Do what a link in a mail is for; it works once.' })
  async answerByLink(@Args('input') { organization: slug, token, ...said }: AnswerByLinkInput) {
    const at = { slug, token };
    return answerWith(await this.service.answer(at, said), () => this.service.look(at));
  }
}
