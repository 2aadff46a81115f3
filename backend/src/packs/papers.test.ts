import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EffectBrief } from '@cxboard/domain/effects/effect-brief';
import { wordsIn } from '@cxboard/messages/languages';
import { expect, test } from '@jest/globals';
import { anItem, aPack, frozenMetric, onePixel, unpacked } from '../../testing/papers.ts';
import { teachLines } from '../platform/pdf/leftward-lines.ts';
import { Lettering } from '../platform/pdf/lettering.ts';
import { print } from '../platform/pdf/paper.ts';
import { openTypefaces } from '../platform/pdf/typefaces.ts';
import type { FrozenMetric } from './metric-sheet.ts';
import { packOf } from './pack-pages.ts';
import { slidesOf } from './pack-slides.ts';

const i18n = wordsIn('en-GB');
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
/** The names of the typefaces inside. */
const typefacesIn = (pdf: Buffer) =>
  [
    ...new Set(
      pdf
        .toString('latin1')
        .match(/\/FontName \/[A-Z]+\+[\w-]+/g)
        ?.map((name) => name.split('+')[1]),
    ),
  ].sort();

const world = 'Řízení Διοίκηση Совет إدارة التجربة ניהול 顧客体験 고객 경험 😀 ไทย';

test('a title of many scripts is set in typefaces that have its letters, and says so where there is none', async () => {
  const lettering = new Lettering(await openTypefaces());
  const unprinted = { emoji: '[emoji]', signs: (count: number) => `[${count} signs]` };
  const runs = lettering.runs(world, unprinted);
  expect(runs.map(({ face, text }) => [face, text.trim()]).filter(([, text]) => text)).toEqual([
    ['Inter', 'Řízení Διοίκηση Совет'],
    ['Arabic', 'إدارة التجربة'],
    ['Hebrew', 'ניהול'],
    ['Han', '顧客体験'],
    ['Hangul', '고객'],
    ['Hangul', '경험'],
    ['Inter', '[emoji] [3 signs]'],
  ]);
  expect(
    lettering
      .runs('Z\u030C 👩‍👩‍👧 🇨🇿 1️⃣ ok', unprinted)
      .map(({ text }) => text)
      .join(''),
  ).toBe('Ž [emoji] [emoji] [emoji] ok');

  const pdf = await print(packOf(aPack([anItem(world)]), i18n));
  expect(typefacesIn(pdf)).toEqual([
    ...['DroidSansFallback', 'Inter-Regular', 'Inter-SemiBold', 'NanumGothicBold', 'NotoSansArabic-SemiBold'],
    'NotoSansHebrew-SemiBold',
  ]);
});

test('words that are read leftward stand leftward on a line, with the numbers between them', async () => {
  teachLines();
  const lettering = new Lettering(await openTypefaces());
  const runs = lettering.runs('A ثلاثة 12 أربعة B', { emoji: '', signs: () => '' });
  type Placed = { text: string; x: number };
  const { default: Line } = createRequire(import.meta.url)('pdfmake/js/Line.js') as {
    default: new (width: number) => { inlines: Placed[]; addInline(inline: object): void };
  };
  const line = new Line(500);
  for (const run of runs) line.addInline({ ...run, width: run.text.length, font: {} });
  const seen = line.inlines.toSorted((a, b) => a.x - b.x).map(({ text }) => text.trim());
  expect(seen.filter(Boolean)).toEqual(['A', 'أربعة', '12', 'ثلاثة', 'B']);
});

const unsaid = { text: '', value: null, unit: '', source: '', saidOn: null, frozen: null };
const easeFrozen = {
  ...{ metricName: 'Ease', period: { from: '2026-10-01', to: '2026-10-31' }, unit: null, headline: null },
  finding: 'Fewer than before.',
};

