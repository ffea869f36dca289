// When a process started, for telling it from a later one with the same number.
import { readFile } from 'node:fs/promises'

/**
 * A text that no other process of this number shares, or null where the system does not tell (it is read from Linux's /proc:
 * the start in clock ticks, and the boot that they count from). A process that has ended, but is still listed, is `ended`.
 */
export async function processStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    // The name of the program stands in parentheses and may hold spaces; its state is the first field after it, the start
    // the 20th. A process that has ended keeps its number until its parent has asked for its result.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : `${boot.trim()} ${fields[19]}`
  } catch {
    return null
  }
}
