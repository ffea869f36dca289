import { beforeEach, describe, expect, it } from 'vitest'
import { dismiss, dismissOffers, dismissStale, tell, useMessages } from './messages'

const texts = () => useMessages.getState().messages.map(({ text }) => text)

describe('messages', () => {
  beforeEach(() => useMessages.setState({ messages: [] }))

  it('keep the last two things that were done, and everything that failed or still goes on', () => {
    tell('Adding…', { stays: true })
    tell('a')
    tell('No', { tone: 'failed' })
    tell('b')
    tell('c')
    expect(texts()).toEqual(['Adding…', 'No', 'b', 'c'])
  })

  it('say the same sentence once, as the newest', () => {
    tell('No', { tone: 'failed' })
    tell('a')
    tell('No', { tone: 'failed' })
    expect(texts()).toEqual(['a', 'No'])
  })

  it('go by their id', () => {
    const id = tell('a')
    tell('b')
    dismiss(id)
    expect(texts()).toEqual(['b'])
  })

  it('go when what they tell of is no longer so, and not before it is', () => {
    let trashed = false
    tell('Gone.', { holds: () => trashed })
    tell('a')
    dismissStale()
    expect(texts()).toEqual(['Gone.', 'a'])
    trashed = true
    dismissStale()
    expect(texts()).toEqual(['Gone.', 'a'])
    trashed = false
    dismissStale()
    expect(texts()).toEqual(['a'])
  })

  it('no longer offer to undo what was undone', () => {
    const run = () => {}
    tell('Gone.', { action: { title: 'Undo', run } })
    tell('Failed.', { tone: 'failed', action: { title: 'Settings', run } })
    dismissOffers()
    expect(texts()).toEqual(['Failed.'])
  })
})
