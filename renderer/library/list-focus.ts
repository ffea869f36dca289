// Whether the list of articles is there, and whether the keyboard is in it: some keys speak of its rows only then.

export const listId = 'articles'

/** The row that Tab comes to. */
export const rowInTabOrder = () =>
  document.querySelector<HTMLElement>(`#${listId} [role="row"][tabindex="0"]`)

export const isListShown = () => document.getElementById(listId) !== null

export const isInList = () => document.activeElement?.closest('[role="grid"]')?.id === listId
