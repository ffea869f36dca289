// English verbs that say that somebody speaks, writes, thinks or judges, and their forms.
import { type VerbForm, wordSet } from './lexicon'

/** Verbs by their base; forms are made by rule. */
const regular = `accept accuse acknowledge add address admit admonish advise advocate affirm agree allege allow announce answer
appeal applaud argue articulate ask assail assert assure attack attest author bark beg believe bellow belittle bemoan bill blame
blast blog boast boom brag brand call caution characterise characterize charge chastise cheer chide chime chuckle cite
claim clarify coin comment compare complain concede conclude concur condemn confess confide confirm congratulate consider contend continue
contest convey counsel counter criticise criticize croak cry dare decide deadpan decline decry defend define demand demur denounce deny
deride describe detail determine disclose discuss dismiss dispute divulge document dub echo elaborate emphasise emphasize
endorse enthuse envision exclaim exhort explain exult express favour finish flag fume gasp gripe groan grouse growl grumble gush hail
hammer hint holler hope howl identify implore imply indicate inform inquire insinuate insist instruct interject intone introduce invoke issue
jab jeer joke judge label lament lash lash laud laugh lecture liken list maintain marvel mock moan mock mumble murmur muse mutter
name note object observe offer opine order outline paint paraphrase persuade plead pledge point ponder portray post praise pray preach predict
press proclaim profess promise pronounce propose protest propose prompt publish question quip quiz rail rant react reason reassure rebuke
recall recite recommend recount refer reflect refuse regard reiterate relate remark remember remind repeat reply report request respond
restate retort retweet reveal roar rule scoff scold scream shout shriek sigh signal slam slap sneer snap snarl sob speculate stammer state
stress submit suggest summarise summarize surmise suspect swipe taunt tease term testify thank theorise theorize threaten thunder title tout tweet
underline underscore unveil urge utter view voice volunteer vouch vow wail warn weigh welcome whine whisper wonder worry yell
denounce depict deem blare chant hear hail text email e-mail radio phone fear fault feel lambast lambaste castigate lampoon
ridicule rip skewer torch tear trash knock tout hype summon foresee project warn rally stipulate specify advertise fret rebut refute reject
resolve envisage assume assess estimate expect explain calculate theorize conjecture interrupt interpose interrogate marvel needle nod notify boast plug
proffer posit postulate promote relay replay scrawl sing toast trill vent volunteer`

const irregular: Readonly<Record<string, string>> = {
  // Not “state”, which is a noun nearly always.
  stating: 'states stated stating',
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  read: 'reads read reading',
  think: 'thinks thought thinking',
  know: 'knows knew knowing',
  hold: 'holds held holding',
  find: 'finds found finding',
  see: 'sees saw seeing',
  speak: 'speaks spoke speaking',
  swear: 'swears swore sworn swearing',
  begin: 'begins began beginning',
  go: 'goes went going',
  hear: 'hears heard hearing',
  feel: 'feels felt feeling',
  put: 'puts put putting',
  shoot: 'shoots shot shooting',
  fire: 'fires fired firing',
  hit: 'hits hit hitting',
  quote: 'quotes quoted quoting',
  conclude: 'concludes concluded concluding',
  rebut: 'rebuts rebutted rebutting',
  quip: 'quips quipped quipping',
  quiz: 'quizzes quizzed quizzing',
  rip: 'rips ripped ripping',
  chat: 'chats chatted chatting',
  brag: 'brags bragged bragging',
  beg: 'begs begged begging',
  slam: 'slams slammed slamming',
  dub: 'dubs dubbed dubbing',
  jab: 'jabs jabbed jabbing',
  sob: 'sobs sobbed sobbing',
  nod: 'nods nodded nodding',
  snap: 'snaps snapped snapping',
  refer: 'refers referred referring',
  admit: 'admits admitted admitting',
  submit: 'submits submitted submitting',
  demur: 'demurs demurred demurring',
  flag: 'flags flagged flagging',
  slap: 'slaps slapped slapping',
  summon: 'summons summoned summoning',
  chant: 'chants chanted chanting',
  shout: 'shouts shouted shouting',
  foresee: 'foresees foresaw foreseeing',
  tear: 'tears tore tearing',
  sing: 'sings sang singing',
  warn: 'warns warned warning',
  mean: 'means meant meaning',
  want: 'wants wanted wanting',
  understand: 'understands understood understanding',
  give: 'gives gave giving',
  make: 'makes made making',
  take: 'takes took taking',
  come: 'comes came coming',
  show: 'shows showed showing',
  lead: 'leads led leading',
  speculate: 'speculates speculated speculating',
}

/** Verbs that speak only by a colon, a comma or the quotation right after them: she went: “…” */
export const weakVerbs =
  wordSet(`put puts putting go goes went going give gives gave giving make makes made making take takes took
taking come comes came coming show shows showed showing see sees saw seeing know knows knew lead leads led leading begin begins began
beginning shoot shoots shot shooting hit hits hitting hold holds held holding fire fires fired firing name names named issue
issues issued issuing sign signs signed signing hear hears heard hearing list lists listed presses pressed point points
pointed order orders ordered rule rules ruled rally rallies rallied touch touches touched offer offers offered allow allows allowed
expect expects expected mean means meant find finds found show shows showed introduce introduces introduced bill post posted`)

/** Verbs whose base form is as often a noun that stands after a quotation: “…” claims, “…” comments. */
const invertingBases = `add admit advise affirm agree announce answer argue ask assert begin bellow boast caution chant claim comment complain
concede conclude confess confirm continue counter cry declare demand exclaim explain go insist interject joke lament laugh
mumble murmur muse mutter note observe offer opine predict proclaim promise protest quip read reason recall reflect remark
remember reply report respond retort roar say scoff scream shout sigh snap stress suggest testify thunder tweet urge vow warn
whisper wonder write yell`

function formsOf(base: string): [string, VerbForm][] {
  const known = irregular[base]
  const past = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ied`
    : base.endsWith('e')
      ? `${base}d`
      : `${base}ed`
  const third = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const ing = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`
  const forms = known ? known.split(' ') : [third, past, ing]
  return [
    [base, 'base'],
    ...forms.map((form): [string, VerbForm] => [
      form,
      form.endsWith('ing') && form !== base ? 'participle' : 'finite',
    ]),
  ]
}

const bases = [...wordSet(`${regular} declare`), ...Object.keys(irregular)]

export const englishVerbs: ReadonlyMap<string, VerbForm> = new Map([
  ...bases.flatMap(formsOf),
  // Where base and past are one word, it is finite as often.
  ...(['read', 'put', 'hit'] as const).map((form): [string, VerbForm] => [form, 'finite']),
])

export const englishInverting: ReadonlySet<string> = new Set(
  [...wordSet(invertingBases)].flatMap((base) =>
    formsOf(base)
      .filter(([, form]) => form === 'finite')
      .map(([form]) => form),
  ),
)
