// Whether the list of articles is there, and whether the keyboard is in it: some keys speak of its rows only then.

export const listId = 'articles'

export const isListShown = () => document.getElementById(listId) !== null

export const isInList = () => document.activeElement?.closest('[role="grid"]')?.id === listId
