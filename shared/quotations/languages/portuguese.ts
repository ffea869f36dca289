// Portuguese.
import { type Lexicon, phraseList, wordMap, wordSet } from './lexicon'

const finite = `
    dito afirmado explicado escrito declarado chamado
    diz disse disseram dizia dizem afirma afirmou afirmaram explica explicou explicaram acrescenta acrescentou
    acrescentaram responde respondeu pergunta perguntou escreve escreveu escreveram declara declarou declararam
    destaca destacou ressalta ressaltou conta contou contaram garante garantiu comenta comentou sublinha sublinhou
    lembra lembrou admite admitiu avisa avisou alerta alertou anuncia anunciou reconhece reconheceu insiste
    insistiu denuncia denunciou promete prometeu considera considerou grita gritou exclama exclamou murmura
    murmurou sussurra sussurrou conclui concluiu repete repetiu replica replicou chama chamou chamaram defende
    defendeu pensa pensou acredita lamenta lamentou critica criticou criticaram observa observou relata relatou
    confessa confessou pede pediu pediram exige exigiu aponta apontou`

export const portuguese: Lexicon = {
  language: 'pt',
  verbs: wordMap(
    [finite, 'finite'],
    ['dizendo afirmando acrescentando explicando chamando', 'participle'],
    ['dizer afirmar explicar', 'base'],
  ),
  weak: wordSet(''),
  naming: wordSet(''),
  // The subject stands behind the verb as often as before it, whatever the verb.
  inverting: wordSet(finite),
  phrases: phraseList(
    'segundo | de acordo com | conforme | na opinião de | nas palavras de | para',
  ),
  nouns: wordSet('declaração promessa'),
  wordings: wordSet(''),
  perceiving: wordSet(''),
  moving: wordSet(''),
  possessives: wordSet('seu sua seus suas meu minha nosso nossa'),
  pronouns: wordMap(
    ['ele', 'male'],
    ['ela', 'female'],
    ['isto isso', 'thing'],
    ['eles elas', 'several'],
    ['nós eu você vocês', 'any'],
  ),
  relatives: wordSet('que quem qual'),
  determiners:
    wordSet(`o a os as um uma uns umas seu sua seus suas nosso nossa meu minha este esta estes estas esse essa dois duas
    três quatro vários várias alguns algumas muitos todos`),
  prepositions:
    wordSet(`de do da dos das a ao à em no na nos nas por pelo pela para com sem sobre entre desde até contra após durante
    segundo`),
  tying: wordSet('de do da dos das em no na para'),
  occasions: wordSet('carta comunicado nota entrevista discurso mensagem coletiva'),
  auxiliaries: wordSet(
    'é são era eram foi foram será tem têm tinha tinham está estão estava não pode deve se',
  ),
  passives: wordSet('é foi foram era eram sido'),
  adverbs: wordSet(
    'também depois então ontem hoje amanhã agora já sempre nunca ainda além assim porém',
  ),
  conjunctions: wordSet('e ou mas que porque quando se como enquanto embora'),
  fronting: wordSet(''),
  subordinating: wordSet(''),
  times:
    wordSet(`segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-
    feira janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro semana`),
  places: wordSet(''),
  titles: wordMap(
    ['sr sr. senhor dom', 'male'],
    ['sra sra. senhora dona', 'female'],
    ['dr dr. dra. presidente ministro ministra prefeito prefeita diretor diretora', 'any'],
  ),
  verbSecond: true,
  capitalNouns: false,
}
