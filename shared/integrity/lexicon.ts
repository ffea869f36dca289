// The words by which a sentence turns: negations and conditions in seven languages, denials and attributions in English.

export interface Lexicon {
  negation: RegExp
  condition: RegExp
  denial: RegExp | null
  attribution: RegExp | null
  /** Some of the commonest words, by which the language is told where nothing says it. */
  common: readonly string[]
}

/** Any of these words or phrases, whole; an apostrophe may be curly. */
function anyOf(phrases: string): RegExp {
  const spaced = phrases.replace(/'/g, "['’]").replace(/ /g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`, 'giu')
}

const english: Lexicon = {
  negation: anyOf(
    "not|never|no|nobody|no one|none|nothing|nowhere|neither|nor|without|cannot|hardly|scarcely|barely|rarely|seldom|no longer|far from|anything but|fail(?:s|ed)? to|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|unable to|unwilling to|[\\p{L}]+n't|isnt|dont|wont",
  ),
  condition: anyOf(
    'if|unless|only if|even if|provided|providing|as long as|so long as|on condition|in case|in the event|assuming|supposing|whether|until|except|otherwise',
  ),
  denial: anyOf(
    'den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?|disavow(?:s|ed)?|retract(?:s|ed|ing)?|withdr[ae]w|false|untrue|wrong|incorrect|a lie|a myth|a hoax|falsely|wrongly|mistakenly|pretend(?:s|ed|ing)?|doubt(?:s|ed|ing)?|questioned',
  ),
  attribution: anyOf(
    'said|says|say|saying|told|tells|wrote|writes|write|written|add(?:s|ed)|claim(?:s|ed)?|argu(?:e|es|ed)|according to|asked|asks|replied|replies|answered|insist(?:s|ed)?|stat(?:es|ed)|announc(?:es|ed)|warn(?:s|ed)?|explain(?:s|ed)?|testified|alleg(?:es|ed)|allegedly|reportedly|believ(?:es|ed)|thinks?|thought|read|reads|tweeted|posted|suggest(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|conced(?:es|ed)|promis(?:es|ed)|recalled|recalls|called|calls|describ(?:es|ed)|noted|notes|in (?:a|the|its|his|her|their) (?:statement|letter|interview|speech|post|report|memo|e-?mail)',
  ),
  common: ['the', 'and', 'of', 'to', 'that', 'was', 'with', 'is'],
}

const lexicons: Readonly<Record<string, Lexicon>> = {
  en: english,
  de: {
    negation: anyOf(
      'nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|niemand|niemanden|nichts|nirgends|weder|noch nie|ohne|kaum|keineswegs|mitnichten|nicht mehr',
    ),
    condition: anyOf(
      'wenn|falls|sofern|es sei denn|außer|vorausgesetzt|unter der Bedingung|nur wenn|solange|ob|bis|andernfalls|sonst',
    ),
    denial: null,
    attribution: null,
    common: ['der', 'die', 'und', 'das', 'ist', 'mit', 'von', 'den'],
  },
  fr: {
    negation: anyOf(
      "ne|n'[\\p{L}]+|pas|jamais|aucun|aucune|personne|rien|ni|sans|guère|nullement|non|plus jamais",
    ),
    condition: anyOf(
      "si|s'il|s'ils|à moins que|à moins de|à condition que|à condition de|pourvu que|sauf si|sauf|au cas où|tant que|jusqu'à ce que|sinon",
    ),
    denial: null,
    attribution: null,
    common: ['le', 'les', 'des', 'et', 'est', 'dans', 'une', 'que'],
  },
  es: {
    negation: anyOf('no|nunca|jamás|ningún|ninguno|ninguna|nadie|nada|ni|sin|tampoco|apenas|ya no'),
    condition: anyOf(
      'si|a menos que|a no ser que|siempre que|con tal de que|salvo que|salvo|excepto|en caso de|mientras|hasta que|de lo contrario',
    ),
    denial: null,
    attribution: null,
    common: ['el', 'los', 'las', 'que', 'del', 'una', 'por', 'con'],
  },
  it: {
    negation: anyOf(
      'non|mai|nessun|nessuno|nessuna|niente|nulla|né|senza|neanche|nemmeno|neppure|affatto',
    ),
    condition: anyOf(
      'se|a meno che|a condizione che|purché|salvo|tranne|nel caso|qualora|finché|fino a quando|altrimenti',
    ),
    denial: null,
    attribution: null,
    common: ['il', 'di', 'che', 'della', 'gli', 'una', 'per', 'sono'],
  },
  pt: {
    negation: anyOf('não|nunca|jamais|nenhum|nenhuma|ninguém|nada|nem|sem|tampouco|já não'),
    condition: anyOf(
      'se|a menos que|a não ser que|desde que|contanto que|salvo|exceto|caso|em caso de|enquanto|até que|senão',
    ),
    denial: null,
    attribution: null,
    common: ['o', 'os', 'que', 'não', 'uma', 'do', 'da', 'com'],
  },
  nl: {
    negation: anyOf(
      'niet|nooit|geen|niemand|niets|nergens|noch|zonder|nauwelijks|geenszins|niet meer',
    ),
    condition: anyOf(
      'als|indien|mits|tenzij|behalve|op voorwaarde dat|zolang|of|tot|anders|in het geval',
    ),
    denial: null,
    attribution: null,
    common: ['de', 'het', 'een', 'en', 'van', 'dat', 'is', 'met'],
  },
}

/** The words of a language (BCP 47); where it is not said, of the one whose commonest words the text has most of. */
export function lexiconFor(language: string | null, text: string): Lexicon {
  const said = language?.toLowerCase().split(/[-_]/)[0]
  const known = said && lexicons[said]
  if (known) return known
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  let best = english
  let most = 0
  for (const lexicon of Object.values(lexicons)) {
    const count = words.filter((word) => lexicon.common.includes(word)).length
    if (count > most) [best, most] = [lexicon, count]
  }
  return best
}
