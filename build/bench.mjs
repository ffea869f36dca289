// `npm run bench`: the measurements that Pullquote's claims rest on, each a ratio against a named peer in the same run.
// `npm run bench -- NAME [ARGUMENT…]` runs one of them, bench/NAME/main.ts; without a name all run that need no argument.
// Each is bundled first, as the app is, and has a process of its own.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, setUpOrExit } from './setup.mjs'

await setUpOrExit({ say: console.log })

const folder = join(projectFolder, 'bench')
const out = join(projectFolder, 'out', 'bench')
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'main.ts')))
const [wanted, ...rest] = process.argv.slice(2)
if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`There is no measurement “${wanted}”: ${names.join(', ')}.`)
  process.exit(2)
}
const { build } = await import('vite')
for (const name of wanted === undefined ? names : [wanted]) {
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: join(out, name),
      target: 'node20.19',
      rolldownOptions: {
        input: programsOf(name),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  console.log(`\n## ${name}\n`)
  const code = await run(join(out, name, 'main.js'), rest)
  if (code !== 0) process.exitCode = 1
}

/**
 * The measurement itself, and what it runs in other processes.
 * @param {string} name
 */
function programsOf(name) {
  const files = readdirSync(join(folder, name))
  return files
    .filter((file) => file === 'main.ts' || file.endsWith('.program.ts'))
    .map((file) => join(folder, name, file))
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<number>} the exit code
 */
function run(program, parameters) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', program, ...parameters], {
      cwd: projectFolder,
      stdio: 'inherit',
    })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
