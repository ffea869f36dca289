// Whether the keyboard is in the list of articles: some keys speak of its rows only then.

export const listId = 'articles'

export const isInList = () => document.activeElement?.closest('[role="grid"]')?.id === listId
