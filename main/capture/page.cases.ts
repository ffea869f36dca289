// Pages of our own writing, as the Web is: articles among menus, advertisements, and things to click.

const filler =
  'The committee met for the fourth time this year, and for the fourth time it agreed on nothing but the date of its next meeting, which two of its members asked to move.'

/** A news page with everything around its article that news pages have. */
export const newsPage = `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>Harbour to close for a winter &amp; a spring | The Tidewater Courier</title>
  <meta property="og:title" content="Harbour to close for a winter &amp; a spring">
  <meta property="og:site_name" content="The Tidewater Courier">
  <meta property="og:url" content="https://courier.example/news/harbour?utm_source=feed">
  <link rel="canonical" href="/news/harbour">
  <script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
      {"@type": "Organization", "@id": "#org", "name": "The Tidewater Courier"},
      {"@type": "Person", "@id": "#ines", "name": "In\\u00eas Abara"},
      {"@type": ["NewsArticle", "Article"], "headline": "Harbour to close for a winter &amp;amp; a spring",
       "datePublished": "2024-11-02T06:30:00+00:00", "author": [{"@id": "#ines"}, {"@type": "Person", "name": "Tom Okafor"}],
       "publisher": {"@id": "#org"}}
    ]}
  </script>
  <script>window.ran = true; document.title = 'no'</script>
  <style>p { color: red }</style>
</head>
<body onload="ran()">
  <header class="site-header"><a href="/">The Tidewater Courier</a>
    <nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/opinion">Opinion</a></li></ul></nav>
  </header>
  <div class="cookie-banner" role="dialog" aria-modal="true"><p>We value your privacy, and would like to sell it.</p><button>Agree</button></div>
  <main>
    <article class="story">
      <h1>Harbour to close for a winter &amp; a spring</h1>
      <p class="byline">By <a rel="author" href="/people/ines">Inês Abara</a> and Tom Okafor</p>
      <div class="share-tools"><a href="https://share.example/1">Share</a> <a href="https://share.example/2">Post</a></div>
      <figure>
        <img src="/img/harbour.jpg" alt="Boats at low tide" width="800" height="500">
        <figcaption>Boats lie in the mud on Friday. <span class="credit">Photograph: Lena Moreau</span></figcaption>
      </figure>
      <p>The harbour will close “for a winter and a spring”, the port’s director <a href="/people/kerr">Moira Kerr</a>, said on Friday; no one had asked the fishermen.</p>
      <p>${filler}</p>
      <aside class="pullquote"><p>“No one had asked.”</p></aside>
      <p>“We were <em>told</em>, not asked,” said one of them — he gave his name as “Old” Peter — and added: “It’s the same every&nbsp;time.”</p>
      <div class="ad-slot ad-break"><p>Advertisement</p><iframe src="https://ads.example/frame"></iframe></div>
      <h2>What it costs</h2>
      <table>
        <thead><tr><th>Year</th><th>Landings (tonnes)</th></tr></thead>
        <tbody><tr><td>2022</td><td>1,204</td></tr><tr><td>2023</td><td>998</td></tr></tbody>
      </table>
      <p>The figures are the port’s own, and the port’s own accountants have said, in a letter that this newspaper has seen, that they “cannot be relied on in any particular”.</p>
      <blockquote><p>A harbour is not a car park for boats; it is the reason that there is a town at all, and whoever closes the one should say plainly that he closes the other.</p></blockquote>
      <p>Three things are asked of the council, which meets on Tuesday in the old customs house, and each of them has been asked before, by other people, in other years:</p>
      <ul><li>that the dredging be done at night, when the boats are out;</li><li>that the north quay stay open, as it did in 1987;</li><li>and that somebody, at last, answer the letters.</li></ul>
      <p>${filler}</p>
    </article>
    <section class="related-stories"><h3>Related</h3><ul><li><a href="/a">Ten harbours you must see</a></li><li><a href="/b">Mud: a history</a></li></ul></section>
  </main>
  <footer class="site-footer"><p>© The Tidewater Courier. All rights reserved.</p><form action="/subscribe"><label>Mail <input name="mail"></label><button>Subscribe</button></form></footer>
</body>
</html>`

/** The article's text, line by line, as a reader would copy it. */
export const newsLines = [
  'Boats lie in the mud on Friday.',
  'Photograph: Lena Moreau',
  'The harbour will close “for a winter and a spring”, the port’s director Moira Kerr, said on Friday; no one had asked the fishermen.',
  filler,
  '“We were told, not asked,” said one of them — he gave his name as “Old” Peter — and added: “It’s the same every\u00a0time.”',
  'What it costs',
  'Year\tLandings (tonnes)',
  '2022\t1,204',
  '2023\t998',
  'The figures are the port’s own, and the port’s own accountants have said, in a letter that this newspaper has seen, that they “cannot be relied on in any particular”.',
  'A harbour is not a car park for boats; it is the reason that there is a town at all, and whoever closes the one should say plainly that he closes the other.',
  'Three things are asked of the council, which meets on Tuesday in the old customs house, and each of them has been asked before, by other people, in other years:',
  'that the dredging be done at night, when the boats are out;',
  'that the north quay stay open, as it did in 1987;',
  'and that somebody, at last, answer the letters.',
  filler,
]

/** A page by hand, as of 1998: a table for the layout, lines broken with br, a title in capitals. */
export const oldPage = `<HTML><HEAD><TITLE>Notes on bees</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE BORDER=0><TR><TD WIDTH=120><A HREF="index.html">Home</A><BR><A HREF="links.html">Links</A></TD><TD>
<H1>Notes on bees</H1>
<FONT FACE="Times">A hive in May is louder than a hive in March, and anyone who keeps bees will tell you that the sound comes first, and the honey, if it comes at all, a good while later.<BR><BR>
My grandfather put his ear to the wood, and said “they are talking about us”, and I believed him for years, which is to say that I listened; it is the best way to learn anything about bees.<BR><BR>
Smoke is<BR>not for the bees,<BR>it is for the keeper.<BR><BR>
In autumn the drones are put out of the house, politely at first, and then not politely; nobody has written their side of it, and there is nobody left to ask when the winter comes.</FONT>
</TD></TR></TABLE></BODY></HTML>`
