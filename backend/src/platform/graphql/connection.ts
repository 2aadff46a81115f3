import { limits } from '@cxboard/domain/limits';
import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BadInput } from '../barriers.ts';

@ObjectType('PageInfo', { description: 'Where this part of a list ends.' })
export class PageInfoModel {
  @Field()
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' })
  endCursor!: string | null;
}

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoModel;
}

/** The type of a list that is read part by part. */
export function connectionOf<Node>(name: string, node: Type<Node>): Type<Connection<Node>> {
  @ObjectType(name)
  class ConnectionModel {
    @Field(() => [node])
    nodes!: readonly Node[];

    @Field(() => Int, { description: 'How many there are in all parts together.' })
    totalCount!: number;

    @Field(() => PageInfoModel)
    pageInfo!: PageInfoModel;
  }
  return ConnectionModel;
}

/** How many rows a part holds: what was asked for, within the limit. */
export const pageSize = (first: number | null | undefined): number => {
  const { min, max, default: standard } = limits.page;
  const asked = first ?? standard;
  if (asked < min || asked > max) throw new BadInput(`first: ${min} to ${max}.`);
  return asked;
};

/** A cursor is the sort key of a row: opaque to the reader, checked when it comes back. */
export const cursorOf = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

export function keyIn(cursor: string | null | undefined, length: number): readonly string[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string')) return key;
  } catch {
    // not one of ours: answered below
  }
  throw new BadInput('after: not a cursor of this list.');
}

/** A part out of rows that were read one further than asked for; the last one's id is where the next part begins. */
export function partOf<Node extends { readonly id: string }>(
  read: readonly Node[],
  { totalCount, most }: { readonly totalCount: number; readonly most: number },
): Connection<Node> {
  const nodes = read.slice(0, most);
  const pageInfo = { hasNextPage: read.length > most, endCursor: nodes.at(-1)?.id ?? null };
  return { nodes, totalCount, pageInfo };
}
