// End to end: the built app, in a real Chromium through the browser host, and in Electron where its runtime is installed.
import { defineConfig } from '@playwright/test'
import { whyNoSpecs } from './build/electron-runtime.mjs'
import type { HostOptions } from './e2e/app'
import { findLaunch } from './e2e/browser'

const launchOptions = await findLaunch()

export default defineConfig<HostOptions>({
  testDir: 'e2e',
  // One for all files: the paths in those of the other folders are for the compiler alone.
  tsconfig: 'e2e/tsconfig.json',
  outputDir: 'test-results',
  globalSetup: './e2e/build.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Slow machines take longer, and no retry hides a test that can't be relied on.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions,
    viewport: { width: 1360, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A browser with a window lets a page write what its user just copied; a headless one asks nobody and refuses.
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    ...(whyNoSpecs(import.meta.dirname) === null
      ? [
          {
            name: 'electron',
            testIgnore: 'browser-host.spec.ts',
            use: { host: 'electron' as const },
          },
        ]
      : []),
  ],
})
