import type { Vision } from './vision-view.ts';

/** The words, with the phrases underlined that somebody remarked on. */
export function Marked({ text, remarks }: { text: string; remarks: Vision['remarks'] }) {
  const phrases = remarks.map(({ phrase }) => phrase).filter((phrase) => phrase !== '' && text.includes(phrase));
  return partsOf(text, phrases).map(({ part, isRemarked }, index) =>
    isRemarked ? (
      <mark
        key={index}
        className="bg-transparent text-inherit underline decoration-accent decoration-dotted underline-offset-4"
      >
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

interface Part {
  readonly part: string;
  readonly isRemarked: boolean;
}

/** Cut where the first of the phrases begins and ends, and so on with the rest. */
function partsOf(text: string, phrases: readonly string[]): Part[] {
  const found = phrases
    .map((phrase) => ({ phrase, at: text.indexOf(phrase) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length)[0];
  if (!found) return text === '' ? [] : [{ part: text, isRemarked: false }];
  const end = found.at + found.phrase.length;
  const before = text.slice(0, found.at);
  return [
    ...(before === '' ? [] : [{ part: before, isRemarked: false }]),
    { part: found.phrase, isRemarked: true },
    ...partsOf(text.slice(end), phrases),
  ];
}
