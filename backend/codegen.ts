import type { CodegenConfig } from '@graphql-codegen/cli';
import { documents } from '../shared/tools/graphql-documents.ts';

const config = {
  namingConvention: 'keep',
  enumsAsTypes: true,
  useTypeImports: true,
  defaultScalarType: 'string',
  scalars: { Minutes: 'number', ...documents },
  avoidOptionals: { field: true, inputValue: false },
  importExtension: '.ts',
};

/** Typed documents for the API tests; the pages have their own. */
export default {
  schema: '../shared/contract/schema.graphql',
  documents: ['src/**/*.api.graphql'],
  generates: {
    'testing/contract.generated.ts': { plugins: ['typescript'], config },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts', baseTypesPath: '../testing/contract.generated.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config,
    },
  },
} satisfies CodegenConfig;
