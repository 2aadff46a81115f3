import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '@cxboard/domain/limits';
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
