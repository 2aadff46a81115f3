import { Args, Context, Int, Resolver, Subscription } from '@nestjs/graphql';
import { EventBus } from '../events/event-bus.ts';
import { type BoardEvent, GAP, gapOf, OPEN, openOf } from '../events/event-stream.ts';
import type { Viewer } from '../identity/viewer.ts';
import { isSubject, mayHear } from './audiences.ts';
import { ChangeModel } from './change.model.ts';
import type { LiveContext } from './live-server.ts';
import { LiveStream } from './live-stream.ts';

/** A page says how long ago it began to read when it asks; by the time that is heard it is a little longer. */
const onTheWay = 5_000;

@Resolver(() => ChangeModel)
export class ChangesResolver {
  constructor(private readonly events: EventBus) {}

  @Subscription(() => ChangeModel, { description: 'Every change in this organization that you may hear of.' })
  changed(
    @Context() { connection }: LiveContext,
    @Args('lookBack', {
      type: () => Int,
      nullable: true,
      description:
        'How many milliseconds ago the page began to read: what changed since then is told first. Without it, or when that is not known any more, the first word is to read again.',
    })
    lookBack: number | null = null,
  ) {
    const { organizationId } = connection.viewer;
    const events = this.events.subscribe(organizationId);
    for (const event of this.missed(organizationId, lookBack)) events.push(event);
    return new LiveStream(events, connection, (event) => told(connection.viewer, event));
  }

  /** What happened between the reading of a page and the opening of its line; when nobody knows, everything may have. */
  private missed(organizationId: string, lookBack: number | null): readonly BoardEvent[] {
    const lately = lookBack === null ? null : this.events.lately(organizationId, lookBack + onTheWay);
    return lately ? [openOf(organizationId), ...lately] : [gapOf(organizationId)];
  }
}

function told(viewer: Viewer, event: BoardEvent): { changed: ChangeModel } | null {
  const { subject, id } = event;
  if (subject === GAP || subject === OPEN) return { changed: { subject: null, id: null, refetch: subject === GAP } };
  return isSubject(subject) && mayHear(viewer, event) ? { changed: { subject, id, refetch: false } } : null;
}
