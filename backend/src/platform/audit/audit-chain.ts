import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Log } from '../log.ts';
import { type ChainedEntry, digestOf, digestOfTexts, NO_DIGEST } from './audit-digest.ts';

export interface AuditVerdict {
  readonly entries: number;
  /** Entries whose words were erased; the chain holds without them. */
  readonly erased: number;
  readonly unsealed: number;
  /** The first entry that is not what was sealed. */
  readonly broken: { readonly seq: number; readonly why: 'MISSING' | 'CHANGED' | 'TEXTS_CHANGED' } | null;
  /** The last digest, to be kept elsewhere: with it, a cut-off end is noticed too. */
  readonly head: string | null;
}

interface SealedEntry extends ChainedEntry {
  readonly seq: number;
  readonly digest: Buffer;
  readonly textsDigest: Buffer;
}
interface Link {
  readonly seq: number;
  readonly digest: Buffer;
}

const ENTRIES_AT_ONCE = 1_000;
const start: Link = { seq: 0, digest: NO_DIGEST };

/**
 * The audit log's chain. Entries are written unsealed with the act they tell of, since a chain inside each act would
 * make all acts wait for each other; the sealer numbers and chains what is committed, seconds later.
 */
@Injectable()
export class AuditChain implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor({ databaseDirectUrl, log }: { databaseDirectUrl: string; log: Log }) {
    this.pool = new pg.Pool({
      connectionString: databaseDirectUrl,
      max: 1,
      connectionTimeoutMillis: 5_000,
      query_timeout: 60_000,
    });
    this.pool.on('error', (err) => log.warn({ err }, 'The audit log lost its connection.'));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** Seals everything committed so far. Safe to call anywhere, at any time. */
  async seal(): Promise<number> {
    const { rows } = await this.pool.query<{ organizationId: string }>(organizationsToSeal);
    let sealed = 0;
    for (const { organizationId } of rows)
      for (let n = ENTRIES_AT_ONCE; n === ENTRIES_AT_ONCE; sealed += n) n = await this.sealSome(organizationId);
    return sealed;
  }

  async verify(organizationId: string): Promise<AuditVerdict> {
    let link = start;
    let erased = 0;
    let broken: AuditVerdict['broken'] = null;
    for await (const entry of this.sealed(organizationId)) {
      broken = brokenAt(link, entry);
      if (broken) break;
      erased += isErased(entry) ? 1 : 0;
      link = entry;
    }
    const { rows } = await this.pool.query<{ unsealed: number }>(unsealedCount, [organizationId]);
    const head = link.seq ? link.digest.toString('hex') : null;
    return { entries: link.seq, erased, unsealed: rows[0]?.unsealed ?? 0, broken, head };
  }

  private async *sealed(organizationId: string): AsyncGenerator<SealedEntry> {
    for (let last = 0; ;) {
      const { rows } = await this.pool.query<SealedEntry>(sealedAfter, [organizationId, last, ENTRIES_AT_ONCE]);
      yield* rows;
      if (rows.length < ENTRIES_AT_ONCE) return;
      last = rows.at(-1)?.seq ?? last;
    }
  }

  private async sealSome(organizationId: string): Promise<number> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const note = (error: Error) => (broken = error);
    client.on('error', note);
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(7205, hashtext($1))', [organizationId]);
      const last = await client.query<Link>(lastSealed, [organizationId]);
      const { rows } = await client.query<ChainedEntry>(unsealed, [organizationId, ENTRIES_AT_ONCE]);
      const links = chained(last.rows[0] ?? start, rows);
      const columns = [links.map(({ id }) => id), links.map(({ seq }) => seq), links.map(({ digest }) => digest)];
      await client.query(write, [organizationId, ...columns, links.map(({ textsDigest }) => textsDigest)]);
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(note);
      throw error;
    } finally {
      client.removeListener('error', note);
      client.release(broken);
    }
  }
}

function chained(last: Link, entries: readonly ChainedEntry[]): SealedEntry[] {
  let { seq, digest } = last;
  return entries.map((entry) => {
    const textsDigest = digestOfTexts(entry);
    seq += 1;
    digest = digestOf({ seq, facts: entry.facts, previous: digest, textsDigest });
    return { ...entry, seq, digest, textsDigest };
  });
}

const isErased = (entry: SealedEntry) => entry.texts === null && !entry.textsDigest.equals(NO_DIGEST);

function brokenAt(previous: Link, entry: SealedEntry): AuditVerdict['broken'] {
  const seq = previous.seq + 1;
  if (entry.seq !== seq) return { seq, why: 'MISSING' };
  const { facts, textsDigest } = entry;
  if (!digestOf({ seq, facts, previous: previous.digest, textsDigest }).equals(entry.digest))
    return { seq, why: 'CHANGED' };
  if (entry.texts !== null && !digestOfTexts(entry).equals(textsDigest)) return { seq, why: 'TEXTS_CHANGED' };
  return null;
}

const asChained = `
  e.id,
  (jsonb_build_array(e.organization_id, e.id, (extract(epoch from e.at) * 1000000)::bigint, e.person_id, e.system_reason,
    e.act, e.subject, e.subject_id)
    || case when e.for_person_id is null then '[]' else jsonb_build_array(e.for_person_id) end)::text as facts,
  t.salt, case when t.entry_id is not null then jsonb_build_array(t.before, t.after)::text end as texts`;
const withTexts = `
  audit_entries e left join audit_texts t on (t.organization_id, t.entry_id) = (e.organization_id, e.id)`;

const organizationsToSeal = `select distinct organization_id as "organizationId" from audit_entries where seq is null`;
const lastSealed = `
  select seq::int, digest from audit_entries where organization_id = $1 and seq is not null order by seq desc limit 1`;
const unsealed = `
  select ${asChained} from ${withTexts} where e.organization_id = $1 and e.seq is null order by e.at, e.id limit $2`;
const sealedAfter = `
  select ${asChained}, e.seq::int, e.digest, e.texts_digest as "textsDigest"
  from ${withTexts} where e.organization_id = $1 and e.seq > $2 order by e.seq limit $3`;
const unsealedCount = 'select count(*)::int as unsealed from audit_entries where organization_id = $1 and seq is null';
const write = `
  update audit_entries e set seq = link.seq, digest = link.digest, texts_digest = link.texts_digest
  from unnest($2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[]) as link (id, seq, digest, texts_digest)
  where e.organization_id = $1 and e.id = link.id`;
