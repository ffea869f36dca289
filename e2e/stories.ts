// Articles of our own invention, in Markdown with front matter: what the specs read, and what stands in the pictures.

/** A news story with speakers, a list and a quotation in a block; long enough to be scrolled. */
export const floodplain = `---
title: The town that gave its meadows back to the river
author: Ines Marlowe
site: The Estuary Post
url: https://estuarypost.example/2026/10/hollin-meadows
date: 2026-10-17
language: en-GB
---
HOLLINFORD — For two hundred years the people of Hollinford built their banks a little higher after every flood. On Thursday night, by a show of hands in the old corn exchange, they voted to take one down.

The plan, carried by 214 votes to 61, will open four kilometres of earthworks along the lower Wend and let the winter river spread over 180 hectares of pasture that the town has drained, fenced and defended since 1811. Work begins in March, after the geese have left.

“We have spent more on keeping this field dry than the field has ever been worth,” said Amara Oyelaran, who chairs the drainage board and had opposed the idea for most of a decade. “I did the sum three times, because I did not like the answer.”

## The sum

The board’s own figures, published in June, are not complicated. Repairs after the floods of 2019, 2022 and 2025 cost £4.1 million. Letting the meadows flood, moving the one road that crosses them and paying the tenants costs £2.6 million, once.

What persuaded people, several of them said, was less the money than the map. Hydrologists from the county showed where the water of a winter like the last one would stand with the banks and without them. With them, it stood in Mill Street, 40 centimetres deep. Without them, it stood in the meadows.

> A bank does not make water go away. It only decides whose kitchen it goes to.

The line is from a letter that Tomasz Bielak, a retired lock keeper, wrote to this newspaper in 2020. On Thursday it was read aloud from the platform, and people who had laughed at it then applauded.

## What changes

1. The bank between Carr Lane and the pumping station comes down to the level of the field.
2. Carr Lane is rebuilt on a causeway, with a path for walkers.
3. Four tenant farmers are paid for the winter grazing that they lose, for thirty years.

Not everybody was persuaded. “They are calling it nature because it is cheaper than calling it giving up,” said Graham Thorley, whose family has cut hay on the Long Carr since before the banks were built. He will keep his summer grazing, and does not expect to enjoy it.

Dr Leila Farrokhzad, who led the county’s survey, said that both things could be true. “It is cheaper, and it is also what the valley did for nine thousand years. I would be careful with anyone who tells you it is only one of the two.”

She was careful with her own numbers, too. The survey expects flood levels in the town to fall by between 15 and 35 centimetres in a wet winter. It does not say that Mill Street will never flood again, and she asked the meeting twice to notice that it did not.

## The geese

Around six thousand pink-footed geese already spend the winter on the one meadow that never drained properly. With the rest of the valley wet, the county’s ecologists expect curlew, snipe and perhaps, within ten years, the first breeding cranes here since the reign of Queen Anne.

“People keep asking me whether the cranes will come,” Ms Oyelaran said outside, buttoning her coat. “I tell them that I have no idea. But I know that they will not come to a field with a pump in it.”

The pump, which was installed in 1953 and has been rebuilt twice, will be switched off on the first of March. The board has agreed to keep the engine house. There is talk of a tea room.
`

/** What is marked in it for the pictures, in the order of the text: a label, and for some a note. */
export const floodplainMarks: readonly {
  quote: string
  label: string
  note?: string
  tags?: string[]
}[] = [
  { quote: 'by a show of hands in the old corn exchange', label: 'context' },
  { quote: '214 votes to 61', label: 'evidence', note: 'Of 1,900 who could have come.' },
  {
    quote: 'We have spent more on keeping this field dry than the field has ever been worth',
    label: 'quote',
    note: 'The line to **open with**. She opposed the plan for ten years, so it weighs more from her.',
    tags: ['lead'],
  },
  { quote: 'I did the sum three times, because I did not like the answer.', label: 'quote' },
  {
    quote: 'costs £2.6 million, once',
    label: 'claim',
    note: 'Is the road in that? Ask the board for the June paper.',
  },
  {
    quote:
      'With them, it stood in Mill Street, 40 centimetres deep. Without them, it stood in the meadows.',
    label: 'evidence',
  },
  {
    quote: 'It only decides whose kitchen it goes to.',
    label: 'quote',
    note: 'Bielak’s letter is from 2020. Quote *him*, not the meeting.',
  },
  {
    quote: 'They are calling it nature because it is cheaper than calling it giving up',
    label: 'question',
  },
]

