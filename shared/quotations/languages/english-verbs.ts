// English verbs that say that somebody speaks, writes, thinks or judges, and their forms.
import { type VerbForm, wordSet } from './lexicon'

/** Verbs by their base; forms are made by rule. */
const regular = `accept accuse acknowledge add address admonish advertise advise advocate affirm agree allege allow announce answer
appeal applaud argue articulate ask assail assert assess assume assure attack attest author bark believe belittle
bellow bemoan bill blame blare blast blog boast boom brand calculate call castigate caution chant characterise
characterize charge chastise cheer chide chime chuckle cite claim clarify coin comment compare complain concede
conclude concur condemn confess confide confirm congratulate conjecture consider contend contest continue convey
counsel counter criticise criticize croak cry dare deadpan decide declare decline decry deem defend define demand denounce
deny depict deride describe detail determine disclose discuss dismiss dispute divulge document e-mail echo elaborate
email emphasise emphasize endorse enthuse envisage envision estimate exclaim exhort expect explain express exult fault
favour fear finish fire fret fume gasp gripe groan grouse growl grumble gush hail hammer hint holler hope howl hype
identify implore imply indicate inform inquire insinuate insist instruct interject interpose interrogate interrupt
intone introduce invoke issue jeer joke judge knock label lambast lambaste lament lampoon lash laud laugh lecture
liken list maintain marvel moan mock mumble murmur muse mutter name needle note notify object observe offer opine
order outline paint paraphrase persuade phone plead pledge plug point ponder portray posit post postulate praise pray
preach predict press proclaim profess proffer project promise promote prompt pronounce propose protest publish
question quote radio rail rally rant react reason reassure rebuke recall recite recommend recount reflect refuse
refute regard reiterate reject relate relay remark remember remind repeat replay reply report request resolve respond
restate retort retweet reveal ridicule roar rule scoff scold scrawl scream shout show shriek sigh signal skewer snarl
sneer specify speculate stammer state stipulate stress suggest summarise summarize summon surmise suspect swipe taunt
tease term testify text thank theorise theorize threaten thunder title toast torch tout trash trill tweet underline
underscore unveil urge utter vent view voice volunteer vouch vow wail want warn weigh welcome whine whisper wonder
worry yell`

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
  hit: 'hits hit hitting',
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
  foresee: 'foresees foresaw foreseeing',
  tear: 'tears tore tearing',
  sing: 'sings sang singing',
  mean: 'means meant meaning',
  understand: 'understands understood understanding',
  give: 'gives gave giving',
  make: 'makes made making',
  take: 'takes took taking',
  come: 'comes came coming',
  lead: 'leads led leading',
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

const bases = [...wordSet(regular), ...Object.keys(irregular)]

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
