// Spanish.
import { type Lexicon, phraseList, wordMap, wordSet } from './lexicon'

const finite = `
    dicho afirmado explicado asegurado añadido respondido escrito señalado declarado indicado calificado llamado advertido anunciado
    dice dijo dijeron decía decían dicen afirma afirmó afirmaron afirman explica explicó explicaron asegura
    aseguró aseguraron añade añadió añadieron agrega agregó agregaron responde respondió respondieron pregunta
    preguntó escribe escribió escribieron señala señaló señalaron declara declaró declararon indica indicó
    sostiene sostuvo sostuvieron cuenta contó contaron comenta comentó manifiesta manifestó subraya subrayó
    destaca destacó advierte advirtió advirtieron anuncia anunció reconoce reconoció admite admitió insiste
    insistió recuerda recordó denuncia denunció denunciaron promete prometió considera consideró opina opinó grita
    gritó exclama exclamó murmura murmuró susurra susurró replica replicó contesta contestó repite repitió
    concluye concluyó llama llamó llamaron califica calificó calificaron piensa pensó cree creyó lamenta lamentó
    apunta apuntó precisa precisó relata relató confiesa confesó pide pidió pidieron exige exigió exigieron
    reclama reclamó`

export const spanish: Lexicon = {
  language: 'es',
  verbs: wordMap(
    [finite, 'finite'],
    [
      'diciendo afirmando asegurando añadiendo explicando señalando calificando llamando',
      'participle',
    ],
    ['decir afirmar explicar', 'base'],
  ),
  weak: wordSet(''),
  naming: wordSet(''),
  // The subject stands behind the verb as often as before it, whatever the verb.
  inverting: wordSet(finite),
  phrases: phraseList(
    'según | de acuerdo con | a juicio de | en palabras de | en opinión de | para',
  ),
  nouns: wordSet('declaración promesa advertencia'),
  wordings: wordSet(''),
  perceiving: wordSet(''),
  moving: wordSet(''),
  possessives: wordSet('su sus mi nuestro nuestra'),
  pronouns: wordMap(
    ['él', 'male'],
    ['ella', 'female'],
    ['esto eso ello', 'thing'],
    ['ellos ellas', 'several'],
    ['nosotros yo usted ustedes', 'any'],
  ),
  relatives: wordSet('que quien quienes cual'),
  determiners:
    wordSet(`el la los las un una unos unas su sus nuestro nuestra mi este esta estos estas ese esa dos tres cuatro varios
    varias algunos algunas muchos todos`),
  prepositions: wordSet(
    'de del a al en por para con sin sobre entre desde hasta contra según tras ante durante',
  ),
  tying: wordSet('de del en para por a al'),
  occasions: wordSet(
    'carta comunicado entrevista correo discurso mensaje declaración rueda twitter',
  ),
  auxiliaries: wordSet(
    'es son era eran fue fueron será ha han había habían está están estaba no puede debe se lo le les',
  ),
  passives: wordSet('es fue fueron era eran sido'),
  adverbs: wordSet(
    'también luego después entonces ayer hoy mañana ahora ya siempre nunca además sin embargo todavía así',
  ),
  conjunctions: wordSet('y e o u pero sino que porque cuando si como mientras aunque'),
  fronting: wordSet(''),
  subordinating: wordSet(''),
  times:
    wordSet(`lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre semana`),
  places: wordSet(''),
  titles: wordMap(
    ['sr sr. señor don', 'male'],
    ['sra sra. señora doña', 'female'],
    [
      'dr dr. dra. presidente presidenta ministro ministra alcalde alcaldesa director directora',
      'any',
    ],
  ),
  verbSecond: true,
  capitalNouns: false,
}
