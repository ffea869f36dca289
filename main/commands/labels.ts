// The command about labels.
import type { Commands } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Context } from './context'
import { definedOf } from './defined'

export function labelCommands({ library }: Context): Pick<Commands, 'label.edit'> {
  return {
    async 'label.edit'({ label: id, fields }) {
      const labels = library.labels()
      if (!labels.some((label) => label.id === id)) {
        const known = labels.map((label) => label.id).join(', ')
        throw new Failure('not-found', `There is no label ${id}; there are ${known}.`)
      }
      const twin = labels.find((label) => label.id !== id && label.name === fields.name)
      if (twin) throw new Failure('bad-input', `Another label is called “${twin.name}” already.`)
      const record = { type: 'label' as const, id, fields: definedOf(fields) }
      await library.commit([{ action: 'update', record }])
      return library.labels()
    },
  }
}
