/** The address in `Board <board@example.com>`: that of the house in letters to calendars. */
export const senderAddress = (mailFrom: string): string => /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;
