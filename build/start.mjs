// `npm start`: opens Pullquote. Sets up where needed, then takes Electron where it can be had, else says in one line why not
// and opens the browser host. All arguments but --browser are the host's: --library DIR, --keep, files and addresses.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { goWhereCalled } from './called-from.mjs'
import { findElectron } from './electron-runtime.mjs'
import { projectFolder, setUpOrExit } from './setup.mjs'

const quickly = 10_000

const wanted = process.argv.slice(2)
const parameters = wanted.filter((argument) => argument !== '--browser')
await setUpOrExit({ say: console.log })
goWhereCalled(projectFolder, process.env.npm_lifecycle_event ?? 'start')

if (wanted.includes('--browser')) await openInBrowser()
else {
  const electron = await findElectron(projectFolder, console.log)
  if (electron.found) openInElectron(electron.path)
  else {
    console.log(
      `Electron is not used, because ${electron.reason}; a browser shows Pullquote instead.`,
    )
    await openInBrowser()
  }
}

/** @param {string} program */
function openInElectron(program) {
  const started = Date.now()
  const child = spawn(program, [projectFolder, ...parameters], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => fallBack(error.message))
  child.on('exit', (code, signal) => {
    // A runtime that lacks a library of the system, or whose sandbox the system forbids, dies at once and not by our hand.
    const crashed = signal !== null || (code !== null && code > 2)
    if (crashed && Date.now() - started < quickly && !child.killed) {
      fallBack(`it ended at once (${signal ?? `code ${code}`})`)
    } else process.exitCode = code ?? 1
  })

  /** @param {string} reason */
  function fallBack(reason) {
    console.log(`Electron did not start (${reason}); a browser shows Pullquote instead.`)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
    void openInBrowser()
  }
}

async function openInBrowser() {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...parameters)
  await import(new URL('../out/main/browser.js', import.meta.url).href)
}
