// Dutch.
import { type Lexicon, phraseList, wordMap, wordSet } from './lexicon'

const finite = `
    zegt zei zeiden zeggen verklaart verklaarde verklaarden vindt vond vonden schrijft schreef schreven vraagt
    vroeg vroegen antwoordt antwoordde antwoordden roept riep riepen vertelt vertelde vertelden stelt stelde
    stelden meent meende benadrukt benadrukte benadrukten waarschuwt waarschuwde waarschuwden noemt noemde noemden
    meldt meldde meldden laat liet voegt voegde erkent erkende beweert beweerde beweerden bevestigt bevestigde
    eist eiste eisten klaagt klaagde belooft beloofde denkt dacht dachten gelooft hoopt reageert reageerde
    reageerden concludeert concludeerde fluistert fluisterde mompelt mompelde schreeuwt schreeuwde aldus herhaalt
    herhaalde betoogt betoogde oordeelt oordeelde constateert constateerde licht lichtte spreekt sprak spraken
    legt legde`

export const dutch: Lexicon = {
  language: 'nl',
  verbs: wordMap(
    [finite, 'finite'],
    ['', 'participle'],
    ['zeggen verklaren noemen schrijven', 'base'],
  ),
  weak: wordSet(''),
  naming: wordSet(''),
  // The subject stands behind the verb as often as before it, whatever the verb.
  inverting: wordSet(finite),
  phrases: phraseList('volgens | aldus | in de woorden van | naar het oordeel van'),
  nouns: wordSet('verklaring belofte waarschuwing'),
  wordings: wordSet(''),
  perceiving: wordSet(''),
  moving: wordSet(''),
  possessives: wordSet('zijn haar hun onze mijn'),
  pronouns: wordMap(
    ['hij', 'male'],
    ['zij ze', 'female'],
    ['het dit dat', 'thing'],
    ['wij we ik jullie men', 'any'],
  ),
  relatives: wordSet('die wie welke'),
  determiners: wordSet(
    'de het een zijn haar hun ons onze mijn deze dit die elke geen twee drie vier enkele veel alle beide',
  ),
  prepositions: wordSet(
    'van voor in op aan bij met naar uit over onder tegen zonder door om sinds tijdens tussen volgens na vanaf',
  ),
  tying: wordSet('van voor in bij uit op aan'),
  occasions: wordSet('brief verklaring interview toespraak bericht persconferentie'),
  auxiliaries:
    wordSet(`is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon zal zullen zou moet moeten
    wil willen niet`),
  passives: wordSet('wordt werd werden worden'),
  adverbs:
    wordSet(`ook toen dan nog al later eerder vandaag gisteren morgen nu weer echter daarna vervolgens altijd nooit vaak
    maandag`),
  conjunctions: wordSet('en of maar want omdat dat als toen terwijl hoewel zodat'),
  fronting: wordSet(''),
  subordinating: wordSet(''),
  times:
    wordSet(`maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
    september oktober november december week`),
  places: wordSet(''),
  titles: wordMap(
    ['dhr. meneer koning', 'male'],
    ['mevr. mevrouw koningin', 'female'],
    [
      'dr dr. prof prof. drs. president minister burgemeester premier directeur woordvoerder woordvoerster',
      'any',
    ],
  ),
  verbSecond: true,
  capitalNouns: false,
}
