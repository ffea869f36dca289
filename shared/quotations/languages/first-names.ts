// First names whose gender is plain in English news: enough to keep “she” from being a man who was named last.
import { type Gender, wordMap } from './lexicon'

export const firstNames: ReadonlyMap<string, Gender> = wordMap(
  [
    `aaron adam ahmed alan albert alejandro alex alexander ali andrew anthony antonio arthur barack ben benjamin bernie bill bob boris
    brad brian bruce carl carlos charles charlie chris christopher chuck craig dan daniel darrell dave david dean dennis donald
    doug douglas ed eddie edward eric ernest evan francis frank franklin fred gary gavin geoff george gerald glenn gordon greg gregory harold
    harry henry herbert howard hugo ian isaac ivan jack jacob jake james jared jason jay jeb jeff jeffrey jeremy jerry jim jimmy
    joe joel john johnny jon jonathan jordan jose joseph josh joshua juan julian karl keith ken kenneth kevin khizr kyle larry lars
    lawrence lee leo leonard lewis lindsey louis luis luke malcolm marc marco mario mark martin matt matthew max michael mick miguel
    mike mitch mitt mohamed mohammed nathan neil newt nicholas nick noah norman oliver omar oscar otto pablo pat patrick paul pedro
    peter phil philip rafael ralph rand randy raymond reince rex richard rick rob robert robby rodney roger ron ronald ross roy
    rudolph rudy rupert russell ryan sam samuel satya scott sean seth simon stan stanley stephen steve steven stuart ted terry theo
    thomas tim timothy todd tom tony travis tyler victor vincent vladimir walter warren wayne wesley will william xavier zach
    zachary`,
    'male',
  ],
  [
    `abby abigail ada agnes aisha alice alison amanda amy ana andrea angela angie anita ann anna anne annie april ashley audrey ava barbara
    becky beth betty beverly bonnie brenda bridget brooke camila carla carly carol caroline carolyn catherine cecile cecilia charlotte
    cheryl christina christine cindy claire clara claudia condoleezza connie cynthia daisy dana deborah debbie debra denise diana
    diane donna dora dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen emily emma erica erin esther ethel eva
    eve evelyn fatima fiona flora frances gail gina gloria grace greta gwen hannah harriet hazel heather heidi helen helena hillary
    holly huma ida ilse ines ingrid irene iris isabel ivanka jackie jane janet janice jasmine jean jeanne jenna jennifer jenny jessica
    jill joan joanna josephine joyce judith judy julia julie karen kate katharine katherine kathleen kathryn kathy katie kellyanne
    kelly kim kimberly kirsten kristen kristin laura lauren leila lena leslie lily linda lisa lois loretta lori louise lucia lucy lydia
    lynn mabel madeleine madison maggie mara margaret maria marie marilyn marina marion marjorie marlene martha mary maya megan megyn
    melania melissa mercedes mia michelle mildred miriam molly monica nadia nancy naomi natalie nicole nikki nina nora norma olga olivia
    pam pamela patricia paula pauline peggy penelope phyllis priya rachel rebecca renee rita roberta rosa rose ruth sabrina sally
    samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stacy stephanie sue susan suzanne sylvia
    tammy tanya tara teresa theresa tiffany tina ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy yolanda
    yvonne zoe`,
    'female',
  ],
)
