// What is on the clipboard, seen as any program sees it: by pasting it.
import { type App, expect } from './app'

export async function pasted(app: App): Promise<string> {
  const { page } = app
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Add an article' })
  const field = dialog.getByRole('textbox', { name: 'Address or text' })
  await field.press('ControlOrMeta+v')
  await expect(field).not.toHaveValue('')
  const text = await field.inputValue()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return text
}
