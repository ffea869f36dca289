import { beforeEach, describe, expect, it } from 'vitest'
import { dismiss, dismissOffers, tell, useMessages } from './messages'

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

  it('no longer offer to undo what was undone', () => {
    const run = () => {}
    tell('Gone.', { action: { title: 'Undo', run } })
    tell('Failed.', { tone: 'failed', action: { title: 'Settings', run } })
    dismissOffers()
    expect(texts()).toEqual(['Failed.'])
  })
})
