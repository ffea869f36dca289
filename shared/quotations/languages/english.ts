// English.
import { englishInverting, englishVerbs, weakVerbs } from './english-verbs'
import { type Lexicon, phraseList, wordMap, wordSet } from './lexicon'

export const english: Lexicon = {
  language: 'en',
  verbs: englishVerbs,
  weak: weakVerbs,
  naming: wordSet('labeled labelled titled dubbed named branded called termed tagged marked'),
  inverting: englishInverting,
  phrases: phraseList(
    'according to | in the words of | in the view of | in the opinion of | as per | per',
  ),
  nouns: wordSet(
    `accusation admission advice answer argument assertion assessment belief call claim comment comments complaint conclusion
    contention criticism declaration demand denial description estimate explanation insistence judgment message motto note
    observation opinion pledge plea prediction promise proposal question quip reference remark remarks reply response rhetoric slogan
    statement statements suggestion testimony threat tweet view vow warning words attacks tweets reports calls questions answers demands hopes fears charges claims complaints emails
    thanks nods documents messages posts`,
  ),
  wordings: wordSet(
    'as word words phrase phrases term terms slogan expression hashtag line mantra moniker nickname label',
  ),
  perceiving: wordSet(
    'notice noticed noticing see saw seen discovered found spotted received got read reviewed obtained remember recall',
  ),
  moving: wordSet(
    `lead leads led leading prompt prompts prompted prompting force forced forcing cause caused causing inspire inspired inspiring
    compel compelled compelling`,
  ),
  possessives: wordSet('his her its their my our your'),
  pronouns: wordMap(
    ['he', 'male'],
    ['she', 'female'],
    ['it this that', 'thing'],
    ['they these those', 'several'],
    [
      'i we you one some others many both another everyone somebody someone nobody anyone everybody most few several',
      'any',
    ],
  ),
  relatives: wordSet('who which whom whose'),
  determiners: wordSet(
    `a an the his her its their our my your this these those some any each every no one two three four five six seven eight nine
    ten another other several many both most all few half`,
  ),
  prepositions: wordSet(
    `of for from at with in on by to about into onto over under after before during against among between through without
    within toward towards upon amid amidst like near off since despite until till as than alongside across behind beyond regarding
    outside inside following`,
  ),
  tying: wordSet('of for from at with in on to familiar close'),
  occasions: wordSet(
    `letter statement email e-mail emails interview interviews post posts tweet tweets message memo speech briefing conference call
    note filing release column op-ed essay editorial blog podcast testimony television radio twitter facebook instagram youtube`,
  ),
  auxiliaries: wordSet(
    `is are was were be been being am has have had having do does did will would shall should can could may might must
    isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t hasn't hasn’t haven't haven’t hadn't hadn’t don't don’t doesn't doesn’t
    didn't didn’t won't won’t wouldn't wouldn’t shouldn't shouldn’t can't can’t cannot couldn't couldn’t not never`,
  ),
  passives: wordSet('is are was were be been being'),
  adverbs: wordSet(
    `also likewise then later often once again just even still now soon first ever already always sometimes meanwhile instead
    too further furthermore moreover earlier afterward afterwards yesterday today tonight tomorrow simply only perhaps maybe
    indeed however nevertheless nonetheless thus therefore twice long much far back out up down away there here
    so almost quite rather yet though`,
  ),
  conjunctions: wordSet(
    `and but or nor that because if when while whereas although unless whether where why how what so yet since until as than
    once though before after`,
  ),
  fronting: wordSet('while whereas although though as when'),
  subordinating: wordSet('after before because if once since until'),
  times: wordSet(
    `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
    yesterday today tonight tomorrow week weekend month year night morning evening afternoon summer winter spring fall autumn ago weeks months days hours years past`,
  ),
  places: wordSet(
    `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
    hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming england scotland wales
    ireland france germany spain italy portugal greece turkey russia ukraine poland canada mexico brazil india china japan`,
  ),
  titles: wordMap(
    ['mr mr. sir lord father brother king prince sen.-elect', 'male'],
    ['mrs mrs. ms ms. miss lady dame mother sister queen princess madam congresswoman', 'female'],
    [
      `dr dr. prof prof. professor president senator sen sen. rep rep. representative congressman gov gov. governor mayor judge
      justice gen gen. general col col. colonel lt lt. lieutenant sgt sgt. sergeant capt capt. captain maj maj. major adm adm.
      admiral rev rev. reverend pastor bishop cardinal pope secretary minister chancellor chairman chairwoman chair ambassador
      officer detective chief sheriff attorney counsel director commissioner former then vice prime first deputy press state
      speaker leader majority minority spokesman spokeswoman spokesperson adviser advisor analyst reporter editor`,
      'any',
    ],
  ),
  verbSecond: false,
  capitalNouns: false,
}