/** A process of five steps, one of which waits. */
const moneyBack = (() => {
  const lane = { id: 'l', name: 'Desk', kind: 'DEPARTMENT', costPerHour: null } as const;
  const step = (id: string, name: string, more: object = {}) => ({
    ...{ id, laneId: 'l', name, isEnd: false, touchMinutes: 3, waitMinutes: 0, isCustomerVisible: true, emotion: null },
    ...{ why: null, holder: null, ...more },
  });
  const names = ['Calls', 'Writes', 'Mails', 'Checks'];
  return {
    ...{ number: 2, title: 'Money back', scope: 'From the call to the money', verifiedOn: null },
    lanes: [{ ...lane, signature: 'REFUSED' as const, signatureReason: 'It takes longer.' }],
    steps: [
      ...names.map((name) => step(name, name)),
      step('Waits', 'Waits for Friday', { waitMinutes: 4320, why: 'Fridays only', isEnd: true }),
    ],
    flows: [...names, 'Waits']
      .slice(1)
      .map((toId, index) => ({ fromId: names[index] ?? '', toId, share: 1, label: '' })),
    causes: [
      {
        text: 'Claims leave on Fridays only.',
        evidence: [
          { ...unsaid, kind: 'DOCUMENT' as const, text: 'Sent on Fridays.', source: 'Batch plan, page 3' },
          { ...unsaid, kind: 'WITNESS' as const, text: 'Mine left on a Friday.', saidOn: '2026-10-02' },
          { ...unsaid, kind: 'NUMBER' as const, value: 35, unit: '%', text: 'call twice', source: 'Calls of October' },
          { ...unsaid, kind: 'SNAPSHOT' as const, frozen: easeFrozen },
        ],
      },
    ],
  };
})();

test('a deep dive lies on the table as the map that is drawn on its page, with what a case takes and why', async () => {
  const paper = packOf(aPack([anItem('Money back', { dive: moneyBack })]), i18n);
  const words = JSON.stringify(paper.content);
  for (const part of [
    'A case takes 15 min of work and 3 days of waiting, of which the customer sees 3 days; 100\u00a0% go through',
    ...['Waits for Friday', 'why: Fridays only', 'to 4', 'from 3', 'Causes that hold', 'Desk: It takes longer.'],
    ...['Document: Sent on Fridays. (Batch plan, page 3)', 'Witness: Mine left on a Friday. (2 October 2026)'],
    ...['Number: 35 % call twice (Calls of October)', 'Frozen figures: Ease, Oct 2026: Fewer than before.'],
  ])
    expect(words).toContain(part);
  expect(words).not.toContain('var(--');
  expect(words.match(/<svg /g)).toHaveLength(2);
  expect(pages(await print(paper))).toBeLessThanOrEqual(2);
});

test('a topic about a process brings its map, under the charts of what was found', async () => {
  const question = { number: 4, question: 'Why does money take days?', finding: '', conclusion: '', charts: [] };
  const item = anItem('Refunds', { topic: { ...question, processes: [moneyBack] } });
  const words = JSON.stringify(packOf(aPack([item]), i18n).content);
  for (const part of ['Why does money take days?', 'Deep dive 2: Money back', 'why: Fridays only'])
    expect(words).toContain(part);
  expect(words.match(/<svg /g)).toHaveLength(2);
  const deck = await unpacked(await slidesOf(aPack([item]), i18n));
  const why = await deck.file('ppt/slides/slide3.xml')?.async('text');
  for (const part of ['Desk: It takes longer.', '– Document: Sent on Fridays.', '– Witness: Mine left on a Friday.'])
    expect(why).toContain(part);
  // The map itself, as shapes that stay shapes: five boxes, their ways, and the words of the steps.
  const map = (await deck.file('ppt/slides/slide4.xml')?.async('text')) ?? '';
  expect(map.match(/prst="roundRect"/g)).toHaveLength(5);
  expect(map.match(/<a:tailEnd type="triangle"/g)?.length).toBeGreaterThanOrEqual(4);
  for (const part of ['Waits for Friday', 'why: Fridays only', 'Desk']) expect(map).toContain(part);
  expect(map).not.toContain('NaN');
});

test('a value that later data changed says so beside the chart, on paper and on slides; an unchanged one does not', async () => {
  const restated = {
    month: '2026-08-01',
    was: 11.9,
    wasN: 377,
    now: 14.2,
    nowN: 410,
    changedAt: '2026-10-12T08:00:00Z',
  };
  const said =
    'Restated since: Aug 2026 was 11.9 points until 12 October 2026, from 377 answers; it is 14.2 points now, from 410.';
  const told = async (snapshot: FrozenMetric) => {
    const pack = aPack([anItem('Recommendation', { snapshot })]);
    const paper = packOf(pack, i18n);
    const deck = await unpacked(await slidesOf({ ...pack, form: 'PPTX' }, i18n));
    return {
      paper,
      words: JSON.stringify(paper.content),
      slide: await deck.file('ppt/slides/slide2.xml')?.async('text'),
    };
  };
  const { paper, words, slide } = await told({ ...frozenMetric, restated });
  expect(words).toContain(said);
  expect(slide).toContain(said);
  expect(pages(await print(paper))).toBeGreaterThan(0);
  const without = await told(frozenMetric);
  expect(without.words).not.toContain('Restated since');
  expect(without.slide).not.toContain('Restated since');
});

