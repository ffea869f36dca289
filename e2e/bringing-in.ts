// The ways in which a person brings articles in: choosing files, dropping, pasting.
import type { Page } from '@playwright/test'

export interface File {
  name: string
  content: string | Buffer
}

const typeOf = (name: string) =>
  /\.html?$/.test(name)
    ? 'text/html'
    : name.endsWith('.pdf')
      ? 'application/pdf'
      : name.endsWith('.png')
        ? 'image/png'
        : 'text/plain'

/** Opens the dialog and chooses files in the picker of the system. */
export async function chooseFiles(page: Page, ...files: File[]) {
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Add an article' })
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await picker.setFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: typeOf(name),
      buffer: Buffer.from(content),
    })),
  )
}

/** What is carried into the window, by the names of the clipboard's formats. */
export interface Carried {
  files?: File[]
  text?: string
  html?: string
  /** A link as browsers carry it. */
  link?: string
}

/** Drags something over the window and lets it fall. */
export async function drop(page: Page, carried: Carried) {
  const data = await transfer(page, carried)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: data })
}

/** Pastes where the focus is, with formats that the real clipboard would clean before they arrive. */
export async function paste(page: Page, carried: Carried) {
  const data = await transfer(page, carried)
  await page.evaluate((clipboardData) => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, data)
}

/** Puts a text on the clipboard as one does without another program: by writing it somewhere and cutting it out. */
export async function cut(page: Page, text: string) {
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Add an article' })
  const field = dialog.getByRole('textbox', { name: 'Address or text' })
  await field.fill(text)
  await field.press('ControlOrMeta+a')
  await field.press('ControlOrMeta+x')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

const transfer = (page: Page, { files = [], text, html, link }: Carried) =>
  page.evaluateHandle(
    ({ files, formats }) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      for (const [format, value] of formats) data.setData(format, value)
      return data
    },
    {
      files: files.map(({ name, content }) => ({
        name,
        type: typeOf(name),
        base64: Buffer.from(content).toString('base64'),
      })),
      formats: [
        ['text/plain', text],
        ['text/html', html],
        ['text/uri-list', link],
      ].filter((entry): entry is [string, string] => entry[1] !== undefined),
    },
  )
