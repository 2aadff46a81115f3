import { limits } from '../limits.ts';

/** What a list calls it: the first sentence, cut at a word when it is long. One field is enough to have an idea. */
export function titleOf(text: string): string {
  const most = limits.proposals.title;
  const flat = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.*?[.!?](?= |$)/u.exec(text.trim().split('\n')[0] ?? '')?.[0] ?? flatLine(text);
  const short = (sentence || flat)
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^.])\.$/, '')
    .trim();
  if (short.length <= most) return short || flat.slice(0, most);
  const cut = short.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

const flatLine = (text: string): string => text.trim().split('\n')[0] ?? '';
