// Reads PolNeAR (github.com/networkdynamics/PolNeAR): news stories whose attributions were annotated by people, each with a
// source, a cue and a content in brat's standoff format. Its offsets count code points; here they count UTF-16 units.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextRange } from '#shared/anchoring/range'

export interface Attribution {
  content: TextRange[]
  source: TextRange[]
}

export interface Story {
  file: string
  text: string
  attributions: Attribution[]
}

/** The stories of a part (`train`, `dev`) of the folder that holds `data/`. Of several annotators the first one counts. */
export function readStories(folder: string, part: string): Story[] {
  const base = join(folder, 'data', part)
  const annotated = new Map<string, string>()
  for (const name of readdirSync(join(base, 'attributions')).sort()) {
    const story = name.replace(/_[^_]*$/, '')
    if (!annotated.has(story)) annotated.set(story, name)
  }
  return [...annotated].map(([story, name]) => {
    const text = readFileSync(join(base, 'text', `${story}.txt`), 'utf8')
    const attributions = readAttributions(
      readFileSync(join(base, 'attributions', name), 'utf8'),
      unitsOf(text),
    )
    return { file: `${story}.txt`, text, attributions }
  })
}

function readAttributions(standoff: string, unitOf: (point: number) => number): Attribution[] {
  const ranges = new Map<string, TextRange[]>()
  const events: { content: string[]; source: string[] }[] = []
  for (const line of standoff.split('\n')) {
    const [id = '', fields = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const places = fields.replace(/^\S+ /, '').split(';')
      ranges.set(
        id,
        places.map((place) => {
          const [start = 0, end = 0] = place.split(' ').map(Number)
          return { start: unitOf(start), end: unitOf(end) }
        }),
      )
    } else if (id.startsWith('E') && fields.startsWith('Attribution')) {
      const of = (role: string) =>
        [...fields.matchAll(new RegExp(` ${role}\\d*:(T\\d+)`, 'g'))].map(
          ([, target]) => target ?? '',
        )
      // An event may come before the ranges that it names, so these are looked up at the end.
      events.push({ content: of('Content'), source: of('Source') })
    }
  }
  const rangesOf = (ids: readonly string[]) => ids.flatMap((id) => ranges.get(id) ?? [])
  return events.map(({ content, source }) => ({
    content: rangesOf(content),
    source: rangesOf(source),
  }))
}

function unitsOf(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point
  const units: number[] = []
  let unit = 0
  for (const char of text) {
    units.push(unit)
    unit += char.length
  }
  units.push(unit)
  return (point) => units[point] ?? unit
}
