// Words to make texts of: the commonest ones of a language, and as many others as are wanted, made of its syllables. The
// frequency falls with the rank (Zipf's law), as in any language.
export interface Language {
  common: string
  syllables: string
  space: string
  stop: string
  comma: string
  capital: boolean
}

export const languages = {
  english: {
    common:
      'the of and to in a is that for it was on with as by at from be are this not but had have or an they which one you were her his she he will there their we been has who more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must through years where much your way well down should because each just those people how too good very',
    syllables:
      'ba ber bri cal can car cor dan den dis dor el en fal fer fin for gar ger gra hal har hem in ing ip ker lan led lin lor mal mar men mer mon nal ner nor ol or pal per pin pla por ran red ren rin ron sal sen ser sin sol sta ster tal tel ter tin tor tra ul un val ven ver vin wal wen wor',
    space: ' ',
    stop: '. ',
    comma: ', ',
    capital: true,
  },
  chinese: {
    common:
      '的 一 是 不 了 人 我 在 有 他 这 中 大 来 上 国 个 到 说 们 为 子 和 你 地 出 道 也 时 年',
    syllables: [...Array(900).keys()].map((n) => String.fromCharCode(0x4e00 + n * 7)).join(' '),
    space: '',
    stop: '。',
    comma: '，',
    capital: false,
  },
  arabic: {
    common: 'من في على أن إلى التي عن لا ما هذا هو كان مع كل هذه بعد بين قد أو ذلك لم كما قال غير',
    syllables: 'با تم جر حد خل در رس زم سل شع صف ضر طل عم غر فت قل كت لم مر نس هد ون يا آل إذ أم',
    space: ' ',
    stop: '. ',
    comma: '، ',
    capital: false,
  },
  hindi: {
    common: 'के में है की से का को और पर यह ने एक कि भी हैं इस नहीं हो तो कर था ही लिए वह अपने',
    syllables: 'का कि कु गा चि जी टो डे ता दि नी पा फू बे भा मि या रा लो वि शा सि हा क्ष त्र प्रा स्थि',
    space: ' ',
    stop: '। ',
    comma: ', ',
    capital: false,
  },
} satisfies Record<string, Language>

export type Random = () => number

export const below = (random: Random, limit: number) => Math.floor(random() * limit)
export const oneOf = <T>(random: Random, list: readonly T[]): T =>
  list[below(random, list.length)] as T

/** A source of words; `others` gives words that are in none of its texts, to replace some. */
export function vocabulary(language: Language, random: Random, size = 3000) {
  const common = language.common.split(' ')
  const syllables = language.syllables.split(' ')
  const make = () =>
    Array.from({ length: 1 + below(random, language.space === '' ? 2 : 3) }, () =>
      oneOf(random, syllables),
    ).join('')
  const rare = Array.from({ length: size }, make)
  const strange = Array.from({ length: size }, make)
  const word = () =>
    random() < 0.45
      ? (common[Math.floor(common.length * random() ** 2)] as string)
      : (rare[Math.floor(size * random() ** 3)] as string)
  const name = () => {
    const plain = oneOf(random, rare)
    return language.capital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
  }
  const sentence = (least = 6, most = 24) => {
    const count = least + below(random, most - least)
    let text = ''
    for (let at = 0; at < count; at += 1) {
      const next = random() < 0.06 ? name() : random() < 0.03 ? String(below(random, 3000)) : word()
      text += at === 0 ? next : random() < 0.08 ? language.comma + next : language.space + next
    }
    return (language.capital ? text.charAt(0).toUpperCase() + text.slice(1) : text) + language.stop
  }
  return { word, name, sentence, strange: () => oneOf(random, strange), language }
}
export type Vocabulary = ReturnType<typeof vocabulary>