test('a pack holds commentary, topics and what is confidential, and is the same bytes whenever it is printed', async () => {
  const estimate = { value: 70, low: 68, high: 72, n: 900 };
  const topic = {
    number: 3,
    question: 'Why do refunds wait?',
    finding: 'Two queues',
    conclusion: '',
    charts: [frozenMetric],
    processes: [],
  };
  const report = { health: 'AT_RISK', done: 'Pilot', next: 'Roll-out', needsDecision: '' } as const;
  const evidence = { id: 'e', text: '', storyOf: null, proposal: null, snapshot: null };
  const proposal = { number: 12, title: 'Write less', text: 'Three letters a month are two too many.' };
  const nomination = {
    ...{ number: 7, problem: 'Nobody reads the third letter.', ownerName: 'Jonas Weber', isBeforeVision: true },
    evidence: [
      { ...evidence, id: 'a', text: 'Seen at the counter' },
      { ...evidence, id: 'b', proposal },
      { ...evidence, id: 'c', snapshot: frozenMetric },
      { ...evidence, id: 'd', storyOf: '2026-10-28', text: 'Three weeks' },
      { ...evidence, id: 'e', storyOf: '2026-09-02' },
    ],
  };
  const asked = { id: 'q', askerName: 'Marta Lind', askedAt: '2026-11-29T09:00:00Z' };
  const answers = [{ id: 'x', text: 'Since spring.', saidAt: '2026-11-29T10:00:00Z', authorName: 'Jonas Weber' }];
  const questions = [
    { ...asked, text: 'Since when?', answers },
    { ...asked, id: 'r', text: 'And the cost?', answers: [] },
  ];
  const said = { ...report, reportedAt: '2026-11-20T09:00:00Z', authorName: 'Jonas Weber' };
  const metric = { metric: 'Ease', unit: 'PERCENT', finding: 'Rises since May', estimate } as const;
  const top = [{ reason: 'Money transfer', rank: 1, previousRank: 2, count: 1_700, share: 85 }];
  const review = {
    name: 'MONTHLY_REVIEW',
    isReady: true,
    metrics: [metric],
    period: { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
    contacts: { total: 2_000, totalBefore: null, vitalFew: 1, rising: [], top },
  } as const;
  const estimate95 = { difference: 4, low: 1, high: 7, standardError: 1.5, degreesOfFreedom: null };
  const soFar: EffectBrief = {
    ...{ kind: 'INTERIM', asAt: '2026-11-30', verdict: 'IMPROVED', method: 'INTERRUPTED_TIME_SERIES' },
    ...{ estimate: estimate95, grade: 'B', against: 'OPEN', enoughOn: null, unit: 'POINTS' },
    metric: { slug: 'ease', name: 'Ease' },
    plan: { smallestEffect: 5, goLiveOn: '2026-09-01', reviewOn: '2027-01-15' },
  };
  const verdict: EffectBrief = { ...soFar, kind: 'VERDICT' };
  const material = aPack(
    [
      anItem('Monthly review', { reason: review }),
      anItem('Recommendation', { snapshot: frozenMetric, isConfidential: true }),
      anItem('Refunds', { topic }),
      anItem('Fewer letters', { nomination, questions, promise: 'You are told once' }),
      anItem('Opening hours', { reason: { name: 'WAITING', since: '2026-11-05' } }),
      anItem('Status page', { project: { ownerName: 'Jonas Weber', report: said, reporting: null }, effect: soFar }),
      anItem('Effect of “Letters”', { project: { ownerName: 'Ada', report: null, reporting: null }, effect: verdict }),
    ],
    {
      commentary: [{ block: 'TOP_TEN', text: 'Refunds lead.', writtenAt: '2026-11-29T09:00:00Z', authorName: null }],
      letterhead: { accent: '#8a1f5b', logo: { type: 'image/png', bytes: onePixel } },
      watermark: 'For Ada Auditor',
    },
  );
  const paper = packOf(material, i18n);
  const words = JSON.stringify(paper.content);
  for (const part of ['Commentary', 'Refunds lead.', 'Written on 29 November 2026', 'Two queues', 'Frozen as of'])
    expect(words).toContain(part);
  expect(words).toContain('Confidential: for its named readers');
  for (const part of [
    'Nomination 7',
    'None is ratified yet',
    'Nobody reads the third letter.',
    'Seen at the counter',
    'Proposal 12: Write less',
    'A customer’s story of 28 October 2026: Three weeks',
    'A customer’s story of 2 September 2026; its words are gone.',
  ])
    expect(words).toContain(part);
  for (const part of ['Since when?', 'Since spring.', 'Jonas Weber, 29 November 2026', 'Not answered yet'])
    expect(words).toContain(part);
  expect(words).toContain('From the backlog, noted on 5 November 2026');
  const interim =
    'Not yet a verdict, as of 30 November 2026; that is due on 15 January 2027. Ease improved beyond what would have come anyway: +4.0 points, between +1.0 and +7.0 (95 %). Whether it reaches the 5.0 points that matter stays open.';
  expect(words.replace(/\u00a0/g, ' ')).toContain(interim);
  expect(words).toContain('Effect so far');
  for (const part of ['Verdict to decide on', 'Improved. Ease improved', 'Grade B.']) expect(words).toContain(part);
  const charted = packOf(aPack([anItem('Effect', { snapshot: frozenMetric, effect: verdict })]), i18n);
  expect(JSON.stringify(charted.content)).toContain('Verdict to decide on');
  for (const part of ['Rises since May', 'Money transfer leads now', 'You are told once'])
    expect(words).toContain(part);
  const own = aPack(material.items, { letterhead: material.letterhead });
  expect(words).not.toContain('stands on the page of this pack');
  expect(JSON.stringify(packOf(own, i18n).content)).toContain('stands on the page of this pack');
  const slides = await unpacked(await slidesOf({ ...material, form: 'PPTX' }, i18n));
  const onSlides = await Promise.all(
    Object.keys(slides.files)
      .filter((name) => /slides\/slide\d+\.xml$/.test(name))
      .map((name) => slides.file(name)?.async('text') ?? Promise.resolve('')),
  );
  for (const part of [
    ...['Nobody reads the third letter.', 'Proposal 12: Write less', 'Since spring.', 'Not answered yet'],
    ...[
      'Rises since May',
      '1. Money transfer',
      'You are told once',
      'Not yet a verdict, as of',
      'Verdict to decide on',
    ],
  ])
    expect(onSlides.join('')).toContain(part);
  expect(paper.header[1]).toBe('Confidential. Version 2, as published on 30 November 2026');
  expect(paper.footer(2, 4)).toContain('2 of 4');
  const first = await print(paper);
  expect(pages(first)).toBeGreaterThanOrEqual(3);
  expect(first.toString('latin1')).toContain('/Subtype /Image');
  expect((await print(packOf(material, i18n))).equals(first)).toBe(true);
});

test('metrics follow each other: two trends share a page, a picture with its sentence is never torn', async () => {
  const trend = { ...frozenMetric, content: { ...frozenMetric.content, breakdown: null } };
  const pagesOf = async (...snapshots: FrozenMetric[]) =>
    pages(await print(packOf(aPack(snapshots.map((snapshot, at) => anItem(`Metric ${at}`, { snapshot }))), i18n)));
  expect(await pagesOf(trend)).toBe(1);
  expect(await pagesOf(trend, trend, trend)).toBe(2);
  const paper = packOf(aPack([anItem('Recommendation', { snapshot: frozenMetric })]), i18n);
  const torn = (paper.content as { svg?: string; unbreakable?: boolean }[]).filter(({ svg }) => svg !== undefined);
  expect(torn).toEqual([]);
  expect(heldTogether(paper)).toEqual([true, true, true]);
});

const heldTogether = ({ content }: ReturnType<typeof packOf>) =>
  (content as { stack?: unknown; unbreakable?: boolean }[])
    .filter(({ stack }) => stack)
    .map(({ unbreakable }) => unbreakable);

test('what is higher than a page is not held together, for the printer would leave out its rest', () => {
  const { breakdown } = frozenMetric.content;
  const [row] = breakdown?.rows ?? [];
  if (!breakdown || !row) throw new Error('The frozen metric has no breakdown.');
  const rows = Array.from({ length: 40 }, (_, nth) => ({ ...row, label: `Branch ${nth}` }));
  const snapshot = { ...frozenMetric, content: { ...frozenMetric.content, breakdown: { ...breakdown, rows } } };
  expect(heldTogether(packOf(aPack([anItem('By branch', { snapshot })]), i18n))).toEqual([true, false, false]);
});

test('a review whose period still runs has no sheet: why it is there says when its numbers come', () => {
  const period = { grain: 'MONTH', from: '2026-11-01', to: '2026-11-30' } as const;
  const running = { metrics: [], contacts: null, isReady: false, overAfter: '2026-11-30' } as const;
  const item = anItem('Monthly review: Nov 2026', { reason: { name: 'MONTHLY_REVIEW', period, ...running } });
  const words = JSON.stringify(packOf(aPack([item]), i18n).content);
  expect(words).toContain('It runs until 30 November 2026');
  expect(words.match(/Monthly review: Nov 2026/g)).toHaveLength(1);
});

/** What stands between these tags, in order. */
const between = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, said]) => said);

