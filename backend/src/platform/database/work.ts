import type { PoolClient } from 'pg';
import type { EntityManager, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { NotFound, StaleEdit } from '../barriers.ts';
import type { Ears } from '../events/event-stream.ts';
import { AuditTrail } from './audit-trail.ts';
import { rowByKey } from './row-by-key.ts';
import { Aggregate, type TenantRow } from './rows.ts';
import { type Statement, statement } from './statement.ts';
import { askOneByOne, commit, gather, run } from './transaction.ts';

export type Kind<Row extends TenantRow> = new () => Row;
/** What a new row still needs: everything but what Work itself gives. */
export type Draft<Row> = Omit<Partial<Row>, 'organizationId' | 'version' | 'createdAt'>;
type Where<Row extends TenantRow> = Omit<FindOptionsWhere<Row>, 'organizationId'>;

export interface WorkSetting {
  readonly organizationId: string;
  readonly personId: string | null;
  readonly forPersonId?: string | null;
  readonly reason: string | null;
  readonly now: Date;
  readonly manager: EntityManager;
  readonly client: PoolClient;
}

const announcement = statement(
  'outbox.add',
  'insert into outbox (organization_id, id, topic, payload) values ($1, $2, $3, $4)',
);
const notice = statement('events.tell', 'select pg_notify($1, $2)');

/**
 * One act of one organization in one transaction: rows, audit entries, outbox and live events become true together.
 * The only way to touch rows.
 */
export class Work {
  readonly organizationId: string;
  readonly personId: string | null;
  readonly now: Date;
  private readonly manager: EntityManager;
  private readonly connection: PoolClient;
  private readonly audit: AuditTrail;
  private readonly told = new Set<string>();
  private announced = false;
  private turn: Promise<unknown> = Promise.resolve();
  private isOver = false;
  private copies = false;
  private failure: unknown;
  private readonly last: (readonly [Statement, readonly unknown[]])[] = [];

  constructor({ organizationId, personId, forPersonId = null, reason, now, manager, client }: WorkSetting) {
    this.organizationId = organizationId;
    this.personId = personId;
    this.now = now;
    this.manager = manager;
    this.connection = client;
    this.audit = new AuditTrail({ organizationId, personId, forPersonId, reason, now });
  }

  /** The row, or the barrier NotFound: another organization's row looks absent. */
  async get<Row extends TenantRow>(kind: Kind<Row>, id: string): Promise<Row> {
    return orNotFound(await this.byKey(kind, id, 'plain'));
  }

  /** Like get, and nobody else changes the row until this work is done. */
  async lock<Row extends TenantRow>(kind: Kind<Row>, id: string): Promise<Row> {
    return orNotFound(await this.byKey(kind, id, 'locked'));
  }

  find<Row extends TenantRow>(kind: Kind<Row>, where: Where<Row>, order?: FindOptionsOrder<Row>): Promise<Row[]> {
    return this.manager.find(kind, { where: this.here(where), ...(order && { order }) });
  }

  first<Row extends TenantRow>(kind: Kind<Row>, where: Where<Row>): Promise<Row | null> {
    return this.manager.findOne(kind, { where: this.here(where) });
  }

  async add<Row extends TenantRow>(kind: Kind<Row>, draft: Draft<Row>): Promise<Row> {
    const [row] = await this.addAll(kind, [draft]);
    return orNotFound(row);
  }

  async addAll<Row extends TenantRow>(kind: Kind<Row>, drafts: readonly Draft<Row>[]): Promise<Row[]> {
    if (drafts.length === 0) return [];
    const rows = drafts.map((draft) => this.complete(kind, draft));
    await this.manager.insert(kind, rows as never);
    for (const [index, row] of rows.entries())
      this.audit.note({
        act: 'ADDED',
        subject: kind.name,
        subjectId: row.id,
        ...told(row, { after: { ...drafts[index] } }),
      });
    return rows;
  }

  /** Writes the changes and counts the version up; an edit made from an older version than expected is stale. */
  async change<Row extends TenantRow>(row: Row, changes: Draft<Row>, expectedVersion?: number): Promise<Row> {
    const version = row instanceof Aggregate ? row.version : null;
    refuseStale(version, expectedVersion);

    const before = Object.fromEntries(Object.keys(changes).map((key) => [key, row[key as keyof Row]]));
    const counted = version === null ? {} : { version };
    const next = { ...changes, ...(version !== null && { version: version + 1 }) };
    const key = this.here<Row>({ id: row.id, ...counted } as never);
    const { affected } = await this.manager.update(row.constructor, key, next);
    if (affected !== 1) throw version === null ? new NotFound() : new StaleEdit(version + 1);

    const about = { subject: row.constructor.name, subjectId: row.id };
    this.audit.note({ act: 'CHANGED', ...about, ...told(row, { before, after: changes }) });
    return Object.assign(row, next);
  }

  async remove<Row extends TenantRow>(row: Row): Promise<void> {
    const { organizationId, id } = row;
    await this.manager.delete(row.constructor, { organizationId, id });
    const about = { subject: row.constructor.name, subjectId: id };
    this.audit.note({ act: 'REMOVED', ...about, ...told(row, { before: { ...row } }) });
  }

  /**
   * A named statement inside this work: locks, bulk writes, reads that decide. Several at once travel together and are
   * answered in their order; a connection that copies lets them take turns.
   */
  query<Row>(named: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.copies ? this.turn.then(() => this.ask<Row>(named, values)) : this.ask<Row>(named, values);
    this.turn = answer.catch(() => {});
    return answer;
  }

  private async ask<Row>(named: Statement, values: readonly unknown[]): Promise<Row[]> {
    if (this.isOver) throw new Error('This work has failed; nothing more is asked in it.');
    gather(this.connection);
    try {
      return await run<Row>(this.connection, named, values);
    } catch (error) {
      // What was asked behind a statement that failed is refused because of it, and says only that.
      if (this.failure === undefined || !isAftermath(error)) this.failure = error;
      throw this.failure;
    }
  }

  /** The act has failed: who asks later would ask on a connection that is somebody else's by then. */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.turn;
  }

  /** The connection of this work, for COPY; from now on its statements wait for one another. */
  client(): PoolClient {
    if (!this.copies) askOneByOne(this.connection);
    this.copies = true;
    return this.connection;
  }

  /** The audit log tells of this work what was done and, instead of the person, why nobody is named. */
  withoutName(reason: string) {
    this.audit.seal(reason);
  }

  /** An act the rows alone do not name, for the audit log. */
  note(act: string, subject: TenantRow, after?: object) {
    this.audit.note({ act, subject: subject.constructor.name, subjectId: subject.id, ...(after && { after }) });
  }

  /** A job of that name runs after this work is committed. Ids only. */
  async announce(topic: string, payload: Readonly<Record<string, string>>): Promise<void> {
    await this.query(announcement, [this.organizationId, uuidv7(), topic, JSON.stringify(payload)]);
    this.announced = true;
  }

  /** Pages that show this thing hear of the change once this work is committed; of a draft, only those it is for. */
  tell(subject: string, id: string, only?: Ears): void {
    this.told.add(JSON.stringify({ org: this.organizationId, subject, id, only }));
  }

  /** A statement that nobody waits for before the end of this work. */
  lastly(named: Statement, values: readonly unknown[]): void {
    this.last.push([named, values]);
  }

  /** Writes what was gathered along the way and makes it true: once, in one go, as the last thing of this work. */
  async finish(): Promise<void> {
    const notices = [...this.told].map((event) => ['cx_events', event]);
    if (this.announced) notices.push(['cx_outbox', '']);
    const all = [...this.last, ...this.audit.statements(), ...notices.map((values) => [notice, values] as const)];
    const written = Promise.all(all.map(([named, values]) => this.query(named, values)));
    if (this.copies) await written;
    // When one of them fails, PostgreSQL answers this with a rollback, and it is the failure that is told.
    const committed = commit(this.connection);
    committed.catch(() => {});
    await written;
    await committed;
  }

  private async byKey<Row extends TenantRow>(kind: Kind<Row>, id: string, how: 'plain' | 'locked') {
    const read = rowByKey(kind, () => this.manager.connection.getMetadata(kind));
    const [columns] = await this.query<Record<string, unknown>>(read[how], [this.organizationId, id]);
    return columns && read.row(columns);
  }

  private here<Row extends TenantRow>(where: Where<Row>): FindOptionsWhere<Row> {
    return { ...where, organizationId: this.organizationId };
  }

  private complete<Row extends TenantRow>(kind: Kind<Row>, draft: Draft<Row>): Row {
    const row = Object.assign(new kind(), { id: uuidv7(), ...draft, organizationId: this.organizationId });
    return row instanceof Aggregate ? Object.assign(row, { version: 1, createdAt: this.now }) : row;
  }
}

const isAftermath = (error: unknown): boolean => (error as { code?: string }).code === '25P02';

interface Words {
  readonly before?: object;
  readonly after?: object;
}

/** Of a confidential row the audit log tells that it changed, and not what it says. */
const told = (row: object, words: Words): Words => ('confidentialItemId' in row && row.confidentialItemId ? {} : words);

function orNotFound<Row>(row: Row | null | undefined): Row {
  if (!row) throw new NotFound();
  return row;
}

function refuseStale(version: number | null, expected: number | undefined) {
  if (version !== null && expected !== undefined && version !== expected) throw new StaleEdit(version);
}
