import { addDays, localDateOf } from '@cxboard/domain/local-time';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { countDue, Resolution, type ResolutionsService } from '../resolutions/index.ts';
import type { Someone } from './cast.ts';
import { type DemoResolution, resolutions } from './resolutions.ts';

const day = 86_400_000;

interface Circulating {
  readonly on: <T>(at: Date | null, act: (work: Work) => Promise<T>) => Promise<T>;
  readonly service: ResolutionsService;
  readonly boardId: string;
  readonly viewer: (someone: Someone) => Viewer;
}

const putAt = ({ daysAgo }: DemoResolution): Date => new Date(Date.now() - daysAgo * day);

/** What was decided between meetings until a moment, each put to the vote on its day. Cut off, it goes on where it was. */
export async function makeResolutions(setting: Circulating, until: Date): Promise<void> {
  const made = await setting.on(null, async (work) => (await work.find(Resolution, {})).length);
  for (const one of resolutions.slice(made)) if (putAt(one) < until) await circulate(one, setting);
  await setting.on(until, countDue);
}

function circulate(one: DemoResolution, { on, service, boardId, viewer }: Circulating): Promise<void> {
  const { text, grounds, by, rule, quorum, daysOpen, votes } = one;
  return on(putAt(one), async (work) => {
    const closesOn = addDays(localDateOf(work.now, viewer(by).organization.timeZone), daysOpen);
    const put = await service.openIn(work, viewer(by), { boardId, text, grounds, rule, quorum, closesOn });
    if ('message' in put) throw new Error(`The demonstration could not ask for votes: ${put.message}`);
    for (const [someone, choice] of votes) {
      const resolution = await work.get(Resolution, put.id);
      await service.voteIn(work, viewer(someone), { resolution, choice });
    }
  });
}
