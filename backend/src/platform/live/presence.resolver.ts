import { Args, Context, Field, Mutation, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { BadInput } from '../barriers.ts';
import { ShortText, UUID } from '../graphql/scalars.ts';
import { Viewing } from '../graphql/viewing.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { LiveContext } from './live-server.ts';
import { LiveStream } from './live-stream.ts';
import { Presence } from './presence.ts';

@ObjectType('PresentPerson')
export class PresentPersonModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => String)
  name!: string;
}

const LONGEST_PLACE = 200;
const place = { name: 'place', type: () => ShortText, description: 'A page, by its address.' } as const;

@Resolver(() => PresentPersonModel)
export class PresenceResolver {
  constructor(private readonly presence: Presence) {}

  @Mutation(() => [PresentPersonModel], {
    description: 'Say that you are here, about every twenty seconds; answers who else is.',
  })
  async beHere(@Viewing() { organizationId, personId, name }: Viewer, @Args(place) where: string) {
    const whereabouts = { organizationId, place: short(where) };
    await this.presence.beHere(whereabouts, { id: personId, name });
    return this.presence.at(whereabouts);
  }

  @Subscription(() => [PresentPersonModel], { name: 'presence', description: 'Who is here, now and as it changes.' })
  whoIsHere(@Context() { connection }: LiveContext, @Args(place) where: string) {
    const whereabouts = { organizationId: connection.viewer.organizationId, place: short(where) };
    const comingsAndGoings = this.presence.watch(whereabouts);
    return new LiveStream(comingsAndGoings, connection, () => ({ presence: this.presence.at(whereabouts) }));
  }
}

function short(where: string): string {
  if (!where || where.length > LONGEST_PLACE) throw new BadInput(`A place has 1 to ${LONGEST_PLACE} characters.`);
  return where;
}
