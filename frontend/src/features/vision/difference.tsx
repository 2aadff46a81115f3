import { differenceOf } from '@cxboard/domain/vision/vision.rules';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Vision } from './vision-view.ts';

interface DifferenceProps {
  /** The words it is compared with. */
  from: Vision['before'];
  vision: Vision;
  title: string;
  isOpen?: boolean;
}

const wordsOf = ({ statement, promises }: { statement: string; promises: readonly string[] }) =>
  [statement, ...promises].join('\n');

/** What changed, word by word, the way a reader would mark it. */
export function Difference({ from, vision, title, isOpen = false }: DifferenceProps) {
  const { statement, promises } = vision;
  const now = wordsOf({ statement, promises: promises.map(({ text }) => text) });
  if (!from || wordsOf(from) === now) return null;
  return (
    <Disclosure summary={title} isOpen={isOpen}>
      <p className="max-w-3xl text-read wrap-anywhere whitespace-pre-line">
        {differenceOf(wordsOf(from), now).map(({ kind, text }, index) => {
          if (kind === 'ADDED')
            return (
              <ins key={index} className="bg-soft text-accent underline">
                {text}
              </ins>
            );
          return kind === 'REMOVED' ? (
            <del key={index} className="text-ink-2">
              {text}
            </del>
          ) : (
            text
          );
        })}
      </p>
    </Disclosure>
  );
}
