import { Context, Resolver, Subscription } from '@nestjs/graphql';
import { EventBus } from '../events/event-bus.ts';
import { type BoardEvent, GAP, gapOf } from '../events/event-stream.ts';
import type { Viewer } from '../identity/viewer.ts';
import { isSubject, mayHear } from './audiences.ts';
import { ChangeModel } from './change.model.ts';
import type { LiveContext } from './live-server.ts';
import { LiveStream } from './live-stream.ts';

@Resolver(() => ChangeModel)
export class ChangesResolver {
  constructor(private readonly events: EventBus) {}

  @Subscription(() => ChangeModel, { description: 'Every change in this organization that you may hear of.' })
  changed(@Context() { connection }: LiveContext) {
    const { organizationId } = connection.viewer;
    const events = this.events.subscribe(organizationId);
    // What happened between the reading of a page and the opening of its line was heard by nobody.
    events.push(gapOf(organizationId));
    return new LiveStream(events, connection, (event) => told(connection.viewer, event));
  }
}

function told(viewer: Viewer, event: BoardEvent): { changed: ChangeModel } | null {
  const { subject, id } = event;
  if (subject === GAP) return { changed: { subject: null, id: null, refetch: true } };
  return isSubject(subject) && mayHear(viewer, event) ? { changed: { subject, id, refetch: false } } : null;
}
