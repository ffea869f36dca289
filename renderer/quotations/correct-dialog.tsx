// Corrects the quotation that is looked at: who says it, what it is, and which words it is made of.
import { useState } from 'react'
import { Group } from 'react-aria-components'
import { extentOf, wordsInLine } from '#shared/quotations/passages'
import { type Quotation, type QuotationKind, quotationKinds } from '#shared/quotations/quotation'
import { call } from '../host'
import type { Passage } from '../reading/passage'
import { attempt } from '../state/messages'
import { type OpenArticle, useOpenArticle } from '../state/open-article'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Dialog } from '../ui/dialog'
import { Select } from '../ui/select'
import { Switch } from '../ui/switch'
import { TextField } from '../ui/text-field'
import styles from './correct-dialog.module.css'
import { followTo, useQuotations } from './quotations'
import { useCurrentQuotation } from './use-quotations'
import { kindNames, knownBy } from './wording'

/** Names that are offered: those that the article mentions most. */
const mostNames = 8

export function CorrectDialog({ selected }: { selected: Passage | null }) {
  const [quotation] = useState(useCurrentQuotation())
  const article = useOpenArticle((state) => state.article)
  if (!quotation || !article) return null
  return <Correcting article={article} quotation={quotation} selected={selected} />
}

interface Props {
  article: OpenArticle
  quotation: Quotation
  selected: Passage | null
}

function Correcting({ article, quotation, selected }: Props) {
  const { entities, corrected } = useQuotations()
  const known = quotation.speaker?.name ?? ''
  const [speaker, setSpeaker] = useState(known)
  const [kind, setKind] = useState<QuotationKind>(quotation.kind)
  const [takes, setTakes] = useState(selected !== null)
  const place = extentOf(quotation)
  const isCorrected = corrected.some(({ start, end }) => start === place.start && end === place.end)
  const names = [...entities]
    .sort((one, other) => other.mentions.length - one.mentions.length)
    .slice(0, mostNames)
    .map(({ name }) => name)

  const send = (correction: Parameters<typeof correct>[2]) => correct(article, place, correction)
  const save = () => {
    const name = speaker.trim()
    send({
      ...(name === known ? {} : { speaker: name === '' ? null : name }),
      ...(kind === quotation.kind ? {} : { kind }),
      ...(takes && selected ? { extent: selected } : {}),
    })
  }

  return (
    <Dialog
      title="Correct the quotation"
      onClose={close}
      footer={
        <>
          {isCorrected && <Button onPress={() => send(null)}>As it was found</Button>}
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <blockquote className={styles.quote}>{wordsInLine(quotation, article.text)}</blockquote>
        <TextField
          label="Speaker"
          value={speaker}
          onChange={setSpeaker}
          maxLength={200}
          autoFocus
          description={whyOf(quotation)}
        />
        {names.length > 0 && (
          <Group className={classNames(styles.names)} aria-label="Named in the article">
            {names.map((name) => (
              <Button key={name} onPress={() => setSpeaker(name)}>
                {name}
              </Button>
            ))}
          </Group>
        )}
        <Select<QuotationKind>
          label="What it is"
          options={quotationKinds.map((id) => ({ id, name: kindNames[id] }))}
          value={kind}
          onChange={setKind}
        />
        {selected ? (
          <Switch
            label="It is made of the words that are selected"
            description={article.text.slice(selected.start, selected.end)}
            isOn={takes}
            onChange={setTakes}
          />
        ) : (
          <p className={styles.hint}>
            Is it made of other words? Select them in the text first, with their quotation marks.
          </p>
        )}
      </form>
    </Dialog>
  )
}

function whyOf(quotation: Quotation): string {
  const by = knownBy(quotation)
  const mention = quotation.speaker?.text ?? ''
  const known = by === '' ? 'Nothing in the text says who.' : `Told by ${by}.`
  // A single word may be a pronoun, which means somebody else elsewhere.
  return !mention.includes(' ')
    ? known
    : `${known} “${mention}” is named so elsewhere in the article too.`
}

interface Correction {
  speaker?: string | null
  kind?: Quotation['kind']
  extent?: Passage
}

function correct(
  { id, version }: OpenArticle,
  place: Passage,
  correction: Correction | null,
): void {
  close()
  if (correction && Object.keys(correction).length === 0) return
  void attempt(async () => {
    await call('quotation.correct', { article: id, version, place, correction })
    await followTo(correction?.extent ?? place)
  })
}
