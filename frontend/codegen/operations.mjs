import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** As Apollo Client sends it: every object is asked for its __typename, and what only the page reads stays behind. */
const asSent = (document) =>
  visit(document, {
    Directive: ({ name }) => (name.value === 'unmask' ? null : undefined),
    SelectionSet: {
      leave(node, _key, parent) {
        const isRoot = parent.kind === Kind.OPERATION_DEFINITION;
        const hasIt = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
        return isRoot || hasIt ? undefined : { ...node, selections: [...node.selections, typename] };
      },
    },
  });

/** An operation with its fragments, as the server keeps it: its text, and the number it is asked for by. */
export const kept = (operation, fragments) => {
  const inOrder = [...fragments].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  const text = print(asSent({ kind: Kind.DOCUMENT, definitions: [operation, ...inOrder] }));
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
};
