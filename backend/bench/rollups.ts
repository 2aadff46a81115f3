import type { House } from '../testing/house.ts';
import { type Answered, answered, timed } from './answers.ts';

const byReason = `query ($slug: Slug!) { metric(slug: $slug, grain: MONTH, by: "Reason") { id figures { series breakdown { rows } } } }`;
const rawByReason = `
  select date_trunc('month', a.day), s.labels ->> 'Reason', count(*) filter (where a.score >= 9) as promoters,
    count(*) filter (where a.score <= 6) as detractors, count(*) as n
  from answers a
    join responses r on r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id
    join dimension_sets s on s.organization_id = r.organization_id and s.id = r.dimension_set_id
  where a.organization_id = $1 group by 1, 2`;

/** Fewer answers, to see that the cost follows days and not answers. */
const fewer = 10;

const ours = ({ chair }: Answered) => chair.sends(byReason, { slug: 'recommendation' });

/**
 * A score by reason and month: our page from roll-ups over many and over a tenth of the answers, and the same from the
 * answers themselves by one GROUP BY; in turn, in milliseconds.
 */
export async function measureRollups(
  house: House,
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
) {
  const many = await answered(house, 'bench-many', rows);
  const few = await answered(house, 'bench-few', Math.ceil(rows / fewer));
  await Promise.all([many, few].map(ours));
  await ours(many);
  const measured = { many: [] as number[], few: [] as number[], raw: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (let nth = 0; nth < 5; nth += 1) {
      measured.many.push(await timed(() => ours(many)));
      measured.few.push(await timed(() => ours(few)));
    }
    measured.raw.push(await timed(() => many.owner.query(rawByReason, [many.organizationId])));
  }
  await Promise.all([many.owner.end(), few.owner.end()]);
  return measured;
}

const review = `query { monthlyReview { name period before after contacts plan { version title } emotions
  reasonProjects { reasonId title } quotes { comments coded } voice { counts { kind stories } } kpis { id slug name finding headline sparkline }
  changes { since decisions { text } projects { title } } comments { block text } meetings { number board } } }`;
const nothing = '{ viewer { personId } }';

/** The monthly review over so many answers against a query that does nothing; in turn, in milliseconds. */
export async function measureReview(
  house: House,
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
) {
  const { chair, owner } = await answered(house, 'bench-review', rows);
  const acts = { review: () => chair.sends(review), nothing: () => chair.sends(nothing) };
  for (let warm = 0; warm < 5; warm += 1) for (const act of Object.values(acts)) await act();
  const measured = { review: [] as number[], nothing: [] as number[] };
  for (let round = 0; round < 10 * rounds; round += 1) {
    measured.review.push(await timed(acts.review));
    measured.nothing.push(await timed(acts.nothing));
  }
  await owner.end();
  return measured;
}
