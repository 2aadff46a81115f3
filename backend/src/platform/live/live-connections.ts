import { type BoardEvent, SESSION_EVENT } from '../events/event-stream.ts';
import type { LiveConnection } from './live-connection.ts';

/** Every open socket of this process. */
export class LiveConnections {
  private readonly open = new Set<LiveConnection>();

  get size() {
    return this.open.size;
  }

  ofAccount(accountId: string): number {
    return [...this.open].filter(({ account }) => account.accountId === accountId).length;
  }

  add(connection: LiveConnection) {
    this.open.add(connection);
  }

  remove(connection: LiveConnection) {
    this.open.delete(connection);
  }

  /** A person's rights or an account's sessions changed: whoever it is about is looked up at once. */
  async recheckFor({ organizationId, subject, id }: BoardEvent): Promise<void> {
    await this.checkAll(({ account, viewer }) => {
      if (subject === SESSION_EVENT) return account.accountId === id;
      return subject === 'PERSON' && viewer.organizationId === organizationId && viewer.personId === id;
    });
  }

  /** The backstop, for sessions that simply run out. */
  async checkAll(concerned: (connection: LiveConnection) => boolean = () => true): Promise<void> {
    for (const connection of [...this.open].filter(concerned)) await connection.check().catch(() => connection.shut());
  }
}
