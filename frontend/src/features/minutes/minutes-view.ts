import type { MinutesPageQuery } from './minutes.generated.ts';

export type Minutes = MinutesPageQuery['minutes'];
export type Item = Minutes['items'][number];
export type Frozen = NonNullable<Item['snapshot']>;
