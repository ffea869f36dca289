// Hands a text to the reader: as a file, or on the clipboard. Both work the same in every host.
import { tell, tellFailure } from '../state/messages'

export interface Rendered {
  text: string
  name: string
  mediaType: string
}

export function save({ text, name, mediaType }: Rendered) {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the bytes once it has begun; a minute is ample for that.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export async function copy({ text }: Rendered) {
  try {
    await navigator.clipboard.writeText(text)
    tell('Copied.')
  } catch (cause) {
    tellFailure(
      new Error('The clipboard could not be written. Save it as a file instead.', { cause }),
    )
  }
}
