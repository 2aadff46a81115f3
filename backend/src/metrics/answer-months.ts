/** Days from one on, up to the day before another: both as SQL. */
interface Stretch {
  readonly from: string;
  readonly until: string;
}

/**
 * The histogram of a window `w` (question_id, starts, ends) over a stretch: day, score, n, sum_w, sum_w2. Whole months are
 * counted already, a dozen rows each; the month a definition or the stretch begins or ends in is counted from its days.
 */
export function histogramOf({ from, until }: Stretch): string {
  const [first, end] = [`greatest(w.starts, ${from})`, `least(w.ends, ${until})`];
  return `
    select m.month as day, m.score, m.n, m.sum_w, m.sum_w2 from answer_months m
    where m.question_id = w.question_id and m.month >= ${first} and m.month + interval '1 month' <= ${end}
    union all
    select greatest(edge.month, ${first}), part.*
    from (
        select date_trunc('month', ${first}::timestamp)::date as month
        union select date_trunc('month', ${end} - interval '1 day')::date) edge
      -- Counted one by one: joined, every day there ever was would be read.
      cross join lateral (
        select a.score, sum(a.n)::bigint, sum(a.sum_w), sum(a.sum_w2) from answer_days a
        where a.question_id = w.question_id
          and a.day >= greatest(edge.month, ${first}) and a.day < least((edge.month + interval '1 month')::date, ${end})
        group by 1) part
    where ${first} < ${end} and (edge.month < ${first} or edge.month + interval '1 month' > ${end})`;
}
