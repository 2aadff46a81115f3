/** How the customers of a channel answer, twenty in turn: so many recommend and warn, so many are content. */
interface Mood {
  readonly promoters: number;
  readonly detractors: number;
  readonly content: number;
}

const perDay = { Branch: 4, Phone: 8, App: 5, Web: 3 } as const;
type Channel = keyof typeof perDay;

/** As they have always answered, but for the app: there something has become better. */
const moods: Readonly<Record<Channel, Mood>> = {
  Branch: { promoters: 9, detractors: 5, content: 15 },
  Phone: { promoters: 6, detractors: 7, content: 12 },
  App: { promoters: 12, detractors: 3, content: 14 },
  Web: { promoters: 6, detractors: 7, content: 12 },
};

const columns =
  'Response,Answered on,Recommend,Satisfaction,Ease,Channel,Contact reason,Comment,Customer no,Solved,Felt';

/** A file of the survey of Meridian Bank, as its columns are since ever: twenty answers on each of these days. */
export function answersOn(days: readonly string[]): string {
  const channels = Object.keys(perDay) as Channel[];
  const rows = days.flatMap((day, index) =>
    channels.flatMap((channel) =>
      Array.from({ length: perDay[channel] }, (_, nth) =>
        answer({ day, channel, turn: index * perDay[channel] + nth }),
      ),
    ),
  );
  return [columns, ...rows].join('\n');
}

interface Asked {
  readonly day: string;
  readonly channel: Channel;
  readonly turn: number;
}

function answer({ day, channel, turn }: Asked): string {
  const { promoters, detractors, content } = moods[channel];
  const at = (turn * 7) % 20;
  const recommend = at < promoters ? 10 : at >= 20 - detractors ? 4 : 8;
  const satisfaction = (turn * 3) % 20 < content ? 5 : 2;
  const key = `${day}-${channel}-${turn}`;
  return [key, day, recommend, satisfaction, 5, channel, 'Other', '', '', 4, 4].join(',');
}
