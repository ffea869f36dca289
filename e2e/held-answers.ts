// The host's answers to one command, held back until the test lets them go: what one does meanwhile, however quickly.
import type { Page } from '@playwright/test'
import type { CommandName } from '#shared/contract'

export const heldOnlyOnTheWire = 'there is no network between this window and its host'

/** From now on the command is asked for, and answered only after `release`. Each is counted. */
export async function holdAnswers(page: Page, command: CommandName) {
  let asked = 0
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(`**/call/${command}`, async (route) => {
    asked++
    await released
    await route.continue()
  })
  return { asked: () => asked, release }
}
