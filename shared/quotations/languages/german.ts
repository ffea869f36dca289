// German.
import { type Lexicon, phraseList, wordMap, wordSet } from './lexicon'

const finite = `
    sagt sagte sagten sagen erklärt erklärte erklärten meint meinte meinten betont betonte betonten berichtet
    berichtete berichteten schreibt schrieb schrieben fragt fragte fragten antwortet antwortete antworteten ruft
    rief riefen warnt warnte warnten fordert forderte forderten kritisiert kritisierte kritisierten nennt nannte
    nannten bezeichnet bezeichnete bezeichneten spricht sprach sprachen behauptet behauptete behaupteten bestätigt
    bestätigte bestätigten ergänzt ergänzte ergänzten versichert versicherte versicherten klagt klagte klagten
    lobt lobte lobten mahnt mahnte mahnten glaubt glaubte glaubten findet fand fanden heißt hieß räumte teilte
    teilten gab kündigte verkündete verkündet verspricht versprach droht drohte urteilt urteilte erzählt erzählte
    erzählten flüstert flüsterte murmelte brüllte schrie erwidert erwiderte entgegnet entgegnete erläutert
    erläuterte äußerte äußert zitiert zitierte bemerkte bemerkt fügte gestand gesteht fürchtet fürchtete hofft
    hoffte denkt dachte verlangt verlangte erinnert erinnerte bedauert bedauerte beklagt beklagte unterstreicht
    unterstrich konstatiert konstatierte resümiert resümierte`

export const german: Lexicon = {
  language: 'de',
  verbs: wordMap(
    [finite, 'finite'],
    ['', 'participle'],
    ['sagen schreiben erklären nennen fordern warnen behaupten', 'base'],
  ),
  weak: wordSet(''),
  naming: wordSet(''),
  // The subject stands behind the verb as often as before it, whatever the verb.
  inverting: wordSet(finite),
  phrases: phraseList(
    'laut | nach angaben von | nach angaben | nach den worten von | nach ansicht von | so | zufolge | wie',
  ),
  nouns: wordSet('aussage erklärung forderung warnung'),
  wordings: wordSet(''),
  perceiving: wordSet(''),
  moving: wordSet(''),
  possessives: wordSet('sein seine ihr ihre unser unsere mein meine'),
  pronouns: wordMap(
    ['er', 'male'],
    ['sie', 'female'],
    ['es das dies', 'thing'],
    ['wir ich ihr man', 'any'],
  ),
  relatives: wordSet('der die das welcher welche'),
  determiners:
    wordSet(`der die das den dem des ein eine einen einem einer eines sein seine ihr ihre unser unsere mein meine dieser
    diese dieses jener jene jeder jede kein keine zwei drei mehrere viele einige alle beide`),
  prepositions:
    wordSet(`von vom für in im an am auf bei beim mit nach zu zum zur aus über unter vor hinter gegen ohne durch um seit
    während wegen trotz zwischen gegenüber laut`),
  tying: wordSet('von vom für in im an am bei beim aus zu zum zur der des'),
  occasions: wordSet(
    'brief schreiben mitteilung erklärung interview gespräch e-mail rede beitrag pressekonferenz',
  ),
  auxiliaries:
    wordSet(`ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten soll sollen
    sollte sollten muss müssen musste will wollen wollte darf nicht`),
  passives: wordSet('wird wurde wurden werden'),
  adverbs:
    wordSet(`auch dann noch nur schon später zuvor heute gestern morgen jetzt wieder jedoch aber dabei dazu daraufhin
    schließlich weiter bereits immer nie oft deutlich zudem außerdem ebenfalls`),
  conjunctions: wordSet(
    'und oder aber denn weil dass daß wenn als ob während obwohl damit sondern wie was',
  ),
  fronting: wordSet(''),
  subordinating: wordSet(''),
  times:
    wordSet(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember abend morgen woche jahr`),
  places: wordSet(''),
  titles: wordMap(
    ['herr könig', 'male'],
    ['frau königin', 'female'],
    [
      'dr dr. prof prof. professor professorin präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin sprecher sprecherin direktor direktorin',
      'any',
    ],
  ),
  verbSecond: true,
  capitalNouns: true,
}
