import { Plural, Trans } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { lacks, type Topic } from './neglect-view.ts';

const heavy = 5;

/** The finding first: what the heaviest lack, by name. */
export function NeglectFinding({ topics }: { topics: readonly Topic[] }) {
  const heaviest = topics.filter(({ volume }) => volume !== null && volume > 0).slice(0, heavy);
  const named = (hole: Topic['holes'][number]) =>
    heaviest.filter((topic) => lacks(topic, hole)).map(({ name }) => name);
  const [ownerless, idle, unseen] = [named('OWNER'), named('PROJECT'), named('AGENDA')];
  if (heaviest.length === 0)
    return (
      <p className="text-read">
        <Trans>No file says yet how many customers each of them concerns.</Trans>
      </p>
    );
  if (ownerless.length + idle.length + unseen.length === 0) return <AllKept count={heaviest.length} />;
  const isOneList = [idle, unseen].every((names) => names.join() === ownerless.join());
  return isOneList ? <LackingAll names={ownerless} /> : <Lacking {...{ ownerless, idle, unseen }} />;
}

function AllKept({ count }: { count: number }) {
  return (
    <p className="text-read">
      <Plural
        value={count}
        one="The heaviest one has an owner, somebody working on it, and a place on an agenda."
        other="The # heaviest all have an owner, somebody working on them, and a place on an agenda."
      />
    </p>
  );
}

/** The same lack everything: they are named once. */
function LackingAll({ names }: { names: readonly string[] }) {
  const { list } = useFormat();
  return (
    <p className="text-read">
      <Trans>No owner, nobody working on it, and on no agenda for half a year: {list(names)}.</Trans>
    </p>
  );
}

function Lacking({ ownerless, idle, unseen }: Record<'ownerless' | 'idle' | 'unseen', readonly string[]>) {
  const { list } = useFormat();
  return (
    <ul className="grid gap-1 text-read">
      {ownerless.length > 0 && (
        <li>
          <Trans>Nobody answers for {list(ownerless)}.</Trans>
        </li>
      )}
      {idle.length > 0 && (
        <li>
          <Trans>Nobody works on {list(idle)}.</Trans>
        </li>
      )}
      {unseen.length > 0 && (
        <li>
          <Trans>Not on an agenda for half a year: {list(unseen)}.</Trans>
        </li>
      )}
    </ul>
  );
}
