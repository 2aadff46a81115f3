/** What happened longer ago is no news: an outage has passed over it, or the demonstration made it up. */
export const newsFor = 2 * 86_400_000;
