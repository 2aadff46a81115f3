/**
 * What this device keeps for whoever uses it. A full or closed storage takes nothing away: then it is kept as long as
 * the page is open.
 */
export class Keeper {
  private readonly memory = new Map<string, string>();

  constructor(private readonly storage: () => Storage) {}

  read(key: string): string | null {
    return this.memory.get(key) ?? this.tried((storage) => storage.getItem(key) ?? storage.getItem(agedOf(key)));
  }

  write(key: string, value: string) {
    this.memory.set(key, value);
    const isKept = this.tried((storage) => {
      storage.setItem(key, value);
      storage.removeItem(agedOf(key));
      return this.memory.delete(key);
    });
    if (!isKept) this.age(key);
  }

  /** Whether what is read is not the newest: when that was written there was no room. */
  isAged(key: string): boolean {
    if (this.memory.has(key)) return false;
    return this.tried((storage) => storage.getItem(key) === null && storage.getItem(agedOf(key)) !== null) ?? false;
  }

  forget(key: string) {
    this.memory.delete(key);
    for (const place of [key, agedOf(key)]) this.tried((storage) => storage.removeItem(place));
  }

  /** Forgets everything whose key begins with one of these. */
  forgetAll(beginnings: readonly string[]) {
    const keys = [...this.memory.keys(), ...(this.tried(Object.keys) ?? [])];
    const places = [...beginnings, ...beginnings.map(agedOf)];
    for (const key of keys) if (places.some((beginning) => key.startsWith(beginning))) this.forget(key);
  }

  /** What lies there from before is marked as older: under a key of the same length, since there is no room for more. */
  private age(key: string) {
    this.tried((storage) => {
      const old = storage.getItem(key);
      if (old === null) return;
      storage.removeItem(key);
      storage.setItem(agedOf(key), old);
    });
  }

  /** Null where the browser forbids it, or has no room. */
  private tried<Value>(act: (storage: Storage) => Value): Value | null {
    try {
      return act(this.storage());
    } catch {
      return null;
    }
  }
}

const agedOf = (key: string) => `~${key.slice(1)}`;

/** Until it is forgotten. */
export const onDevice = new Keeper(() => localStorage);
/** Until this tab is closed. */
export const inTab = new Keeper(() => sessionStorage);
