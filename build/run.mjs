// Runs another program and keeps what it says, to be shown only when it matters.
import { spawn } from 'node:child_process'

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options] `limit`: milliseconds, then it is killed
 * @returns {Promise<{ code: number, output: string }>} 127 where the command can't be started, 124 past the limit
 */
export function runQuietly(command, parameters, { limit, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let expired = false
    const timer = limit
      ? setTimeout(() => {
          expired = true
          child.kill('SIGKILL')
        }, limit)
      : undefined
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: error.message })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: expired ? 124 : (code ?? 1), output: output.trim() })
    })
  })
}