interface Short {
  title: string
  author: string
  site: string
  date: string
  tags: string[]
  /** Paragraphs, for how long it takes to read. */
  length: number
  /** How far it has been read. */
  progress: number
}

/** What else stands on the shelf of the pictures. */
export const shelf: readonly Short[] = [
  short(
    'Who owns the sound of a city?',
    'Mateo Brandt',
    'The Listener’s Quarterly',
    '2026-09-30',
    ['cities'],
    34,
    0.41,
  ),
  short(
    'A short history of the footnote, with footnotes',
    'Prudence Achterberg',
    'Marginalia',
    '2026-08-12',
    ['history'],
    22,
    1,
  ),
  short(
    'The seed bank on the eleventh floor',
    'Yuki Tanabe',
    'Field & Ledger',
    '2026-10-02',
    ['climate', 'archives'],
    15,
    0.12,
  ),
  short(
    'What the census forgot to ask',
    'Daniel Okonjo',
    'The Estuary Post',
    '2026-10-09',
    ['data'],
    11,
    0,
  ),
  short(
    'Letters from a lighthouse that nobody needs',
    'Freya Lindqvist',
    'Northern Review',
    '2026-07-21',
    ['history', 'sea'],
    27,
    0.73,
  ),
  short('Why bridges hum', 'Samir Haddad', 'Plain Physics', '2026-10-14', ['science'], 8, 0),
  short(
    'The translator’s ninth draft',
    'Oona Kelleher',
    'Marginalia',
    '2026-06-05',
    ['language'],
    19,
    0.28,
  ),
]

function short(
  title: string,
  author: string,
  site: string,
  date: string,
  tags: string[],
  length: number,
  progress: number,
): Short {
  return { title, author, site, date, tags, length, progress }
}

/** A text of that length around a title; its words are of no account. */
export function markdownOf({ title, author, site, date, length }: Short): string {
  const paragraph =
    'The first thing that one notices is how little there is to see, and how long people are willing to stand and look at it. ' +
    'They come in the morning, before the offices open, and they come again when the light is going; some of them have done so for years. ' +
    'Asked what they expect to find, most of them say that they have already found it, and would only like to be sure that it is still there.'
  const body = Array.from({ length }, (_, index) =>
    `${index + 1}. ${paragraph}`.replace('. ', '\\. '),
  )
  return `---\ntitle: ${title}\nauthor: ${author}\nsite: ${site}\ndate: ${date}\n---\n${body.join('\n\n')}\n`
}

/** Arabic, which reads from right to left, with a number and a Latin name in it. */
export const arabic = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta property="og:site_name" content="The Estuary Post"><title>النهر الذي عاد إلى مروجه</title></head>
<body><article><h1>النهر الذي عاد إلى مروجه</h1>
<p>صوّت سكان البلدة مساء الخميس لصالح هدم السد القديم، وترك مياه الشتاء تغمر المروج التي جففها أجدادهم قبل مئتي عام.</p>
<p>قالت رئيسة المجلس إن كلفة حماية الحقل تجاوزت قيمته منذ زمن بعيد، وإنها أعادت الحساب ثلاث مرات لأنها لم تحب النتيجة.</p>
<ul><li>يبدأ العمل في شهر مارس بعد رحيل الطيور.</li><li>يُبنى الطريق من جديد فوق جسر صغير عند Hollinford.</li></ul>
<blockquote><p>السد لا يجعل الماء يختفي، بل يقرر فقط إلى مطبخ مَن يذهب.</p></blockquote>
<p>وسيُغلق المضخة التي رُكبت عام 1953 في اليوم الأول من مارس، أما بيت المحرك فسيبقى كما هو.</p></article></body></html>`

/** Chinese: no spaces between words, its own quotation marks. */
export const chinese = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>把草地还给河流的小镇</title></head>
<body><article><h1>把草地还给河流的小镇</h1>
<p>两百年来，镇上的人每经历一次洪水，就把堤岸再筑高一点。星期四晚上，他们在旧粮食交易所里举手表决，决定拆掉其中一段。</p>
<p>“我们花在保持这块地干燥上的钱，早已超过了这块地本身的价值。”排水委员会主席说，“我把账算了三遍，因为我不喜欢那个答案。”</p>
<p>工程将在三月大雁离开之后开始。县里的水文学家预计，在多雨的冬天，镇上的水位会下降十五到三十五厘米，但没有人保证磨坊街永远不会再被淹没。</p>
<p>那台一九五三年安装的水泵将在三月一日关闭，机房会保留下来，有人说要在里面开一间茶室。</p></article></body></html>`