const colourful = aPack([anItem('Recommendation', { snapshot: frozenMetric })], {
  form: 'PPTX',
  commentary: [{ block: 'KPIS', text: 'Steady.', writtenAt: '2026-11-29T09:00:00Z', authorName: 'Ada' }],
  letterhead: { accent: '#8a1f5b', logo: { type: 'image/png', bytes: onePixel } },
});

test('the charts of the slides hold the frozen numbers, in the colours and with the logo of the company', async () => {
  const deck = await unpacked(await slidesOf(colourful, i18n));
  const { points } = frozenMetric.content.series;
  const names = Object.keys(deck.files);
  const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).sort();
  expect(charts).toHaveLength(2);
  const [trend = '', bars = ''] = await Promise.all(
    charts.map((name) => deck.file(name)?.async('text') ?? Promise.resolve('')),
  );

  const series = trend.split('<c:ser>').slice(1);
  const named = series.find((one) => one.includes(`<c:v>${frozenMetric.content.metric.name}</c:v>`));
  const value = named?.split('<c:val>')[1] ?? '';
  const values = points.map(({ measurement: { unweighted } }) => unweighted.value);
  expect(between(value, 'c:v').map(Number)).toEqual(values.map((one) => expect.closeTo(one ?? 0, 6)));
  const rows = frozenMetric.content.breakdown?.rows ?? [];
  expect(rows.length).toBeGreaterThan(1);
  const shown = rows.flatMap(({ measurement }) => measurement?.unweighted.value ?? []);
  expect(between(bars.split('<c:val>')[1] ?? '', 'c:v').map(Number)).toEqual(
    shown.toReversed().map((one) => expect.closeTo(one, 6)),
  );

  const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(4);
  const said = await Promise.all(slides.map((name) => deck.file(name)?.async('text') ?? Promise.resolve('')));
  for (const slide of said) {
    expect(slide).toContain('8A1F5B');
    expect(slide).toContain('<p:pic>');
  }
  expect(said.join('')).toContain('Steady.');
});

