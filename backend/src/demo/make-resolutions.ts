import { addDays, localDateOf } from '@cxboard/domain/local-time';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { countDue, Resolution, type ResolutionsService } from '../resolutions/index.ts';
import type { Someone } from './cast.ts';
import { type DemoResolution, resolutions } from './resolutions.ts';

const day = 86_400_000;

interface Circulating {
  readonly on: <T>(at: Date, act: (work: Work) => Promise<T>) => Promise<T>;
  readonly service: ResolutionsService;
  readonly boardId: string;
  readonly viewer: (someone: Someone) => Viewer;
  readonly now: Date;
}

const putAt = ({ daysAgo }: DemoResolution, now: Date): Date => new Date(now.getTime() - daysAgo * day);

/** What was decided between meetings until a moment, each put to the vote on its day. */
export async function makeResolutions(setting: Circulating, until: Date): Promise<void> {
  const made = await setting.on(until, async (work) => (await work.find(Resolution, {})).length);
  for (const one of resolutions.slice(made)) if (putAt(one, setting.now) < until) await circulate(one, setting);
  await setting.on(until, countDue);
}

function circulate(one: DemoResolution, { on, service, boardId, viewer, now }: Circulating): Promise<void> {
  const { text, grounds, by, rule, quorum, daysOpen, votes } = one;
  return on(putAt(one, now), async (work) => {
    const closesOn = addDays(localDateOf(work.now, viewer(by).organization.timeZone), daysOpen);
    const put = await service.openIn(work, viewer(by), { boardId, text, grounds, rule, quorum, closesOn });
    if ('message' in put) throw new Error(`The demonstration could not ask for votes: ${put.message}`);
    for (const [someone, choice] of votes) {
      const resolution = await work.get(Resolution, put.id);
      await service.voteIn(work, viewer(someone), { resolution, choice });
    }
  });
}
