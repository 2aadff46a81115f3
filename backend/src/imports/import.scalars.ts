import { GraphQLScalarType } from 'graphql';

/** They only go out, in the shape of the domain (decision 021); what comes in has inputs of its own. */
const document = (name: string, description: string) => new GraphQLScalarType({ name, description });

export const ImportMapping = document(
  'ImportMapping',
  'What each column is and how it is read, and the period of a file without full dates.',
);
export const ColumnGuess = document(
  'ColumnGuess',
  'A proposed mapping of one column with its reason, values to look at, and what to ask.',
);
export const FileRefusal = document('FileRefusal', 'Why a file cannot be read: __typename, message and facts.');
export const FileFormat = document(
  'FileFormat',
  'How the bytes of a file become rows: encoding, delimiter, lines of the header, sheet.',
);
