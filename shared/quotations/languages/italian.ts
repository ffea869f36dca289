// Italian.
import { type Lexicon, phraseList, wordMap, wordSet } from './lexicon'

const finite = `
    dice disse dissero diceva dicono afferma affermò affermano spiega spiegò spiegano aggiunge aggiunse aggiungono
    risponde rispose risposero chiede chiese scrive scrisse scrissero dichiara dichiarò dichiarano sottolinea
    sottolineò racconta raccontò raccontano osserva osservò ricorda ricordò assicura assicurò annuncia annunciò
    sostiene sostenne sostengono ammette ammise avverte avvertì conclude concluse commenta commentò ribadisce
    ribadì precisa precisò replica replicò insiste insistette promette promise denuncia denunciò grida gridò
    esclama esclamò mormora mormorò sussurra sussurrò chiama chiamò definisce definì definiscono pensa pensò crede
    ritiene confessa confessò lamenta lamentò riferisce riferì detto dichiarato affermato spiegato aggiunto
    scritto risposto commentato sottolineato raccontato chiesto annunciato definito chiamato`

export const italian: Lexicon = {
  language: 'it',
  verbs: wordMap(
    [finite, 'finite'],
    ['dicendo affermando aggiungendo spiegando sottolineando definendo', 'participle'],
    ['dire affermare spiegare', 'base'],
  ),
  weak: wordSet(''),
  naming: wordSet(''),
  // The subject stands behind the verb as often as before it, whatever the verb.
  inverting: wordSet(finite),
  phrases: phraseList('secondo | a detta di | a giudizio di | per | stando a'),
  nouns: wordSet('dichiarazione promessa'),
  wordings: wordSet(''),
  perceiving: wordSet(''),
  moving: wordSet(''),
  possessives: wordSet('suo sua suoi sue mio mia nostro nostra'),
  pronouns: wordMap(
    ['lui egli', 'male'],
    ['lei ella', 'female'],
    ['ciò questo quello', 'thing'],
    ['loro essi', 'several'],
    ['noi io voi', 'any'],
  ),
  relatives: wordSet('che cui quale'),
  determiners:
    wordSet(`il lo la i gli le l un uno una suo sua suoi sue loro nostro nostra mio mia questo questa questi queste quel
    quella due tre quattro alcuni alcune molti tutti`),
  prepositions:
    wordSet(`di del della dei degli delle dello a al alla ai alle in nel nella con su sul sulla per tra fra da dal dalla
    dopo prima durante contro secondo`),
  tying: wordSet('di del della dei degli delle dell per in da dal dalla'),
  occasions: wordSet('lettera comunicato intervista nota discorso messaggio conferenza'),
  auxiliaries: wordSet(
    'è sono era erano fu furono sarà ha hanno aveva avevano ebbe non può deve si',
  ),
  passives: wordSet('fu furono viene venne stato stata'),
  adverbs: wordSet(
    'anche poi ieri oggi domani ora già sempre mai inoltre infatti tuttavia ancora così quindi',
  ),
  conjunctions: wordSet('e ed o ma che perché quando se come mentre però'),
  fronting: wordSet(''),
  subordinating: wordSet(''),
  times:
    wordSet(`lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
    agosto settembre ottobre novembre dicembre settimana`),
  places: wordSet(''),
  titles: wordMap(
    ['sig. signor don', 'male'],
    ['sig.ra signora', 'female'],
    [
      'dott. dott.ssa prof prof. presidente ministro ministra sindaco sindaca direttore direttrice',
      'any',
    ],
  ),
  verbSecond: true,
  capitalNouns: false,
}
