import { type ComparedStep, compareMaps } from '@cxboard/domain/deep-dives/map-comparison.rules';
import { likeliestRoutes } from '@cxboard/domain/deep-dives/routes.rules';
import { limits } from '@cxboard/domain/limits';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import { type Dive, type DiveMap, type MapProps, type Step, type Totals, useSpan, versionWord } from './dive-view.ts';
import { useStepFacts } from './step-facts.ts';
import { problemWords } from './problem-words.ts';

/** What one pass takes, or what has to be put right before that can be said. */
export function MapTotals({ map }: MapProps) {
  const { i18n } = useLingui();
  const { totals, problems, steps } = map;
  if (steps.length === 0) return null;
  return (
    <>
      {problems.map((problem) => (
        <Banner key={problem.kind} kind={problem.kind === 'ISLAND' ? 'info' : 'warn'}>
          {problemWords(i18n, problem, steps)}
        </Banner>
      ))}
      {totals && <Sums totals={totals} />}
    </>
  );
}

function Sums({ totals }: { totals: Totals }) {
  const { t } = useLingui();
  const { number, percent, money } = useFormat();
  const span = useSpan();
  const { cost, unmeasuredSteps, unpricedMinutes } = totals;
  const said = (of: number) => number(of, { maximumFractionDigits: 1 });
  const right = percent(totals.firstTimeRight, 0);
  const sees = t`the customer sees ${span(totals.visibleWaitMinutes)}`;
  const back = t`goes back ${said(totals.timesBack)} times a case`;
  return (
    <Sheet title={t`What one case takes`}>
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4">
        <Stat label={t`Steps`} value={said(totals.steps)} note={t`${said(totals.handOffs)} hand-offs`} />
        <Stat label={t`Work`} value={span(totals.touchMinutes)} note={cost !== null && t`${money(cost)} a case`} />
        <Stat label={t`Waiting`} value={span(totals.waitMinutes)} note={sees} />
        <Stat label={t`Right the first time`} value={right} note={back} />
      </div>
      <p className="mt-4 text-meta text-ink-2">
        <Trans>Averages over all branches and loops, from the medians of each step.</Trans>{' '}
        {unmeasuredSteps > 0 && (
          <Plural
            value={unmeasuredSteps}
            one="# step has no minutes yet and counts as none."
            other="# steps have no minutes yet and count as none."
          />
        )}{' '}
        {cost !== null && unpricedMinutes > 0 && (
          <Trans>{span(unpricedMinutes)} of the work is done in lanes without a price and costs nothing here.</Trans>
        )}
      </p>
    </Sheet>
  );
}

interface Figure {
  readonly name: string;
  readonly of: (totals: Totals) => string;
}

/** The versions of a map beside each other, in their sums and step by step. */
export function Comparison({ dive }: { dive: Dive }) {
  const { t, i18n } = useLingui();
  const { number, percent, money } = useFormat();
  const span = useSpan();
  const maps = dive.maps.filter(({ steps }) => steps.length > 0);
  if (maps.length < 2) return null;
  const said = (of: number) => number(of, { maximumFractionDigits: 1 });
  const figures: readonly Figure[] = [
    { name: t`Steps`, of: ({ steps }) => said(steps) },
    { name: t`Hand-offs`, of: ({ handOffs }) => said(handOffs) },
    { name: t`Work`, of: ({ touchMinutes }) => span(touchMinutes) },
    { name: t`Waiting`, of: ({ waitMinutes }) => span(waitMinutes) },
    { name: t`Waiting the customer sees`, of: ({ visibleWaitMinutes }) => span(visibleWaitMinutes) },
    { name: t`Right the first time`, of: ({ firstTimeRight }) => percent(firstTimeRight, 0) },
    { name: t`Goes back, times a case`, of: ({ timesBack }) => number(timesBack, { maximumFractionDigits: 2 }) },
    { name: t`Costs`, of: ({ cost }) => (cost === null ? '–' : money(cost)) },
    ...(maps.some(({ totals }) => (totals?.unpricedMinutes ?? 0) > 0)
      ? [{ name: t`Work without a price`, of: ({ unpricedMinutes }: Totals) => span(unpricedMinutes) }]
      : []),
  ];
  const columns: readonly Column<Figure>[] = [
    { key: 'name', head: t`A case`, cell: ({ name }) => name, isRowHead: true },
    ...maps.map((map) => ({
      ...{ key: map.version, head: versionWord(i18n, map.version), isNumber: true },
      cell: ({ of }: Figure) => (map.totals ? of(map.totals) : '–'),
    })),
  ];
  return (
    <Sheet title={t`Versions side by side`} flush>
      <DataTable
        label={t`What a case takes in each version`}
        columns={columns}
        rows={figures}
        rowKey={({ name }) => name}
        fitsPhone
      />
      <Differences dive={dive} maps={maps} />
    </Sheet>
  );
}

