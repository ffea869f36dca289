// What HTML becomes, by example: the HTML of a body that has been built, for HTML as it comes.

export interface BuildCase {
  what: string
  html: string
  /** The body as `htmlOf` writes it. */
  gives: string
}

const base = 'https://example.org'

export const structure: BuildCase[] = [
  {
    what: 'white space is folded across inlines, and the no-break space is kept',
    html: '<p>\n  One <b> two</b>\t<i>three </i> four\u00a0 five \n</p>',
    gives: '<p>One <strong>two</strong> <em>three </em>four\u00a0 five</p>',
  },
  {
    what: 'loose inlines among blocks become paragraphs',
    html: 'Before <em>this</em><p>Middle</p>after<div>end</div>',
    gives: '<p>Before <em>this</em></p><p>Middle</p><p>after</p><p>end</p>',
  },
  {
    what: 'empty blocks, items and rows go',
    html: '<p> </p><ul><li></li><li>a</li></ul><ol><li> </li></ol><table><tr><td> </td></tr><tr><td>x</td><td>y</td></tr></table><h2></h2>',
    gives: '<ul><li><p>a</p></li></ul><table><tbody><tr><td>x</td><td>y</td></tr></tbody></table>',
  },
  {
    what: 'one break stays, two begin a paragraph, and those at the edges go',
    html: '<p><br>a<br>b<br> <br>c<br></p>',
    gives: '<p>a<br>b</p><p>c</p>',
  },
  {
    what: 'blocks inside inlines are taken out, and the marks go with their text',
    html: '<b>one<p>two</p></b><a href="/x"><h2>three</h2>four</a>',
    gives: `<p><strong>one</strong></p><p><strong>two</strong></p><h2><a href="${base}/x">three</a></h2><p><a href="${base}/x">four</a></p>`,
  },
  {
    what: 'adjacent text and equal marks are one, and a mark inside itself is none',
    html: '<p><b>a</b><strong>b<b>c</b></strong><!-- no --> d<span> e</span></p>',
    gives: '<p><strong>abc</strong> d e</p>',
  },
  {
    what: 'a code block keeps its white space',
    html: '<pre><code class="hljs language-ts">if (a) {\n\t b  &lt; c\n}\n</code></pre><pre><div>x</div><div>y<br>z</div></pre>',
    gives:
      '<pre><code class="language-ts">if (a) {\n\t b  &#x3C; c\n}</code></pre><pre><code>x\ny\nz</code></pre>',
  },
  {
    what: 'a lone image is a figure, one in a sentence stays there',
    html: '<p><img src="a.png" alt=" An\n a "></p><p>See <img src="b.png"> this.</p>',
    gives: `<figure><img src="${base}/a.png" alt="An a"></figure><p>See <img src="${base}/b.png" alt="">this.</p>`,
  },
  {
    what: 'a figure has a caption and a credit',
    html: '<figure><div><img src="a.png"></div><figcaption>A <b>boat</b>. <small>L. Moreau</small></figcaption></figure>',
    gives: `<figure><img src="${base}/a.png" alt=""><figcaption>A <strong>boat</strong>.<small class="credit">L. Moreau</small></figcaption></figure>`,
  },
  {
    what: 'small print within the sentence of a caption is no credit',
    html: '<figure><img src="a.png"><figcaption>The <small>EU</small> votes.</figcaption></figure>',
    gives: `<figure><img src="${base}/a.png" alt=""><figcaption>The EU votes.</figcaption></figure>`,
  },
  {
    what: 'a credit outside of the caption is found by its class or itemprop',
    html: '<figure><img src="a.png"><span itemprop="copyrightHolder">Agency</span><figcaption>Words.</figcaption></figure>',
    gives: `<figure><img src="${base}/a.png" alt=""><figcaption>Words.<small class="credit">Agency</small></figcaption></figure>`,
  },
  {
    what: 'a figure around something else is that, and its caption a paragraph',
    html: '<figure><blockquote>Said.</blockquote><figcaption>— <cite>Somebody</cite></figcaption></figure>',
    gives: '<blockquote><p>Said.</p></blockquote><p>— <em>Somebody</em></p>',
  },
  {
    what: 'the caption of an image that may not be shown stays',
    html: '<figure><img src="data:image/png;base64,AA"><figcaption>What it showed</figcaption></figure>',
    gives: '<p>What it showed</p>',
  },
  {
    what: 'lists nest, and a list between items belongs to the one before',
    html: '<ul><li>a<ul><li>b</li></ul></li><ol start=3><li>c</ol><li>d</ul>',
    gives:
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul><ol start="3"><li><p>c</p></li></ol></li><li><p>d</p></li></ul>',
  },
  {
    what: 'definition lists and details are paragraphs',
    html: '<dl><dt>Ebb</dt><dd>The tide going out</dd></dl><details><summary>More</summary>Less</details>',
    gives: '<p>Ebb</p><p>The tide going out</p><p>More</p><p>Less</p>',
  },
  {
    what: 'a table has a header, blocks in its cells are lines, tables in its cells are text',
    html: '<table><caption>Tides</caption><tr><th>a<th>b</tr><tr><td><p>c</p><p>d</p><td><table><tr><th>e<td>f</table></tr></table>',
    gives:
      '<p>Tides</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c<br>d</td><td>e<br>f</td></tr></tbody></table>',
  },
  {
    what: 'a no-break space before a credit belongs to its caption',
    html: '<figure><img src="/a"><figcaption>a <em>&nbsp;</em><small class="credit">b</small></figcaption></figure>',
    gives: `<figure><img src="${base}/a" alt=""><figcaption>a <em>\u00a0</em><small class="credit">b</small></figcaption></figure>`,
  },
  {
    what: 'so is one of a text among cells of menus and advertisements',
    html: '<table><tr><td>Home</td><td><p>a</p><p>b</p></td><td>Buy</td><td>Now</td></tr></table>',
    gives: '<p>Home</p><p>a</p><p>b</p><p>Buy</p><p>Now</p>',
  },
  {
    what: 'so is one in which a cell holds a long text',
    html: `<table><tr><td>Home</td><td><p>${'words '.repeat(90)}</p></td><td>Buy</td></tr></table>`,
    gives: `<p>Home</p><p>${'words '.repeat(90).trim()}</p><p>Buy</p>`,
  },
  {
    what: 'so is one in which breaks divide a cell into paragraphs',
    html: '<table><tr><td>Home</td><td>a<br> <br>b</td></tr></table>',
    gives: '<p>Home</p><p>a</p><p>b</p>',
  },
  {
    what: 'a line break and a long text without paragraphs make none either',
    html: `<table><tr><td>${'word '.repeat(120)}end</td><td>a<br>b</td></tr></table>`,
    gives: `<table><tbody><tr><td>${'word '.repeat(120)}end</td><td>a<br>b</td></tr></tbody></table>`,
  },
  {
    what: 'a paragraph in each cell makes no layout',
    html: '<table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td><td></td></tr></table>',
    gives:
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></tbody></table>',
  },
  {
    what: 'a table for the layout is what lies in it',
    html: '<table><tr><td><h2>Menu</h2></td><td><p>a</p><p>b</p></td></tr></table>',
    gives: '<h2>Menu</h2><p>a</p><p>b</p>',
  },
  {
    what: 'quoted words get the marks that browsers draw',
    html: '<p>He said <q>she said <q>no</q></q>.</p>',
    gives: '<p>He said “she said ‘no’”.</p>',
  },
]

