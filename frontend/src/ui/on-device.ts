/**
 * What this device keeps for whoever uses it. A full or closed storage takes nothing away: then it is kept as long as
 * the page is open.
 */
class Keeper {
  private readonly memory = new Map<string, string>();

  constructor(private readonly storage: () => Storage) {}

  read(key: string): string | null {
    return this.memory.get(key) ?? this.tried((storage) => storage.getItem(key));
  }

  write(key: string, value: string) {
    this.memory.set(key, value);
    this.tried((storage) => {
      storage.setItem(key, value);
      this.memory.delete(key);
    });
  }

  forget(key: string) {
    this.memory.delete(key);
    this.tried((storage) => storage.removeItem(key));
  }

  /** Forgets everything whose key begins with one of these. */
  forgetAll(beginnings: readonly string[]) {
    const keys = [...this.memory.keys(), ...(this.tried(Object.keys) ?? [])];
    for (const key of keys) if (beginnings.some((beginning) => key.startsWith(beginning))) this.forget(key);
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

/** Until it is forgotten. */
export const onDevice = new Keeper(() => localStorage);
/** Until this tab is closed. */
export const inTab = new Keeper(() => sessionStorage);