/** Step by step, from the practised map to the other one that is drawn. */
function Differences({ dive, maps }: { dive: Dive; maps: readonly DiveMap[] }) {
  const { t } = useLingui();
  const [before, after] = [
    maps.find(({ version }) => version === 'PRACTISED'),
    maps.findLast(({ version }) => version !== 'PRACTISED'),
  ];
  if (!before || !after) return null;
  const lines = compareMaps({ ...before, lanes: dive.lanes }, { ...after, lanes: dive.lanes }).filter(
    ({ difference }) => difference !== 'SAME',
  );
  const words = { CHANGED: t`changed`, ADDED: t`new`, REMOVED: t`gone`, SAME: '' };
  return (
    <ul className="border-t border-line px-4 py-3 text-body">
      {lines.length === 0 && (
        <li className="text-ink-2">
          <Trans>Step by step they are the same.</Trans>
        </li>
      )}
      {lines.map((line) => (
        <Difference key={line.before?.id ?? line.after?.id} dive={dive} line={line} word={words[line.difference]} />
      ))}
    </ul>
  );
}

/** Each thing that differs, before and after; texts are read in the step itself. */
function Difference({ dive, line, word }: { dive: Dive; line: ComparedStep<Step>; word: string }) {
  const { t } = useLingui();
  const texts = [t`As it is written down`, t`As it is done`];
  const facts = useStepFacts(dive).filter(({ name }) => !texts.includes(name));
  const { before: was, after: is } = line;
  const became = (was && is ? facts : [])
    .filter(({ of }) => of(was as Step) !== of(is as Step))
    .map(({ name, of }) => `${name}: ${of(was as Step) || '–'} → ${of(is as Step) || '–'}`);
  return (
    <li className="flex gap-3 py-0.5">
      <span className="w-20 shrink-0 text-control text-ink-2">{word}</span>
      <span className="min-w-0 wrap-anywhere">
        <span className={is ? '' : 'line-through'}>{(is ?? was)?.name}</span>
        {became.length > 0 && <span className="block text-control text-ink-2">{became.join(', ')}</span>}
      </span>
    </li>
  );
}

/** The ways through that most cases go, without going back. */
export function Routes({ dive, map }: MapProps) {
  const { t } = useLingui();
  const { percent } = useFormat();
  const span = useSpan();
  if (!map.totals) return null;
  const routes = likeliestRoutes({ ...map, lanes: dive.lanes }, limits.deepDives.routesShown);
  if (routes.length < 2) return null;
  const place = new Map(map.steps.map(({ id }, index) => [id, index + 1]));
  const columns: readonly Column<(typeof routes)[number]>[] = [
    {
      key: 'way',
      head: t`Steps`,
      cell: ({ stepIds }) => stepIds.map((id) => place.get(id)).join(' · '),
      isRowHead: true,
    },
    { key: 'share', head: t`Of all cases`, cell: ({ share }) => percent(share, 0), isNumber: true },
    { key: 'work', head: t`Work`, cell: ({ touchMinutes }) => span(touchMinutes), isNumber: true },
    { key: 'wait', head: t`Waiting`, cell: ({ waitMinutes }) => span(waitMinutes), isNumber: true },
    { key: 'offs', head: t`Hand-offs`, cell: ({ handOffs }) => handOffs, isNumber: true, hideOnPhone: true },
  ];
  return (
    <Sheet title={t`The ways most cases go`} flush>
      <DataTable
        label={t`Each way with what it takes`}
        columns={columns}
        rows={routes}
        rowKey={({ stepIds }) => stepIds.join()}
      />
    </Sheet>
  );
}
