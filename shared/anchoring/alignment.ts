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
  /** Which vertical steps go up, and down: for each block of 32 rows one cell for each column, and one before them. */
  private positive = new Int32Array(1 << 14)
  private negative = new Int32Array(1 << 14)
  /** For each unit, which number it has in `peaks`; 0, whose rows are empty, for those that the pattern has not. */
  private readonly slots = new Uint16Array(0x10000)
  /** For each block, at which rows the pattern has the unit of each number. */
  private peaks = new Int32Array(1 << 10)
  /** The numbers of the units of the text, and the horizontal steps below the block before. */
  private numbers = new Uint16Array(1024)
  private steps = new Int8Array(1024)
  private columns = 0
  private low = 0
  private high = 0

  /**
   * Aligns `pattern` from `first` to `limit` with the best place of `text` from `from` to `to`; the text may begin and end
   * anywhere, the pattern is aligned whole. Fills `places` from 0 on, in positions of `text`. Only ways on which the unit at
   * row n stands between `low + n` and `high + n`, or less than 32 beyond, are looked at. Work: blocks of 32 units times length
   * of the text, or breadth of the band.
   */
  align(
    pattern: Uint16Array,
    first: number,
    limit: number,
    text: Uint16Array,
    from: number,
    to: number,
    low = from - (limit - first),
    high = to,
  ) {
    const rows = limit - first
    const columns = Math.max(0, to - from)
    const blocks = (rows + 31) >> 5
    this.reserve(rows, columns, blocks)
    this.places.fill(nowhere, 0, rows)
    if (rows === 0 || columns === 0) return
    this.columns = columns
    this.low = low - from
    this.high = high - from
    const width = this.spot(pattern, first, limit, blocks)
    const { slots, numbers } = this
    for (let column = 0; column < columns; column += 1)
      numbers[column] = slots[text[from + column] as number] as number
    this.steps.fill(0, 0, this.endOf(0))
    const last = blocks - 1
    const top = (rows - 1) & 31
    for (let block = 0; block < last; block += 2)
      this.fillTwo(block, block + 1 === last ? top : 31, width)
    if ((last & 1) === 0) {
      this.open(last)
      this.fill(last, top, width, this.beginOf(last), this.endOf(last))
    }
    this.goBack(pattern, first, rows, text, from, this.bestEnd(last))
    for (let at = first; at < limit; at += 1) slots[pattern[at] as number] = 0
    this.keepRuns(pattern, first, rows)
  }

  /** The columns of a block that are looked at: behind `beginOf`, up to `endOf`. */
  private beginOf(block: number): number {
    return Math.min(this.columns, Math.max(0, this.low + (block << 5)))
  }

  private endOf(block: number): number {
    return Math.max(this.beginOf(block), Math.min(this.columns, this.high + (block << 5) + 32))
  }

  /** Makes a block ready: what is in front of its columns, and above those that the block before does not reach. */
  private open(block: number) {
    const before = block * (this.columns + 1) + this.beginOf(block)
    this.positive[before] = -1
    this.negative[before] = 0
    // Beyond the band of the block above every step costs.
    if (block > 0) this.steps.fill(1, this.endOf(block - 1), this.endOf(block))
  }

  /** The cells of one block, whose last row is `top`, from column `begin` to `end`; leaves the steps below it. */
  private fill(block: number, top: number, width: number, begin: number, end: number) {
    const { positive, negative, peaks, numbers, steps } = this
    const row = block * width
    const cells = block * (this.columns + 1) + 1
    let up = positive[cells + begin - 1] as number
    let down = negative[cells + begin - 1] as number
    for (let column = begin; column < end; column += 1) {
      const step = steps[column] as number
      const sign = step >>> 31
      const peak = peaks[row + (numbers[column] as number)] as number
      const vertical = peak | down
      const equal = peak | sign
      const horizontal = ((((equal & up) + up) | 0) ^ up) | equal
      const plus = down | ~(horizontal | up)
      const minus = up & horizontal
      steps[column] = ((plus >>> top) & 1) - ((minus >>> top) & 1)
      const rise = (plus << 1) | ((step + 1) >> 1)
      up = (minus << 1) | sign | ~(vertical | rise)
      down = rise & vertical
      positive[cells + column] = up
      negative[cells + column] = down
    }
  }

  /**
   * The cells of a block and of the one below it, whose last row is `top`. Where both have a column, it is gone through once: the
   * processor works at the one while it waits for the other.
   */
  private fillTwo(block: number, top: number, width: number) {
    const { positive, negative, peaks, numbers, steps } = this
    this.open(block)
    this.open(block + 1)
    const begin = this.beginOf(block + 1)
    const end = this.endOf(block)
    this.fill(block, 31, width, this.beginOf(block), begin)
    const row = block * width
    const below = row + width
    const cells = block * (this.columns + 1) + 1
    const cellsBelow = cells + this.columns + 1
    let up = positive[cells + begin - 1] as number
    let down = negative[cells + begin - 1] as number
    let upBelow = positive[cellsBelow + begin - 1] as number
    let downBelow = negative[cellsBelow + begin - 1] as number
    for (let column = begin; column < end; column += 1) {
      const number = numbers[column] as number
      const step = steps[column] as number
      const sign = step >>> 31
      const peak = peaks[row + number] as number
      const vertical = peak | down
      const equal = peak | sign
      const horizontal = ((((equal & up) + up) | 0) ^ up) | equal
      const plus = down | ~(horizontal | up)
      const minus = up & horizontal
      const rise = (plus << 1) | ((step + 1) >> 1)
      up = (minus << 1) | sign | ~(vertical | rise)
      down = rise & vertical
      positive[cells + column] = up
      negative[cells + column] = down

      const signBelow = minus >>> 31
      const peakBelow = peaks[below + number] as number
      const verticalBelow = peakBelow | downBelow
      const equalBelow = peakBelow | signBelow
      const horizontalBelow = ((((equalBelow & upBelow) + upBelow) | 0) ^ upBelow) | equalBelow
      const plusBelow = downBelow | ~(horizontalBelow | upBelow)
      const minusBelow = upBelow & horizontalBelow
      steps[column] = ((plusBelow >>> top) & 1) - ((minusBelow >>> top) & 1)
      const riseBelow = (plusBelow << 1) | (plus >>> 31)
      upBelow = (minusBelow << 1) | signBelow | ~(verticalBelow | riseBelow)
      downBelow = riseBelow & verticalBelow
      positive[cellsBelow + column] = upBelow
      negative[cellsBelow + column] = downBelow
    }
    this.fill(block + 1, top, width, end, this.endOf(block + 1))
  }

  /** The first column at which the whole pattern ends with the fewest edits. */
  private bestEnd(block: number): number {
    const { steps } = this
    const end = this.endOf(block)
    let best = this.beginOf(block)
    let distance = 0
    let least = 0
    for (let column = best; column < end; column += 1) {
      distance += steps[column] as number
      if (distance < least) {
        least = distance
        best = column + 1
      }
    }
    return best
  }

  private goBack(
    pattern: Uint16Array,
    first: number,
    rows: number,
    text: Uint16Array,
    from: number,
    last: number,
  ) {
    const { places, positive, negative } = this
    const stride = this.columns + 1
    let row = rows - 1
    let column = last
    let block = row >> 5
    let begin = this.beginOf(block)
    let end = this.endOf(block)
    while (row >= 0 && column > 0) {
      if (row >> 5 !== block) {
        block = row >> 5
        begin = this.beginOf(block)
        end = this.endOf(block)
      }
      if (column > end) column = end
      else if (column > begin && pattern[first + row] === text[from + column - 1]) {
        places[row] = from + column - 1
        row -= 1
        column -= 1
      } else {
        const cell = block * stride + column
        const bit = 1 << (row & 31)
        if ((positive[cell] as number) & bit) row -= 1
        else {
          if (!((negative[cell - 1] as number) & bit)) row -= 1
          column -= 1
        }
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

  /** Notes at which rows the pattern has each of its units; the cells of a block. */
  private spot(pattern: Uint16Array, first: number, limit: number, blocks: number): number {
    const { slots } = this
    let width = 1
    for (let at = first; at < limit; at += 1) {
      const unit = pattern[at] as number
      if (slots[unit] !== 0) continue
      slots[unit] = width
      width += 1
    }
    if (this.peaks.length < width * blocks) this.peaks = new Int32Array(width * blocks * 2)
    const { peaks } = this
    peaks.fill(0, 0, width * blocks)
    for (let at = first; at < limit; at += 1) {
      const row = at - first
      const cell = (row >> 5) * width + (slots[pattern[at] as number] as number)
      peaks[cell] = (peaks[cell] as number) | (1 << (row & 31))
    }
    return width
  }

  private reserve(rows: number, columns: number, blocks: number) {
    const cells = blocks * (columns + 1)
    if (this.places.length < rows) this.places = new Int32Array(rows)
    if (this.numbers.length < columns) {
      this.numbers = new Uint16Array(columns * 2)
      this.steps = new Int8Array(columns * 2)
    }
    if (this.positive.length < cells) {
      this.positive = new Int32Array(cells * 2)
      this.negative = new Int32Array(cells * 2)
    }
  }
}
