// A second family of edits, unlike the first: what an editor does to a story, many changes in one place and none in the next.
import type { TextRange } from '#shared/anchoring/range'
import type { Experiment, Trial } from './accuracy'
import { passages, trialOf } from './accuracy'
import { type Corpus, textOf } from './corpora'
import { edited, type Replacement, replaceWords } from './edits'
import { below, type Random } from './vocabulary'

const found = { asked: '', counts: 'right' } as const

export const revisions: Experiment[] = [
  {
    ...found,
    name: 'every fourth block rewritten by half, the others as they were',
    trial: ({ blocks, words }, random) => {
      const text = textOf(blocks)
      const half = replaceWords(text, 0.5, random, words)
      const rewritten = rangesOf(blocks).filter(() => random() < 0.25)
      const inside = ({ start, end }: Replacement) =>
        rewritten.some((block) => start >= block.start && end <= block.end)
      return onAll(text, half.filter(inside), random)
    },
  },
  {
    ...found,
    name: 'every third pair of sentences merged, long ones split',
    trial: ({ blocks }, random) => {
      const text = textOf(blocks)
      const joints = [...text.matchAll(/[.。।] (?=\S)|[,，،] /g)]
        .filter(() => random() < 0.33)
        .map(({ 0: joint, index }) => ({
          start: index,
          end: index + joint.length,
          by: /[,，،]/.test(joint) ? '. ' : ', and ',
        }))
      return onAll(text, joints, random)
    },
  },
  {
    ...found,
    name: 'other quotation marks, dashes, spaces and composition',
    trial: ({ blocks }, random) => {
      const text = textOf(blocks)
      const styled = [...text.matchAll(/[ ,]/g)]
        .filter(() => random() < 0.3)
        .map(({ 0: mark, index }) => ({
          start: index,
          end: index + 1,
          by: mark === ' ' ? '\u00a0 ' : mark,
        }))
      const soft = [...text.matchAll(/(?<=\p{L}{3})(?=\p{L}{3})/gu)]
        .filter(() => random() < 0.05)
        .map(({ index }) => ({ start: index, end: index, by: '\u00ad' }))
      const all = [...styled, ...soft].sort((a, b) => a.start - b.start)
      return onAll(text, all, random)
    },
  },
  {
    ...found,
    name: 'headline changed, a new beginning, the last quarter cut',
    trial: ({ blocks, words }, random) => {
      const text = textOf(blocks)
      const [first] = rangesOf(blocks)
      const cut = Math.floor(text.length * 0.75)
      const opening = `${words.sentence()}${words.sentence()}\n`
      const trial = onAll(
        text,
        [
          { start: 0, end: first?.end ?? 0, by: opening },
          { start: cut, end: text.length, by: '' },
        ],
        random,
      )
      return only(trial, ({ start, end }) => start > (first?.end ?? 0) && end < cut)
    },
  },
  {
    ...found,
    name: 'every tenth block quoted a second time above',
    trial: ({ blocks }, random) => {
      const text = textOf(blocks)
      const ranges = rangesOf(blocks)
      const copies = ranges
        .slice(1)
        .filter(() => random() < 0.1)
        .map(({ start, end }) => {
          const at = ranges[below(random, ranges.length)]?.start ?? 0
          return { start: at, end: at, by: `${text.slice(start, end)}\n` }
        })
        .sort((a, b) => a.start - b.start)
      return onAll(text, copies, random)
    },
  },
]

const onAll = (text: string, changes: Replacement[], random: Random): Trial =>
  trialOf(text, passages(text, 150, random), edited(text, changes))

function only({ anchors, now, truth }: Trial, keep: (old: TextRange) => boolean): Trial {
  const kept = anchors.map(keep)
  return {
    anchors: anchors.filter((_, index) => kept[index]),
    now,
    truth: truth.filter((_, index) => kept[index]),
  }
}

function rangesOf(blocks: Corpus['blocks']): TextRange[] {
  let at = 0
  return blocks.map((block) => {
    const start = at
    at += block.join('').length + 1
    return { start, end: at - 1 }
  })
}
