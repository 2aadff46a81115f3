import { Database } from '../src/platform/database/database.ts';
import type { TestBoard } from './board.ts';

/** Months whose histogram is not the sum of their days. */
export const unlikeTheirDays = ({ app, organizationId }: Pick<TestBoard, 'app' | 'organizationId'>) =>
  app.get(Database).readFor<object>(organizationId, {
    name: 'test.months_unlike_their_days',
    text: `
      select m.n as told, d.n as counted from answer_months m full join (
        select question_id, date_trunc('month', day::timestamp)::date as month, score, sum(n)::int as n, sum(sum_w) as w, sum(sum_w2) as w2
        from answer_days group by 1, 2, 3) d using (question_id, month, score)
      where m.n is distinct from d.n or abs(m.sum_w - d.w) > 1e-6 or abs(m.sum_w2 - d.w2) > 1e-6`,
  });
