// Brings articles in, one after the other, from wherever they came: files, an address, a paste.
import type { ArticleView, ImportSource, ImportType, Output } from '#shared/contract'
import { Failure } from '#shared/failure'
import { call } from '../host'
import { tellWaiting } from '../review/tell-waiting'
import { attempt, tell } from '../state/messages'

export interface ImportJob {
  /** What a person calls it: a file's name, an address. */
  name: string
  source(): Promise<ImportSource>
}

export type ImportResult =
  | {
      name: string
      status: Output<'article.import'>['status']
      message: string
      article: ArticleView
    }
  | { name: string; status: 'failed'; failure: Failure }
  | { name: string; status: 'stopped' }

export const jobOf = (source: ImportSource): ImportJob => ({
  name: source.kind === 'address' ? source.address : 'the pasted text',
  source: async () => source,
})

/** A file that the reader chose or dropped. Its kind goes by its name, at the host. */
export const fileJob = (file: File): ImportJob => ({
  name: file.name,
  source: async () => ({
    kind: 'file',
    name: file.name,
    bytes: await base64Of(file),
    saved: new Date(file.lastModified).toISOString(),
  }),
})

export const textJob = (text: string, type: ImportType): ImportJob =>
  jobOf({ kind: 'paste', text, type })

/**
 * Runs the jobs in their order and tells of each as it ends. Stopping ends the waiting at once and starts nothing more; what
 * the host was just fetching cannot be called back, so when it arrives all the same the reader is told. Marks that wait for
 * review after newer texts came in are told of when they are known.
 */
export async function bringIn(
  jobs: readonly ImportJob[],
  tags: readonly string[],
  signal: AbortSignal,
  onResult: (result: ImportResult) => void = () => {},
): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  for (const job of jobs) {
    const result = signal.aborted
      ? ({ name: job.name, status: 'stopped' } as const)
      : await waitFor(job, tags, signal)
    results.push(result)
    onResult(result)
  }
  void tellWaiting(
    results.flatMap((result) => (result.status === 'updated' ? [result.article] : [])),
  )
  return results
}

async function waitFor(
  job: ImportJob,
  tags: readonly string[],
  signal: AbortSignal,
): Promise<ImportResult> {
  const arriving = ask(job, tags)
  const stopped = new Promise<'stopped'>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
  const first = await Promise.race([arriving, stopped])
  if (first !== 'stopped') return first
  void arriving.then(tellLate)
  return { name: job.name, status: 'stopped' }
}

async function ask(job: ImportJob, tags: readonly string[]): Promise<ImportResult> {
  try {
    const source = await job.source()
    const outcome: Output<'article.import'> = await call('article.import', {
      source,
      ...(tags.length > 0 ? { tags: [...tags] } : {}),
    })
    return { name: job.name, ...outcome }
  } catch (error) {
    return { name: job.name, status: 'failed', failure: asFailure(error) }
  }
}

function tellLate(result: ImportResult) {
  if (result.status !== 'added') return
  tell(`“${result.article.title}” arrived after you had stopped.`, {
    action: { title: 'Move to the trash', run: () => takeBack([result.article.id]) },
  })
}

/** What Undo beside an import's message does: these articles alone go, whatever has happened since. */
export const takeBack = (articles: string[]) =>
  void attempt(() => call('article.trash', { articles }))

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  console.error(error)
  return new Failure('internal', error instanceof Error ? error.message : String(error))
}

/** The bytes of a file in base64, made by the browser itself: no copy of a large file goes through strings of ours. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () => reject(new Failure('cannot-read', unreadable(file)))
    reader.readAsDataURL(file)
  })
}

const unreadable = ({ name }: File) =>
  `“${name}” could not be read. If it is a folder, drop the files in it; else see whether it is still there.`
