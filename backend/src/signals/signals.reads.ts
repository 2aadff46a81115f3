import { may } from '@cxboard/domain/people/permissions';
import { wordsIn } from '@cxboard/messages/languages';
import { signalSentence } from '@cxboard/messages/signals.messages';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ContextEventModel, SignalModel } from './signal.model.ts';
import type { ContextEventsArgs, SignalsArgs } from './signals.inputs.ts';
import { eventById, eventList, signalById, signalList } from './signals.statements.ts';

type SignalTree = Omit<SignalModel, 'sentence'>;

interface Listed<Tree> {
  readonly total: number;
  readonly trees: readonly Tree[];
}

@Injectable()
export class SignalsReads {
  constructor(private readonly database: Database) {}

  async signals(viewer: Viewer, { metric, states, first, after }: SignalsArgs): Promise<Connection<SignalModel>> {
    foundOr404(may(viewer).seeSignals() || null);
    const values = [metric ?? null, states?.length ? states : null];
    const part = await this.part<SignalTree>(viewer, signalList, { values, first, after });
    return partOf(part, (tree) => ({ node: sayAloud(viewer, tree), key: [tree.periodFrom, tree.id] }));
  }

  async signal(viewer: Viewer, id: string): Promise<SignalModel> {
    const [row] = await this.database.read<{ tree: SignalTree }>(viewer, signalById, [id]);
    return sayAloud(viewer, foundOr404(row).tree);
  }

  async contextEvents(viewer: Viewer, { from, to, first, after }: ContextEventsArgs) {
    foundOr404(may(viewer).seeContextEvents() || null);
    const values = [from ?? null, to ?? null];
    const part = await this.part<ContextEventModel>(viewer, eventList, { values, first, after });
    return partOf(part, (event) => ({ node: event, key: [event.startsOn, event.id] }));
  }

  async contextEvent(viewer: Viewer, id: string): Promise<ContextEventModel> {
    const [row] = await this.database.read<{ tree: ContextEventModel }>(viewer, eventById, [id]);
    return foundOr404(row).tree;
  }

  private async part<Tree>(viewer: Viewer, named: Statement, { values, first, after }: Asked): Promise<Part<Tree>> {
    const size = pageSize(first);
    const [day, id] = keyIn(after, 2) ?? [null, null];
    const rows = await this.database.read<Listed<Tree>>(viewer, named, [...values, day, id, size + 1]);
    return { ...foundOr404(rows[0]), size };
  }
}

interface Asked {
  readonly values: readonly unknown[];
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

interface Part<Tree> extends Listed<Tree> {
  readonly size: number;
}

const sayAloud = ({ organization }: Viewer, tree: SignalTree): SignalModel => ({
  ...tree,
  sentence: signalSentence(wordsIn(organization.locale), tree.facts),
});

/** Read one further than asked for: that one only says that there is more. */
function partOf<Tree, Node>(
  { trees, total, size }: Part<Tree>,
  nodeOf: (tree: Tree) => { readonly node: Node; readonly key: readonly string[] },
): Connection<Node> {
  const shown = trees.slice(0, size).map(nodeOf);
  const last = shown.at(-1);
  const pageInfo = { hasNextPage: trees.length > size, endCursor: last ? cursorOf(last.key) : null };
  return { nodes: shown.map(({ node }) => node), totalCount: total, pageInfo };
}
