// Checks every file and record of the library, and says in plain words what is wrong; mends it where it is told to.
import type { Command } from 'commander'
import type { Finding } from '#shared/contract'
import type { CommonOptions } from './library'
import { withLibrary } from './library'
import { printJson, printLine } from './output'

/** `wrong` is called where something is wrong that was not mended. */
export async function doctor(
  { repair = false }: { repair?: boolean },
  command: Command,
  wrong: () => void,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  // Opening to write mends what it comes across, so what was wrong is looked for before.
  const before = await withLibrary(options, 'read', (call) => call('library.examine', {}))
  const mended = repair && before.findings.length > 0
  const done = mended
    ? (await withLibrary(options, 'write', (call) => call('library.mend', {}))).done
    : []
  const { findings } = mended
    ? await withLibrary(options, 'read', (call) => call('library.examine', {}))
    : before
  if (findings.length > 0) wrong()
  if (options.json)
    return printJson({ examined: before.examined, found: before.findings, done, left: findings })

  const left = new Set(findings.map(keyOf))
  for (const finding of before.findings) {
    const { place, problem, remedy } = finding
    await printLine(`${place}: ${problem}`)
    if (mended) await printLine(left.has(keyOf(finding)) ? '  Not mended.' : '  Mended.')
    else if (remedy) await printLine(`  With --repair: ${remedy}`)
  }
  for (const sentence of done) await printLine(sentence)
  const { documents, journals, bodies, originals, articles, annotations, backups } = before.examined
  await printLine(
    `Looked at ${documents} documents, ${journals} files of journals, ${bodies} texts, ${originals} originals, ${articles} articles, ${annotations} annotations and ${backups} backups.`,
  )
  return printLine(verdict(before.findings.length, findings.length, mended))
}

const keyOf = ({ place, problem }: Finding) => `${place} ${problem}`

function verdict(found: number, left: number, mended: boolean): string {
  if (found === 0) return 'Everything is as it was written.'
  const things = found === 1 ? '1 thing is wrong' : `${found} things are wrong`
  if (!mended) return `${things}.`
  if (left === 0)
    return `${found === 1 ? '1 thing was' : `${found} things were`} wrong; all is mended.`
  return `${found === 1 ? '1 thing was' : `${found} things were`} wrong; ${left === 1 ? '1 is' : `${left} are`} left.`
}
