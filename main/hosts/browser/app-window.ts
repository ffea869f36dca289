// Opens a window without tabs and address bar in the machine's Chromium-family browser, with a profile of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import envPaths from 'env-paths'

export interface AppWindow {
  close(): void
}

/** Whether a window could be seen at all. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The path of a browser that knows app windows, or null. */
export function findBrowser(platform = process.platform, env = process.env): string | null {
  return placesOf(platform, env).find(isProgram) ?? null
}

/** Opens the address in it. `onFailure` is called when the browser ends at once with an error. */
export function openAppWindow(
  browser: string,
  address: string,
  onFailure: (reason: string) => void,
): AppWindow {
  const profile = profileOf(browser)
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const child = spawn(browser, optionsOf(address, profile), { stdio: 'ignore' })
  child.on('error', (error) => onFailure(error.message))
  // A browser that already has this profile open takes the window over: the new process then ends well.
  child.on('exit', (code) => {
    if (code !== 0 && code !== null) onFailure(`it ended with code ${code}`)
  })
  child.unref()
  return { close: () => closeQuietly(child) }
}

function closeQuietly(child: ChildProcess) {
  child.removeAllListeners('exit')
  child.kill()
}

function optionsOf(address: string, profile: string): string[] {
  const options = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--class=Pullquote',
    '--window-size=1360,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
  ]
  // Chromium has no sandbox for root, and does not start there without being told so.
  return process.getuid?.() === 0 ? [...options, '--no-sandbox'] : options
}

function profileOf(browser: string): string {
  // A browser in a snap sees no hidden folders of the home folder but its own.
  const snap = join(homedir(), 'snap', 'chromium', 'common')
  if (basename(browser).startsWith('chromium') && existsSync(snap)) return join(snap, 'pullquote')
  return join(envPaths('Pullquote', { suffix: '' }).cache, 'window')
}

function placesOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Brave Browser', 'Microsoft Edge', 'Vivaldi'].flatMap(
        (name) =>
          ['/Applications', join(homedir(), 'Applications')].map((folder) =>
            join(folder, `${name}.app`, 'Contents', 'MacOS', name),
          ),
      )
    case 'win32':
      return [
        ['Google', 'Chrome', 'Application', 'chrome.exe'],
        ['Chromium', 'Application', 'chrome.exe'],
        ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
        ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ].flatMap((path) =>
        [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
          .filter((folder) => folder !== undefined)
          .map((folder) => join(folder, ...path)),
      )
    default:
      return [
        'chromium',
        'google-chrome',
        'google-chrome-stable',
        'brave-browser',
        'microsoft-edge',
        'microsoft-edge-stable',
        'vivaldi',
        'chromium-browser',
      ].flatMap((name) =>
        (env.PATH ?? '')
          .split(delimiter)
          .filter(Boolean)
          .map((folder) => join(folder, name)),
      )
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
