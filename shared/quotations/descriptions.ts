// What a text says that somebody is: the apposition behind a name, or the words before it.
import type { Mention } from './quotation'

const behind =
  /^,\s+((?:(?:an?|the|its|his|her|their|who (?:is|was|leads|heads|runs|owns))\s|(?:chief|former|deputy|senior|vice|executive|managing|director|president|professor|chair\w*|head|spokes\w+|founder|co-founder|editor|leader|secretary|minister|mayor|governor|lawyer|attorney)\b)[^,.;:“”"\n]{2,90})[,.;]/
const before =
  /((?:\p{L}[\p{L}’'-]* ){0,3}(?:president|chief executive|CEO|chairman|chairwoman|director|secretary|spokesman|spokeswoman|spokesperson|senator|minister|mayor|governor|professor|analyst|economist|lawyer|attorney|activist|engineer)) $/iu

/** The first description that one of the mentions has; null where the text has none. */
export function descriptionOf(text: string, mentions: readonly Mention[]): string | null {
  for (const { start, end } of mentions) {
    const after = behind.exec(text.slice(end, end + 120))?.[1]
    if (after) return after.replace(/^(?:an?|the|who (?:is|was))\s+/, '').trim()
    const ahead = before.exec(text.slice(Math.max(0, start - 60), start))?.[1]
    if (ahead) return ahead.replace(/^.*\b(?:the|an?|and|to|of|by|from|said)\s+/i, '').trim()
  }
  return null
}
