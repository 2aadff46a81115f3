/**
 * What was worked out, by everything it is made of: nothing in it can be out of date, since what is made of something
 * else has another name. At most so many at once; what nobody asked for the longest goes first.
 */
export class Kept<Value extends object> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  of(madeOf: string, make: () => Value): Value {
    const known = this.values.get(madeOf);
    if (known) this.values.delete(madeOf);
    const value = known ?? make();
    this.values.set(madeOf, value);
    const [oldest] = this.values.size > this.most ? this.values.keys() : [];
    if (oldest !== undefined) this.values.delete(oldest);
    return value;
  }
}