test('a label with a target of its own has its stroke on the slide of the breakdown, and says it', async () => {
  const { content } = frozenMetric;
  const { dimension = '', rows = [] } = content.breakdown ?? {};
  const label = rows[0]?.label ?? '';
  const targets = [{ dimension, label, value: 35, since: '2000-01-01' }];
  const item = anItem('Recommendation', { snapshot: { ...frozenMetric, content: { ...content, targets } } });
  const deck = await unpacked(await slidesOf(aPack([item]), i18n));
  const names = Object.keys(deck.files).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  const charts = await Promise.all(names.map((name) => deck.file(name)?.async('text') ?? Promise.resolve('')));
  expect(charts.join('')).toMatch(new RegExp(`${label} \\(n = \\d+\\), its target 35\\.0`));
  const lines = async (of: typeof deck) =>
    ((await of.file('ppt/slides/slide3.xml')?.async('text')) ?? '').split('prst="line"').length;
  const without = await unpacked(await slidesOf(aPack([anItem('Recommendation', { snapshot: frozenMetric })]), i18n));
  expect((await lines(deck)) - (await lines(without))).toBe(1);
});

test('the slide of a project says its title once, and what the board is asked for stands out', async () => {
  const report = { health: 'AT_RISK', done: 'Pilot', next: 'Roll-out', reportedAt: '2026-11-20T09:00:00Z' } as const;
  const asked = { ...report, authorName: 'Ada', needsDecision: 'One more developer?' };
  const project = { ownerName: 'Ada', report: asked, reporting: null };
  const letterhead = { accent: '#8a1f5b', logo: null };
  const deck = await unpacked(await slidesOf(aPack([anItem('Status page', { project })], { letterhead }), i18n));
  const slide = (await deck.file('ppt/slides/slide2.xml')?.async('text')) ?? '';
  expect(slide.match(/Status page/g)).toHaveLength(1);
  expect(between(slide, 'a:t').map((one) => one?.trim())).toEqual(
    expect.arrayContaining(['Needs a decision', 'One more developer?', 'Done', 'Pilot', 'Next', 'Roll-out']),
  );
  // A tint of the company's colour, beside a bar in it.
  const cells = slide.split('<a:tc ').filter((one) => one.includes('F6EDF2'));
  expect(cells).toHaveLength(1);
  expect(cells[0]).toContain('One more developer?');
});

