// Aligns a pattern with the part of a text that is most like it: edit distance by bit-parallel columns (Myers 1999, in blocks
// as Hyyrö 2003), of which every column is kept, so that the way back tells where each unit of the pattern has gone.
//
// Distance alone says little: in any two texts of one language every second letter can be made to agree. So only units in
// runs of at least `shortestRun` that agree count, or single ones where a single one says something (ideographs).

const shortestRun = 3
/** From here on scripts have thousands of units: that one agrees is no chance. */
const firstIdeograph = 0x2e80

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff

/** Where a unit of a pattern stands in no run that agrees. */
export const nowhere = -1

export class Aligner {
  /** For each unit of the pattern last aligned, where in the text it stands, or `nowhere`. */
  places = new Int32Array(1024)
  private positive = new Int32Array(1 << 14)
  private negative = new Int32Array(1 << 14)
  /** For each unit, which row of `peaks` says where the pattern has it; 0, whose row is empty, for those that it has not. */
  private readonly slots = new Uint16Array(0x10000)
  private peaks = new Int32Array(1 << 10)

  /**
   * Aligns `pattern` from `first` to `limit` with the best place of `text` from `from` to `to`; the text may begin and end
   * anywhere, the pattern is aligned whole. Fills `places` from 0 on, in positions of `text`. Work: blocks of 32 units times
   * length of the text.
   */
  align(
    pattern: Uint16Array,
    first: number,
    limit: number,
    text: Uint16Array,
    from: number,
    to: number,
  ) {
    const rows = limit - first
    const columns = Math.max(0, to - from)
    const blocks = (rows + 31) >> 5
    this.reserve(rows, blocks * (columns + 1))
    const { places, positive, negative, slots } = this
    places.fill(nowhere, 0, rows)
    if (rows === 0 || columns === 0) return
    this.spot(pattern, first, limit, blocks)
    const { peaks } = this

    positive.fill(-1, 0, blocks)
    negative.fill(0, 0, blocks)
    const lastBit = (rows - 1) & 31
    let distance = rows
    let least = rows
    let best = 0
    for (let column = 1; column <= columns; column += 1) {
      const slot = (slots[text[from + column - 1] as number] as number) * blocks
      const before = (column - 1) * blocks
      const here = column * blocks
      let carry = 0
      for (let block = 0; block < blocks; block += 1) {
        const up = positive[before + block] as number
        const down = negative[before + block] as number
        const sign = carry < 0 ? 1 : 0
        let equal = peaks[slot + block] as number
        const vertical = equal | down
        equal |= sign
        const horizontal = ((((equal & up) + up) | 0) ^ up) | equal
        let plus = down | ~(horizontal | up)
        let minus = up & horizontal
        const top = block === blocks - 1 ? lastBit : 31
        const out = ((plus >>> top) & 1) - ((minus >>> top) & 1)
        plus = (plus << 1) | (carry > 0 ? 1 : 0)
        minus = (minus << 1) | sign
        positive[here + block] = minus | ~(vertical | plus)
        negative[here + block] = plus & vertical
        carry = out
      }
      distance += carry
      if (distance < least) {
        least = distance
        best = column
      }
    }
    this.goBack(pattern, first, rows, text, from, best, blocks)
    for (let at = first; at < limit; at += 1) slots[pattern[at] as number] = 0
    this.keepRuns(pattern, first, rows)
  }

  private goBack(
    pattern: Uint16Array,
    first: number,
    rows: number,
    text: Uint16Array,
    from: number,
    end: number,
    blocks: number,
  ) {
    const { places, positive, negative } = this
    let row = rows - 1
    let column = end
    while (row >= 0 && column > 0) {
      if (pattern[first + row] === text[from + column - 1]) {
        places[row] = from + column - 1
        row -= 1
        column -= 1
        continue
      }
      const block = row >> 5
      const bit = 1 << (row & 31)
      if ((positive[column * blocks + block] as number) & bit) row -= 1
      else if ((negative[(column - 1) * blocks + block] as number) & bit) column -= 1
      else {
        row -= 1
        column -= 1
      }
    }
  }

  private keepRuns(pattern: Uint16Array, first: number, rows: number) {
    const { places } = this
    let start = 0
    while (start < rows) {
      const place = places[start] as number
      let end = start + 1
      if (place !== nowhere) {
        while (end < rows && places[end] === place + end - start) end += 1
        const unit = pattern[first + start] as number
        if (end - start < (unit < firstIdeograph ? shortestRun : isSurrogate(unit) ? 2 : 1))
          places.fill(nowhere, start, end)
      }
      start = end
    }
  }

  /** Notes at which rows the pattern has each of its units. */
  private spot(pattern: Uint16Array, first: number, limit: number, blocks: number) {
    const { slots } = this
    const needed = (limit - first + 1) * blocks
    if (this.peaks.length < needed) this.peaks = new Int32Array(needed * 2)
    const { peaks } = this
    peaks.fill(0, 0, blocks)
    let known = 0
    for (let at = first; at < limit; at += 1) {
      const unit = pattern[at] as number
      let slot = slots[unit] as number
      if (slot === 0) {
        known += 1
        slot = known
        slots[unit] = slot
        peaks.fill(0, slot * blocks, (slot + 1) * blocks)
      }
      const row = at - first
      const cell = slot * blocks + (row >> 5)
      peaks[cell] = (peaks[cell] as number) | (1 << (row & 31))
    }
  }

  private reserve(rows: number, cells: number) {
    if (this.places.length < rows) this.places = new Int32Array(rows)
    if (this.positive.length < cells) {
      this.positive = new Int32Array(cells * 2)
      this.negative = new Int32Array(cells * 2)
    }
  }
}
