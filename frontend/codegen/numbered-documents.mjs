import { plugin as typedDocuments } from '@graphql-codegen/typed-document-node';
import { Kind } from 'graphql';
import { kept } from './operations.mjs';

const document = /(?<=^export const \w+ = )\{"kind":"Document".*\}(?= as unknown as DocumentNode)/gm;

const numbered = (text) => {
  const { kind, definitions } = JSON.parse(text);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return text;
  const { sha256 } = kept(
    operation,
    definitions.filter((one) => one !== operation),
  );
  return JSON.stringify({ kind, sha256, definitions });
};

/** Typed documents that carry their own number, so that a page brings the numbers of its own operations and no other's. */
export const plugin = (...given) => {
  const { prepend, content } = typedDocuments(...given);
  return { prepend, content: content.replace(document, numbered) };
};
