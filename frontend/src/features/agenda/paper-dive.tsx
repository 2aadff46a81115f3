import { ProcessMap } from '@cxboard/charts/process-map';
import { type DivePaper, divePaper, type TabledDive } from '@cxboard/messages/dive-paper.messages';
import type { PackWords } from '@cxboard/messages/pack.messages';
import { useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../../ui/definition-list.tsx';

/** So many steps beside each other can still be read on upright paper. */
const columnsOnPaper = 3;

/** What a case takes, the map as practised, the causes that hold and what the lanes refused. */
export function PaperDive({ dive, words }: { dive: TabledDive; words: PackWords }) {
  const { i18n } = useLingui();
  const { sentence, bands, hurtingIds, causes, refused } = divePaper(i18n, dive, columnsOnPaper);
  const widest = Math.max(1, ...bands.map(({ width }) => width));
  const toneOf = (id: string) => (hurtingIds.has(id) ? 'PAIN' : 'PLAIN');
  const lines = [
    { term: words.dive(dive.number), detail: dive.scope || dive.title },
    { term: words.aCase, detail: sentence },
    { term: words.causesThatHold, detail: causes.length > 0 ? <CausesThatHold causes={causes} /> : '' },
    { term: words.lanesThatRefused, detail: lineByLine(refused) },
  ];
  return (
    <>
      <DefinitionList items={lines.filter(({ detail }) => detail !== '')} />
      {bands.map((layout, index) => (
        <div
          key={index}
          className="break-inside-avoid [&_svg]:h-auto [&_svg]:w-full"
          style={{ width: `${(100 * layout.width) / widest}%`, maxWidth: layout.width }}
        >
          <ProcessMap layout={layout} finding={sentence} toneOf={toneOf} />
        </div>
      ))}
    </>
  );
}

const CausesThatHold = ({ causes }: Pick<DivePaper, 'causes'>) => (
  <ul className="grid gap-1">
    {causes.map(({ text, grounds }) => (
      <li key={text}>
        {text}
        {grounds.length > 0 && (
          <ul className="list-disc pl-4 text-control text-ink-2">
            {grounds.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ul>
);

const lineByLine = (lines: readonly string[]) =>
  lines.length === 0 ? '' : <span className="whitespace-pre-line">{lines.join('\n')}</span>;
