import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import config from '../rolldown.config.ts';
import type { PackItem, PackMaterial } from '../src/packs/pack-material.ts';
import type { Paper } from '../src/platform/pdf/paper.ts';

type Product = typeof import('./printing.ts');

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The product's own printing, bundled as it ships. */
async function bundled(): Promise<Product> {
  const bundle = await rolldown({ ...config, input: here('printing.ts') });
  await bundle.write({ dir: here('../dist/bench'), format: 'esm' });
  return (await import(pathToFileURL(here('../dist/bench/printing.js')).href)) as Product;
}

const item = (id: string, title: string): Omit<PackItem, 'snapshot' | 'project'> => ({
  ...{ id, title, minutes: 15, startsClock: '10:00', presenterName: 'Marta Lind', isConfidential: false },
  ...{ topic: null, dive: null, lateVersion: null, nomination: null, subject: null },
  ...{ promise: null, effect: null, questions: [], reason: null },
});
const words = (count: number) =>
  'The status page says who is working on a loan and when it will be decided. '.repeat(count);

/** Six metrics with a trend and a breakdown each, and the reports of enough projects to fill twenty pages. */
function material(): PackMaterial {
  const content = JSON.parse(readFileSync(here('pack-snapshot.json'), 'utf8')) as never;
  const metrics = Array.from({ length: 6 }, (_, nth) => ({
    ...{ ...item(`metric-${nth}`, `Recommendation in area ${nth + 1}`), project: null },
    snapshot: { content, dataWithdrawnAt: null, restated: null },
  }));
  const report = { health: 'AT_RISK', done: words(5), next: words(4), needsDecision: words(3) } as const;
  const said = { ...report, reportedAt: '2026-11-20T09:00:00Z', authorName: 'Jonas Weber' };
  const projects = Array.from({ length: 26 }, (_, nth) => ({
    ...{ ...item(`project-${nth}`, `Project ${nth + 1}: the status of a loan`), snapshot: null },
    project: { ownerName: 'Jonas Weber', report: said, reporting: null },
  }));
  return {
    ...{ organizationName: 'Meridian Bank', boardName: 'CX Board', isWhole: true, locale: 'en-GB', form: 'PDF' },
    ...{ kind: 'METRICS', number: 54, version: 2, startsAt: '2026-12-03T09:00:00Z', timeZone: 'Europe/Prague' },
    ...{ place: 'Room Aurora', publishedAt: '2026-11-30T09:00:00Z', items: [...metrics, ...projects] },
    ...{ commentary: [], letterhead: { accent: '#1f5f8b', logo: null } },
  };
}

const isChart = (part: unknown) => typeof part === 'object' && part !== null && 'svg' in part;
/** What stands together is kept together; its parts alone are looked at here. */
const parts = ({ content }: Paper): Paper['content'] =>
  content.flatMap((part) => (typeof part === 'object' && 'stack' in part ? (part.stack as typeof content) : [part]));
const withoutCharts = (paper: Paper): Paper => ({ ...paper, content: parts(paper).filter((part) => !isChart(part)) });

async function coreSeconds(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Printing the pack, charts drawn and set anew each time, beside the same paper without its charts. */
export async function measurePack(rounds: number) {
  const { packOf, print, wordsIn } = await bundled();
  const given = material();
  const paper = () => packOf(given, wordsIn(given.locale));
  const file = await print(paper());
  await print(withoutCharts(paper()));
  const pages = file.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  const charts = parts(paper()).filter(isChart).length;
  const [ours, base]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await coreSeconds(() => print(paper())));
    base.push(await coreSeconds(() => print(withoutCharts(paper()))));
  }
  return { pages, charts, bytes: file.length, ours, base };
}
