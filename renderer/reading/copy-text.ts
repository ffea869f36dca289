// Puts text on the clipboard.
import { Failure } from '#shared/failure'

/** Rejects with a `Failure` that says what to do where the clipboard may not be written. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch (cause) {
    throw new Failure(
      'cannot-write',
      'The clipboard may not be written. Select the words and copy them with your system’s own key.',
      { cause },
    )
  }
}
