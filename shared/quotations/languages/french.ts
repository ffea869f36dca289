// French.
import { type Lexicon, phraseList, wordMap, wordSet } from './lexicon'

const finite = `
    déclaré affirmé expliqué ajouté répondu demandé écrit estimé raconté précisé souligné assuré indiqué rappelé reconnu annoncé lancé crié
    insisté regretté dénoncé promis confié répété conclu averti jugé qualifié appelé constaté remarqué observé commenté plaidé martelé
    dit disait dirent disent déclare déclara déclarait déclarent affirme affirma affirmait affirment explique
    expliqua expliquait expliquent ajoute ajouta ajoutait ajoutent répond répondit répondait demande demanda
    demandait écrit écrivit écrivait estime estima estimait estiment raconte raconta racontait précise précisa
    précisait souligne souligna soulignait assure assura assurait assurent indique indiqua indiquait rappelle
    rappela rappelait reconnaît reconnut annonce annonça annonçait lance lança lançait crie cria criait murmura
    murmure souffla s'exclame s'exclama s’exclame s’exclama insiste insista insistait regrette regretta dénonce
    dénonça dénoncent prévient prévint promet promit confie confia confiait soupira soupire répète répéta conclut
    poursuit poursuivit reprit reprend avertit juge jugea jugent qualifie qualifia appelle appela pense pensa
    croit constate constata remarque remarqua observe observa commente commenta plaide plaida réplique répliqua
    martèle martela interroge interrogea rétorque rétorqua tonne note nota`

export const french: Lexicon = {
  language: 'fr',
  verbs: wordMap(
    [finite, 'finite'],
    [
      'disant déclarant affirmant expliquant ajoutant précisant soulignant assurant estimant rappelant qualifiant',
      'participle',
    ],
    ['dire déclarer affirmer expliquer ajouter', 'base'],
  ),
  weak: wordSet(''),
  naming: wordSet(''),
  // The subject stands behind the verb as often as before it, whatever the verb.
  inverting: wordSet(finite),
  phrases: phraseList(
    `selon | d'après | d’après | pour | aux yeux de | de l'avis de | de l’avis de`,
  ),
  nouns: wordSet('déclaration promesse demande avertissement'),
  wordings: wordSet(''),
  perceiving: wordSet(''),
  moving: wordSet(''),
  possessives: wordSet('son sa ses leur leurs mon ma notre'),
  pronouns: wordMap(
    ['il', 'male'],
    ['elle', 'female'],
    ['cela ceci ça ce', 'thing'],
    ['ils elles', 'several'],
    ['on nous je vous tu', 'any'],
  ),
  relatives: wordSet('qui que dont lequel laquelle'),
  determiners:
    wordSet(`le la les l un une des du son sa ses leur leurs notre nos mon ma mes ce cet cette ces deux trois quatre
    plusieurs quelques certains tous`),
  prepositions: wordSet(
    'de à en dans par pour sur avec sans sous chez vers entre depuis pendant contre selon après avant lors',
  ),
  tying: wordSet('de du des d à au aux en pour chez'),
  occasions: wordSet('lettre communiqué entretien courriel discours message tribune'),
  auxiliaries: wordSet(
    `est sont était étaient fut furent sera a ont avait avaient eut aura n'a n’a ne pas peut doit`,
  ),
  passives: wordSet('est sont était étaient fut été'),
  adverbs:
    wordSet(`aussi puis alors ensuite encore déjà hier aujourd’hui demain toujours jamais souvent ainsi toutefois cependant
    notamment également lundi`),
  conjunctions: wordSet('et ou mais car donc que qu lorsque quand si comme parce puisque'),
  fronting: wordSet(''),
  subordinating: wordSet(''),
  times:
    wordSet(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre semaine`),
  places: wordSet(''),
  titles: wordMap(
    ['m. m monsieur', 'male'],
    ['mme mme. madame mlle mademoiselle', 'female'],
    ['dr dr. professeur président présidente ministre maire directeur directrice', 'any'],
  ),
  verbSecond: true,
  capitalNouns: false,
}
