/** A small seeded generator (mulberry32): the same seed gives the same ids and trigger minutes in every run. */
export class SeededRandom {
  state: number;

  constructor(state: number) {
    this.state = state;
  }

  /** A number from 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** `count` hexadecimal digits. */
  hex(count: number): string {
    return Array.from({ length: count }, () => this.below(16).toString(16)).join('');
  }

  /** A random UUID, version 4 (RFC 9562, 5.4). */
  uuid(): string {
    const variant = (8 + this.below(4)).toString(16);
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`;
  }
}
