// Texts of a story beside each other, and the review of what was marked in the older one.
import type { App } from '../app'
import { drop } from '../bringing-in'
import { bringReservoir } from '../reservoir'
import { ReviewDesk } from '../review-desk'
import type { Screen } from './screen'

/** A story, and a later text of it: edited, shortened and added to. */
async function bringTwoTexts(app: App) {
  const bees = (...texts: string[]) => ({
    name: 'bees.html',
    content: `<!doctype html><html lang="en"><head><title>Bees</title><link rel="canonical" href="https://estuarypost.example/bees"></head><body><article>${texts.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  })
  const same = 'They hum all day in the lime trees behind the station.'
  await drop(app.page, {
    files: [bees('Six hives stand on the roof.', same, 'Nobody counts them.')],
  })
  await app.page.getByText('is in your library now').waitFor()
  await drop(app.page, { files: [bees('Seven hives stand on the roof.', same, 'It is cold.')] })
  await app.page.getByText('A newer text of “Bees” was added').waitFor()
  await app.page.getByRole('button', { name: 'Dismiss' }).last().click()
  const [article] = await app.call('article.list', {})
  if (!article) throw new Error('nothing was brought in')
  return article
}

async function showChanges(app: App) {
  const { id, versions } = await bringTwoTexts(app)
  const [from, to] = versions.map(({ body }) => body)
  await app.page.evaluate((address) => {
    location.hash = address
  }, `#/article/${id}/changes/${from}/${to}`)
  await app.page.getByText('1 of 3', { exact: true }).waitFor()
}

export const versions: readonly Screen[] = [
  {
    name: 'marks in a text that was edited, and their review',
    async show(app) {
      await bringReservoir(app)
      await app.page.keyboard.press('r')
      await new ReviewDesk(app).now.locator('ins').first().waitFor()
    },
  },
  {
    name: 'a narrow window with the review of words that are gone',
    width: 480,
    async show(app) {
      await bringReservoir(app)
      await app.page.keyboard.press('r')
      await app.page.keyboard.press('<')
      await app.page.keyboard.press('m')
      await new ReviewDesk(app).panel.getByText('Select the words in the text').waitFor()
    },
  },
  {
    name: 'the list of marks to review',
    async show(app) {
      await bringReservoir(app)
      await app.page.keyboard.press('Shift+r')
      await new ReviewDesk(app).list.getByText('not found').waitFor()
    },
  },
  {
    name: 'an older version, and the menu of versions',
    async show(app) {
      const { id, versions } = await bringTwoTexts(app)
      await app.page.evaluate(
        ([id, body]) => {
          location.hash = `#/article/${id}/version/${body}`
        },
        [id, versions[0]?.body],
      )
      await app.page.getByRole('region', { name: 'An older version' }).waitFor()
      await app.page.getByRole('button', { name: 'Versions: 2 texts' }).click()
      await app.page.getByRole('menu', { name: 'Versions' }).waitFor()
    },
  },
  { name: 'what changed between two versions', show: showChanges },
  { name: 'what changed between two versions, in a narrow window', width: 480, show: showChanges },
]
