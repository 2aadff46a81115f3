import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { TrustedDocuments } from '../graphql/trusted-documents.ts';

export interface DocumentSetting {
  readonly trusted: TrustedDocuments;
  readonly trustedOnly: boolean;
  readonly rules: readonly ValidationRule[];
  schema(): GraphQLSchema;
}

const MAX_TOKENS = 1_000;
const KEPT = 500;
const notListed = new GraphQLError('Only listed operations are answered.', {
  extensions: { code: 'TRUSTED_DOCUMENTS_ONLY' },
});
const onlySubscriptions = new GraphQLError('Only subscriptions are served here.', {
  extensions: { code: 'BAD_USER_INPUT' },
});

/** What may be subscribed to: the same list, limits and rules as over HTTP. */
export class LiveDocuments {
  private readonly checked = new Map<string, DocumentNode>();

  constructor(private readonly setting: DocumentSetting) {}

  /** The document, or why there is none. */
  find(payload: SubscribePayload): DocumentNode | readonly GraphQLError[] {
    const text = this.textOf(payload);
    if (text === null) return [notListed];
    const known = this.checked.get(text);
    if (known) return known;
    const found = this.check(text);
    if ('kind' in found) this.keep(text, found);
    return found;
  }

  private textOf({ query, extensions }: SubscribePayload): string | null {
    const { trusted, trustedOnly } = this.setting;
    const hash = (extensions?.['persistedQuery'] as { sha256Hash?: unknown } | undefined)?.sha256Hash;
    if (typeof hash === 'string') return trusted.byHash.get(hash) ?? null;
    return !trustedOnly || trusted.lists(query) ? query : null;
  }

  private check(text: string): DocumentNode | readonly GraphQLError[] {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: MAX_TOKENS });
    } catch (error) {
      return [error as GraphQLError];
    }
    const errors = validate(this.setting.schema(), document, [...specifiedRules, ...this.setting.rules], {
      maxErrors: 5,
      hideSuggestions: true,
    });
    if (errors.length) return errors;
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    return operation?.operation === OperationTypeNode.SUBSCRIPTION ? document : [onlySubscriptions];
  }

  private keep(text: string, document: DocumentNode) {
    const [oldest] = this.checked.keys();
    if (this.checked.size >= KEPT && oldest !== undefined) this.checked.delete(oldest);
    this.checked.set(text, document);
  }
}