test('a line of a slide is named at its end; one that still runs says so', async () => {
  const slideOfMetric = async (item: Parameters<typeof anItem>[1]) => {
    const deck = await unpacked(await slidesOf(aPack([anItem('Recommendation', item)]), i18n));
    return between((await deck.file('ppt/slides/slide2.xml')?.async('text')) ?? '', 'a:t');
  };
  const { content } = frozenMetric;
  const { points } = content.series;
  const soFar = async (isRunning: boolean) => {
    const some = points.map((point, at) => ({ ...point, open: isRunning && at === points.length - 1 }));
    const snapshot = { ...frozenMetric, content: { ...content, series: { ...content.series, points: some } } };
    return (await slideOfMetric({ snapshot })).filter((one) => one?.endsWith('so far'));
  };
  expect(await soFar(true)).toEqual(['11.9 so far']);
  expect(await soFar(false)).toEqual([]);
});

const office = (() => {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
})();

(office ? test : test.skip)(
  office ? 'LibreOffice opens the slides, each on a page of its own' : 'slides in LibreOffice: no soffice',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slides-'));
    try {
      await writeFile(join(folder, 'pack.pptx'), await slidesOf(colourful, i18n));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const asked = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'pack.pptx')];
      await promisify(execFile)(office ?? '', asked, { timeout: 110_000 });
      expect(
        (await readFile(join(folder, 'pack.pdf'))).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g),
      ).toHaveLength(4);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

test('a proposal, a decision or a promise lies on the table itself: its words, who and when', async () => {
  const none = { personName: null, on: null, dueOn: null, says: '', meetingNumber: null, resolutionNumber: null };
  const subject = { id: 's', ...none, lookedAtOn: null, outcome: null, isSettled: false } as const;
  const items = [
    anItem('Answer', { subject: { ...subject, kind: 'PROPOSAL', number: 12, text: 'Call back', on: '2026-09-01' } }),
    anItem('Look again', {
      subject: { ...subject, kind: 'DECISION', number: 7, text: 'Daily', on: '2026-06-02', resolutionNumber: 3 },
    }),
    anItem('To be noted', {
      subject: { ...subject, kind: 'DECISION', number: 8, text: 'Weekly', on: '2026-06-02', outcome: 'REJECTED' },
    }),
    anItem('Help', {
      subject: { ...subject, kind: 'ACTION', number: 4, text: 'Ask IT', personName: 'Olga', says: 'Nobody answers' },
    }),
  ];
  const deck = await unpacked(await slidesOf(aPack(items), i18n));
  const slides = Object.keys(deck.files).filter((path) => /slides\/slide\d+\.xml$/.test(path));
  const said = (await Promise.all(slides.map((path) => deck.file(path)?.async('text') ?? Promise.resolve(''))))
    .join('')
    .replace(/<[^>]+>/g, ' ');
  for (const words of [
    'Proposal 12',
    '1 September 2026',
    'Decision 7',
    'resolution 3',
    'Not adopted',
    'Action 4',
    'Nobody answers',
  ])
    expect(said).toContain(words);
  expect(JSON.stringify(packOf(aPack(items), i18n).content)).toContain('between meetings by resolution 3');
});
