// The annotations of an article, read straight from their document: for the thread that reads those of all articles, so that
// the main thread neither parses them nor is left with the garbage.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Annotation } from '#shared/model/annotation'
import { RawAnnotationsDocument } from '../library/document-schemas'
import { decodeAtOnce } from '../library/document-text'
import { annotationsName } from '../library/documents'

const Annotations = z.array(Annotation)

/** Undefined where the document is missing or not what was written: the library makes it good, and has to be asked. */
export function annotationsIn(folder: string, article: string): Annotation[] | undefined {
  try {
    const value = decodeAtOnce(readFileSync(join(folder, annotationsName(article))))
    const document = RawAnnotationsDocument.parse(value)
    return document.article === article ? Annotations.parse(document.annotations) : undefined
  } catch {
    return undefined
  }
}
