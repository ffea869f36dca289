// The draft that is being checked, and what came of it. It stays when the dialog is closed to look at a passage.
import { create } from 'zustand'
import type { Input, Output } from '#shared/contract'
import { call } from '../host'
import { base64Of } from '../library/bring-in'
import { recognise } from '../library/recognise'
import { tellFailure } from '../state/messages'

type Drafts = Input<'quote.verify'>['drafts']
export type Verified = Output<'quote.verify'>
export type CheckedDraft = Verified['drafts'][number]
export type CheckedQuote = CheckedDraft['quotes'][number]

interface Verifying {
  /** What is written or pasted. */
  text: string
  /** Its formatted form, where it was pasted from a page and not changed since. */
  html: string | null
  isChecking: boolean
  verified: Verified | null
}

export const useVerifying = create<Verifying>(() => ({
  text: '',
  html: null,
  isChecking: false,
  verified: null,
}))

export const writeDraft = (text: string, html: string | null = null) =>
  useVerifying.setState({ text, html })

export function checkWritten() {
  const { text, html } = useVerifying.getState()
  if (text.trim() === '') return
  const recognised = recognise(text)
  const type = html ? 'html' : recognised.kind === 'text' ? recognised.type : 'text'
  return check(async () => [{ name: 'What you pasted', text: html ?? text, type }])
}

export const checkFiles = (files: readonly File[]) =>
  check(() =>
    Promise.all(files.map(async (file) => ({ name: file.name, bytes: await base64Of(file) }))),
  )

/** Counts the checks, so that an answer that comes late takes no other's place. */
let checks = 0

async function check(drafts: () => Promise<Drafts>) {
  checks += 1
  const own = checks
  useVerifying.setState({ isChecking: true, verified: null })
  try {
    const verified = await call('quote.verify', { drafts: await drafts() })
    if (own === checks) useVerifying.setState({ verified })
  } catch (error) {
    if (own === checks) tellFailure(error)
  } finally {
    if (own === checks) useVerifying.setState({ isChecking: false })
  }
}
