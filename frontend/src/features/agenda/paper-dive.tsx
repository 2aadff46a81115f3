import { ProcessMap } from '@cxboard/charts/process-map';
import { divePaper, type TabledDive } from '@cxboard/messages/dive-paper.messages';
import type { PackWords } from '@cxboard/messages/pack.messages';
import { useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../../ui/definition-list.tsx';

/** So many steps beside each other can still be read on upright paper. */
const columnsOnPaper = 3;

/** What a case takes, the map as practised, the causes that hold and what the lanes refused. */
export function PaperDive({ dive, words }: { dive: TabledDive; words: PackWords }) {
  const { i18n } = useLingui();
  const { sentence, bands, hurtingIds, refused } = divePaper(i18n, dive, columnsOnPaper);
  const widest = Math.max(1, ...bands.map(({ width }) => width));
  const toneOf = (id: string) => (hurtingIds.has(id) ? 'PAIN' : 'PLAIN');
  const lines = [
    { term: words.dive(dive.number), detail: dive.scope || dive.title },
    { term: words.aCase, detail: sentence },
    { term: words.causesThatHold, detail: lineByLine(dive.causes) },
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

const lineByLine = (lines: readonly string[]) =>
  lines.length === 0 ? '' : <span className="whitespace-pre-line">{lines.join('\n')}</span>;
