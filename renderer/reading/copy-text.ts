// Puts text on the clipboard.
import { Failure } from '#shared/failure'

/**
 * HTML goes there as formatted text too, for a program that takes it. Rejects with a `Failure` that says what to do where the
 * clipboard may not be written.
 */
export async function copyText(
  text: string,
  mediaType: 'text/plain' | 'text/html' = 'text/plain',
): Promise<void> {
  try {
    if (mediaType === 'text/plain') await navigator.clipboard.writeText(text)
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          [mediaType]: new Blob([text], { type: mediaType }),
        }),
      ])
  } catch (cause) {
    throw new Failure(
      'cannot-write',
      'The clipboard may not be written. Select the words and copy them with your system’s own key.',
      { cause },
    )
  }
}
