// Loaded into a host before its own program: tells how the main thread fares, and how much memory the process takes, when asked.
import { isMainThread } from 'node:worker_threads'
import { watchStalls } from './stalls'

/** What begins the line that it prints. */
const mark = 'FIGURES '

if (isMainThread) {
  const stalls = watchStalls()
  process.on('SIGUSR2', () =>
    console.log(mark + JSON.stringify({ ...stalls(), memory: process.memoryUsage.rss() })),
  )
}