export const hostile: BuildCase[] = [
  {
    what: 'what runs, loads or controls goes, and the text around it stays',
    html: 'a<script>alert(1)</script><style>*{}</style><template>t</template><iframe src="x">f</iframe><object data="x">o</object><embed src="x"><noscript>n</noscript><form action="x">b<input value="i"><button>k</button><select><option>s</select><textarea>w</textarea></form>c',
    gives: '<p>a</p><p>b</p><p>c</p>',
  },
  {
    what: 'what advertises and embeds on AMP pages goes too',
    html: '<p>a</p><amp-ad type="x"><div fallback>Advertisement</div></amp-ad><amp-sidebar><ul><li>Menu</ul></amp-sidebar><p>b</p><amp-embed><p>Around the Web</p></amp-embed><amp-fit-text>c</amp-fit-text>',
    gives: '<p>a</p><p>b</p><p>c</p>',
  },
  {
    what: 'handlers go',
    html: '<p onclick="alert(1)" style="background:url(//x)">a <b onmouseover=alert(1)>b</b><img src=x onerror=alert(1)></p>',
    gives: `<p>a <strong>b</strong><img src="${base}/x" alt=""></p>`,
  },
  {
    what: 'only links to the Web and to mail remain links',
    html: '<a href="javascript:alert(1)">a</a> <a href=" JaVa\nScript:alert(1)">b</a> <a href="data:text/html,x">c</a> <a href="vbscript:x">d</a> <a href="blob:https://x/y">e</a> <a href="file:///etc/passwd">f</a> <a href="mailto:a@b.example">g</a> <a href="//x.example">h</a>',
    gives:
      '<p>a b c d e f <a href="mailto:a@b.example">g</a> <a href="https://x.example/">h</a></p>',
  },
  {
    what: 'images come from the Web alone',
    html: '<p>a<img src="data:image/svg+xml,<svg onload=alert(1)>"><img src="javascript:alert(1)"><img src="blob:x"><img>b</p>',
    gives: '<p>ab</p>',
  },
  {
    what: 'of SVG and MathML the text remains',
    html: '<svg onload="alert(1)"><title>t</title><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>drawn</text></a><foreignObject><p>foreign</p><iframe srcdoc="x"></iframe></foreignObject><style>s</style></svg><p><math><mi>x</mi><mo>=</mo><mn>2</mn><annotation encoding="tex">x=2</annotation><maction actiontype="statusline" xlink:href="javascript:alert(1)">y</maction></math></p>',
    gives: '<p>drawn</p><p>foreign</p><p>x=2y</p>',
  },
  {
    what: 'mutation tricks between namespaces stay text',
    html: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math><p>after',
    gives: '<p>after</p>',
  },
  {
    what: 'markup in text stays text',
    html: '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;</p>',
    gives: '<p>&#x3C;script>alert(1)&#x3C;/script> &#x26;lt;</p>',
  },
]
