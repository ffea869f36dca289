// Where in a library the words of claims may stand. The grams of the claims are few and are kept; the texts of the library are
// many and go by once: so memory is bounded by the draft, whatever the size of the library.
//
// A gram is a run of one to four words. Of the places where a gram stands the first ones are kept; then the rarest grams of
// each claim vote for the place at which it would begin (as in Manber's and Myers' seeds of approximate matching).
import type { Claim } from './claim'
import { hashed, type Words } from './words'

/** Places of a gram that are kept: a gram that stands at more says next to nothing. */
const mostPlaces = 256
/** Grams of a claim that vote. */
const mostVoters = 24
/** Places of a claim that are looked at. */
const mostCandidates = 12
/** Votes for beginnings this near to each other are for one place: a few words may have come or gone between. */
const nearness = 8
/** Words of a text, at most, that a place can name: 2 to the 22nd. */
const span = 2 ** 22

interface Gram {
  /** Document times `span` plus the index of its first word. */
  places: number[]
}

export interface Candidate {
  claim: number
  document: number
  /** The index of the word of the document at which the claim would begin, about. */
  at: number
}

export class CandidateFinder {
  readonly #grams = new Map<number, Gram>()
  /** Which words occur in claims at all, by the low bits of their hash. */
  readonly #known = new Uint8Array(1 << 18)
  readonly #lengths = new Set<number>()

  constructor(private readonly claims: readonly Claim[]) {
    for (const { words } of claims)
      for (const { key, length } of gramsOf(words)) {
        this.#lengths.add(length)
        if (!this.#grams.has(key)) this.#grams.set(key, { places: [] })
      }
    for (const { words } of claims)
      for (let index = 0; index < words.count; index += 1)
        this.#known[(words.hashes[index] as number) & 0x3ffff] = 1
  }

  /** Notes where the grams stand in a text of the library. */
  scan(document: number, { hashes, count }: Words) {
    const lengths = [...this.#lengths].sort()
    const limit = Math.min(count, span)
    for (let index = 0; index < limit; index += 1) {
      if (this.#known[(hashes[index] as number) & 0x3ffff] === 0) continue
      let key = 0
      let length = 0
      for (const wanted of lengths) {
        for (; length < wanted && index + length < limit; length += 1)
          key = hashed(key, hashes[index + length] as number)
        if (length < wanted) break
        const gram = this.#grams.get(key ^ wanted)
        if (gram && gram.places.length < mostPlaces) gram.places.push(document * span + index)
      }
    }
  }

  /** The likeliest places of each claim, by document. */
  candidates(): Map<number, Candidate[]> {
    const byDocument = new Map<number, Candidate[]>()
    for (const [claim, { words }] of this.claims.entries())
      for (const candidate of this.#placesOf(claim, words)) {
        const others = byDocument.get(candidate.document)
        if (others) others.push(candidate)
        else byDocument.set(candidate.document, [candidate])
      }
    return byDocument
  }

  #placesOf(claim: number, words: Words): Candidate[] {
    const voters = gramsOf(words)
      .map(({ key, at, length }) => ({ at, length, places: this.#grams.get(key)?.places ?? [] }))
      .filter(({ places }) => places.length > 0)
      .sort((one, other) => one.places.length / one.length - other.places.length / other.length)
      .slice(0, mostVoters)
    const votes = new Map<number, number>()
    for (const { at, length, places } of voters) {
      // Rare and long grams weigh more.
      const weight = length / Math.sqrt(places.length)
      for (const place of places) {
        const document = Math.floor(place / span)
        const bucket = Math.floor(((place % span) - at + words.count) / nearness)
        const key = document * span + bucket
        votes.set(key, (votes.get(key) ?? 0) + weight)
      }
    }
    return [...votes]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, mostCandidates)
      .map(([key]) => ({
        claim,
        document: Math.floor(key / span),
        at: (key % span) * nearness - words.count,
      }))
  }
}

/** Pairs and runs of four words; a shorter claim is one gram. A run of four is rare where its pairs are common. */
function gramsOf({ hashes, count }: Words): { key: number; at: number; length: number }[] {
  const lengths = count >= 4 ? [2, 4] : count === 3 ? [2, 3] : [count]
  const grams: { key: number; at: number; length: number }[] = []
  for (const length of lengths)
    for (let at = 0; at + length <= count; at += 1) {
      let key = 0
      for (let index = at; index < at + length; index += 1)
        key = hashed(key, hashes[index] as number)
      grams.push({ key: key ^ length, at, length })
    }
  return grams
}
