// Labels: what a mark means to the reader. Five to begin with; their names and colours are the reader's to change.
import { z } from 'zod'

export const labelColours = [
  'yellow',
  'green',
  'blue',
  'rose',
  'violet',
  'orange',
  'teal',
  'grey',
] as const
export const LabelColour = z.enum(labelColours)
export type LabelColour = z.infer<typeof LabelColour>

export const LabelId = z.string().regex(/^[a-z]+$/)

export const Label = z.object({
  id: LabelId,
  name: z.string().trim().min(1).max(40),
  colour: LabelColour,
  /** The number key that marks with it. */
  key: z.int().min(1).max(9),
})
export type Label = z.infer<typeof Label>

export const LabelEdit = Label.pick({ name: true, colour: true }).partial()
export type LabelEdit = z.infer<typeof LabelEdit>

/** The labels of a new library, in the order of their keys. To offer another, add a line here. */
export const defaultLabels: readonly Label[] = [
  { id: 'quote', name: 'Quote', colour: 'yellow', key: 1 },
  { id: 'claim', name: 'Claim', colour: 'blue', key: 2 },
  { id: 'evidence', name: 'Evidence', colour: 'green', key: 3 },
  { id: 'question', name: 'Question', colour: 'rose', key: 4 },
  { id: 'context', name: 'Context', colour: 'violet', key: 5 },
]
