// What the measurement uses of the peer, which has no types of its own.
declare module 'minhash' {
  export class Minhash {
    update(shingle: string): void
  }
  export class LshIndex {
    insert(key: string, minhash: Minhash): void
    query(minhash: Minhash): string[]
  }
}
