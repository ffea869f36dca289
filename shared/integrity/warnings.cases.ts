// Passages, marked by «…», and what a reader of them alone might take wrong.
import type { warningKinds } from './warning'

export type Case = readonly [
  text: string,
  warned: readonly (readonly [kind: (typeof warningKinds)[number], words: string])[],
]

export const english: readonly Case[] = [
  ['The council voted twice. «Nobody was asked again.» The minutes are kept.', []],
  ['He left early. «The bridge will be built in spring.» She stayed.', []],
  ['«The council voted twice.»', []],
  // Negations at the edge.
  ['It is not true that «the bridge will be built».', [['negation', 'It is not true that']]],
  ['She never claimed that «the bridge was safe».', [['negation', 'She never claimed that']]],
  ['No engineer believes «the bridge is safe».', [['negation', 'No engineer believes']]],
  ['The mayor didn’t say «the bridge would stay closed».', [['negation', 'The mayor didn’t say']]],
  ['They failed to show «that the steel was sound».', [['negation', 'They failed to show']]],
  ['They «refused to sign the letter».', []],
  ['«The bridge is safe», but not for lorries.', [['negation', 'but not for lorries']]],
  ['Nobody was hurt; «the bridge held».', []],
  // Conditions.
  ['If the council agrees, «the bridge will be built».', [['condition', 'If the council']]],
  ['«The bridge will be built» if the council agrees.', [['condition', 'if the council']]],
  ['«The bridge will be built» unless the money runs out.', [['condition', 'unless the money']]],
  [
    'Provided that the steel arrives, «work begins on Monday».',
    [['condition', 'Provided that the']],
  ],
  // Denials.
  ['He denied that «the steel was bought abroad».', [['denial', 'He denied that']]],
  ['She rejected the claim that «the bridge was unsafe».', [['denial', 'She rejected the claim']]],
  ['«The bridge is unsafe», a claim the engineer disputes.', [['denial', 'the engineer disputes']]],
  ['It was false that «the engineer had resigned».', [['denial', 'It was false that']]],
  // Attributions.
  ['The mayor said «the bridge would open in May».', [['attribution', 'The mayor said']]],
  [
    '«The bridge would open in May», according to the mayor.',
    [['attribution', 'according to the mayor']],
  ],
  ['“«We had no choice»,” the mayor said.', [['attribution', 'the mayor said']]],
  // Words of somebody else.
  [
    '«The bridge stays closed for now. “We had no choice,” the mayor said on Monday evening.»',
    [['nested', '“We had no choice,”']],
  ],
  ['«“We had no choice,” the mayor said.»', []],
]

export const others: readonly (readonly [language: string, ...Case])[] = [
  ['de', 'Es stimmt nicht, dass «die Brücke gebaut wird».', [['negation', 'Es stimmt nicht']]],
  ['de', '«Wir bauen die Brücke» nicht.', [['negation', 'nicht']]],
  ['de', 'Wenn der Rat zustimmt, «wird die Brücke gebaut».', [['condition', 'Wenn der Rat']]],
  [
    'fr',
    'Il n’est pas vrai que «le pont sera construit».',
    [['negation', 'Il n’est pas vrai que']],
  ],
  [
    'fr',
    '«Le pont sera construit» à moins que l’argent ne manque.',
    [['condition', 'à moins que l’argent ne']],
  ],
  ['es', 'No es cierto que «el puente se vaya a construir».', [['negation', 'No es cierto']]],
  ['es', 'Si el consejo acepta, «se construirá el puente».', [['condition', 'Si el consejo']]],
  ['it', 'Non è vero che «il ponte sarà costruito».', [['negation', 'Non è vero']]],
  [
    'it',
    '«Il ponte sarà costruito» a meno che manchino i soldi.',
    [['condition', 'a meno che manchino i']],
  ],
  ['pt', 'Não é verdade que «a ponte será construída».', [['negation', 'Não é verdade']]],
  [
    'pt',
    '«A ponte será construída» desde que haja dinheiro.',
    [['condition', 'desde que haja dinheiro']],
  ],
  ['nl', 'Het is niet waar dat «de brug wordt gebouwd».', [['negation', 'Het is niet waar dat']]],
  ['nl', '«De brug wordt gebouwd» tenzij het geld opraakt.', [['condition', 'tenzij het geld']]],
]
