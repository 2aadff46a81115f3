import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import { Sessions } from '../src/platform/identity/sessions.ts';
import type { TestApp } from './app.ts';
import { Caller } from './caller.ts';
import { ExampleRows } from './example-rows.ts';
import { tableFor } from './id-tables.ts';

type Field = GraphQLField<unknown, unknown>;
export interface Asked {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
export interface Told {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Everything that can be read in an organization that is full, by somebody with every role. */
export class Reader {
  readonly schema: GraphQLSchema;

  private constructor(
    private readonly house: TestApp,
    private readonly rows: ExampleRows,
    private readonly caller: Caller,
    private readonly facts: { readonly organizationId: string; readonly said: Readonly<Record<string, unknown>> },
  ) {
    this.schema = house.app.get(GraphQLSchemaHost).schema;
  }

  /** `said` holds what an argument of a name is given; an id is one of the organization's. */
  static async open(house: TestApp, slug: string, said: Readonly<Record<string, unknown>>): Promise<Reader> {
    const rows = await ExampleRows.open(house.database.ownerUrl);
    const { rows: found } = await rows.query(
      `update people set roles = '{ANALYST,ADMINISTRATOR}' where id = (
         select m.person_id from board_members m join organizations o on o.id = m.organization_id
         where o.slug = $1 and m.role = 'CHAIR' limit 1)
       returning id, account_id as "accountId", organization_id as "organizationId"`,
      [slug],
    );
    const [{ id, accountId, organizationId }] = found as [{ id: string; accountId: string; organizationId: string }];
    const token = await house.app.get(Sessions).begin(accountId);
    return new Reader(house, rows, new Caller(house.app, slug, { id, name: 'the chair', token }), {
      organizationId,
      said,
    });
  }

  close() {
    return this.rows.close();
  }

  get roots(): readonly Field[] {
    return Object.values(this.schema.getQueryType()?.getFields() ?? {});
  }

  async told({ text, variables }: Omit<Asked, 'name'>): Promise<Told> {
    const { body } = await this.house.app.inject({
      method: 'POST',
      url: `/api/${this.caller.slug}/graphql`,
      headers: this.caller.headers(),
      payload: { query: text, variables },
    });
    return JSON.parse(body) as Told;
  }

  /** What the arguments of a root field are given. */
  async argumentsOf(field: Field): Promise<Readonly<Record<string, unknown>>> {
    const values: Record<string, unknown> = {};
    for (const one of field.args) values[one.name] = await this.valueFor(field, one);
    return values;
  }

  /** An operation of our pages with what its variables stand for. */
  async page(text: string): Promise<Asked> {
    const operation = operationOf(parse(text));
    const variables: Record<string, unknown> = {};
    for (const { variable, type } of operation.variableDefinitions ?? []) {
      const name = variable.name.value;
      const place = this.placeOf(operation, name);
      const value = place ? await this.valueFor(...place) : undefined;
      const isNeeded = type.kind === Kind.NON_NULL_TYPE;
      if (value !== undefined) variables[name] = value;
      else if (isNeeded) variables[name] = nameOf(type) === 'Boolean' ? true : {};
    }
    return { name: operation.name?.value ?? '', text, variables };
  }

  private placeOf(operation: OperationDefinitionNode, variable: string): [Field, GraphQLArgument] | null {
    for (const one of operation.selectionSet.selections) {
      if (one.kind !== Kind.FIELD) continue;
      const field = this.roots.find(({ name }) => name === one.name.value);
      const passed = one.arguments?.find(({ value }) => value.kind === Kind.VARIABLE && value.name.value === variable);
      const argument = field?.args.find(({ name }) => name === passed?.name.value);
      if (field && argument) return [field, argument];
    }
    return null;
  }

  private async valueFor(field: Field, { name, type }: GraphQLArgument): Promise<unknown> {
    const { said, organizationId } = this.facts;
    const named = getNamedType(type);
    const own = said[`${field.name}.${name}`] ?? said[name];
    if (own !== undefined) return own;
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    const asked = (value: unknown) => (isList ? [value] : value);
    if (isEnumType(named)) return asked(named.getValues()[0]?.name);
    if (isInputObjectType(named)) return isNonNullType(type) ? asked({}) : undefined;
    if (named.name === 'Int') return isNonNullType(type) ? 0 : undefined;
    if (named.name !== 'UUID' || name === 'after') return undefined;
    const table = tableFor(this.rows, field, { name, path: name, type: 'UUID', neededIn: '' });
    return asked(await this.rows.idIn(table, organizationId));
  }
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!found) throw new Error('A document without an operation.');
  return found;
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
