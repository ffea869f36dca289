// Using the shelf: scrolling, stepping, changing an article, sorting, filtering and selecting.
import { type Frames, watchFrames } from '../frames'
import { medians } from '../measure'
import { settle, type Window } from '../window'

export async function measureUse({ page, session }: Window, times: number) {
  await page.bringToFront()
  const list = page.getByRole('grid')
  const filter = page.getByRole('searchbox', { name: 'Filter by title' })
  const box = await list.locator('..').boundingBox()
  if (!box) throw new Error('there is no list')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }

  type Numbers = Pick<Frames, 'all' | 'frame' | 'dropped'>
  const rows: (Numbers & { what: string })[] = []
  async function measure(
    what: string,
    act: (time: number) => Promise<unknown>,
    prepare: (time: number) => Promise<unknown> = async () => {},
    { eachFrame = false } = {},
  ) {
    const runs: Numbers[] = []
    for (let time = 0; time <= times; time++) {
      await prepare(time)
      await settle(page)
      const end = await watchFrames(session)
      await act(time)
      await settle(page)
      const { all, frame, dropped, painted } = await end()
      if (time > 0) runs.push({ all: eachFrame ? all / painted : all, frame, dropped })
    }
    rows.push({ what, ...medians(runs) })
  }
  /** Chooses an order, and waits until the list has it: the host keeps it first. */
  const sortBy = async (name: string) => {
    await page.getByRole('button', { name: /^Order:/ }).click()
    await page.getByRole('menuitemradio', { name, exact: true }).click()
    await page.getByRole('button', { name: `Order: ${name}` }).waitFor()
    await page.locator('[role="grid"]:not([aria-busy="true"])').waitFor()
  }
  const focusFirst = async () => {
    await filter.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
  }

  await measure(
    'scrolling by 4,000 pixels in a second, each frame',
    () =>
      session.send('Input.synthesizeScrollGesture', {
        ...middle,
        yDistance: -4000,
        speed: 4000,
        gestureSourceType: 'mouse',
      }),
    () => list.evaluate((element) => element.parentElement?.scrollTo(0, 0)),
    { eachFrame: true },
  )
  const row = (place: number) =>
    page.locator(`[role="row"][aria-rowindex="${place}"]:focus`).waitFor({ state: 'attached' })
  const selected = (count: number) =>
    page.getByText(`${count.toLocaleString('en')} selected`, { exact: true }).waitFor()
  const noneSelected = () =>
    page.getByRole('toolbar', { name: 'Selected articles' }).waitFor({ state: 'detached' })
  const press = (key: string, done: () => Promise<unknown>) => async () => {
    await page.keyboard.press(key)
    await done()
  }
  const last = Number(await list.getAttribute('aria-rowcount'))
  await focusFirst()
  await measure('a step to the next row', async (time) => press('ArrowDown', () => row(time + 2))())
  await measure(
    'to the last row',
    press('End', () => row(last)),
    press('Home', () => row(1)),
  )
  const isFavourite = (favourite: boolean) =>
    list
      .locator(`[aria-rowindex="1"] [aria-label="Favourite"][aria-pressed="${favourite}"]`)
      .waitFor({ state: 'attached' })
  await press('Home', () => row(1))()
  await measure('making an article a favourite, or none', (time) =>
    press('f', () => isFavourite(time % 2 === 0))(),
  )
  await measure(
    'selecting one row more',
    (time) => press('Shift+ArrowDown', () => selected(time + 2))(),
    (time) => (time === 0 ? press('Home', () => row(1))() : row(time + 1)),
  )
  await measure(
    'selecting all',
    press('Control+a', () => selected(last)),
    press('Escape', noneSelected),
  )
  await measure(
    'from all to none',
    press('Escape', noneSelected),
    press('Control+a', () => selected(last)),
  )
  await measure(
    'sorting by title, the menu with it',
    () => sortBy('Title'),
    () => sortBy('Added'),
  )
  await measure(
    'sorting by date, the menu with it',
    () => sortBy('Added'),
    () => sortBy('Title'),
  )
  const found = (words: string) =>
    page.waitForFunction(
      (words) =>
        words
          .split(' ')
          .every((word) => document.querySelector('[role="row"]')?.textContent?.includes(word)),
      words,
    )
  const write = (before: string, letter: string) =>
    measure(
      `the filter “${before}${letter}”`,
      press(letter, () => found(before + letter)),
      () => filter.fill(before),
    )
  await write('', 'b')
  await write('b', 'r')
  await write('bridge ', 'c')
  await measure(
    'emptying the filter',
    press('Escape', () => page.getByRole('grid', { name: counted(last) }).waitFor()),
    () => filter.fill('bridge'),
  )
  const goTo = (name: RegExp) => page.getByRole('radio', { name }).click()
  await measure(
    'going to the archive',
    () => goTo(/^Archive/),
    () => goTo(/^Inbox/),
  )
  await goTo(/^Inbox/)
  return rows
}

const counted = (articles: number) => `Inbox, ${articles.toLocaleString('en')} articles`
