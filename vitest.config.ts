import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,main,renderer,build,bench}/**/*.test.{ts,mjs}'],
    // Two cores are enough to run all; a slow machine must not turn a slow test into a failed one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
