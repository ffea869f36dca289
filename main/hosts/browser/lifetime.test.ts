import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Lifetime } from './lifetime'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function live(first = 60_000) {
  const end = vi.fn()
  return { lifetime: new Lifetime({ first, last: 3_000 }, end), end }
}

test('it ends when no window comes', () => {
  const { end } = live()
  vi.advanceTimersByTime(59_999)
  expect(end).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(end).toHaveBeenCalledOnce()
})

test('it lives as long as a window is open', () => {
  const { lifetime, end } = live()
  lifetime.windows(1)
  vi.advanceTimersByTime(24 * 60 * 60_000)
  expect(end).not.toHaveBeenCalled()
})

test('a reload is no end, even a slow one that shows signs', () => {
  const { lifetime, end } = live()
  lifetime.windows(1)
  lifetime.windows(0)
  vi.advanceTimersByTime(2_500)
  lifetime.sign()
  vi.advanceTimersByTime(2_500)
  lifetime.windows(1)
  vi.advanceTimersByTime(60_000)
  expect(end).not.toHaveBeenCalled()
})

test('it ends shortly after the last window', () => {
  const { lifetime, end } = live()
  lifetime.windows(2)
  lifetime.windows(1)
  vi.advanceTimersByTime(60_000)
  lifetime.windows(0)
  vi.advanceTimersByTime(3_000)
  expect(end).toHaveBeenCalledOnce()
})

test('it never ends by itself when told to keep, or stopped', () => {
  const kept = live(Number.POSITIVE_INFINITY)
  const stopped = live()
  stopped.lifetime.stop()
  vi.advanceTimersByTime(24 * 60 * 60_000)
  expect(kept.end).not.toHaveBeenCalled()
  expect(stopped.end).not.toHaveBeenCalled()
})
