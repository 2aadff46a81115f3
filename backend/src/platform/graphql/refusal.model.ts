import { Field, ObjectType } from '@nestjs/graphql';

/** What every refusal says; the facts a page acts on stand beside it in the refusal's own type. */
@ObjectType({ isAbstract: true })
export abstract class RefusalModel {
  @Field({ description: 'For readers of the API; pages word it themselves from the name and the facts.' })
  message!: string;
}
