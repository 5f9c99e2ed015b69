/** An invented article as a page of a news site, with what stands round articles there. */
export const islandFerry = {
  title: 'Last ferry to Orrel sails with half its seats empty',
  byline: 'Jory Tamsin',
  site: 'Orrel Sound Observer',
  captain: 'We sail on the timetable and not on rumours',
}

/** The page's HTML; `run` makes it the only one of its kind. */
export const islandFerryPage = (run: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${islandFerry.title} (${run}) | ${islandFerry.site}</title>
<meta property="og:title" content="${islandFerry.title} (${run})"><meta property="og:site_name" content="${islandFerry.site}">
<meta property="article:published_time" content="2026-10-12T09:15:00Z"><meta name="author" content="${islandFerry.byline}">
</head><body><nav><a href="/">Home</a> <a href="/tides">Tides</a></nav>
<main><article><h1>${islandFerry.title} (${run})</h1><p class="byline">By ${islandFerry.byline}</p>
<p>The last ferry of the season left for Orrel on Sunday with 41 people on board, half as many as a year ago, the harbour office said.</p>
<p>"${islandFerry.captain}," Captain Ruan Pell told the Observer. Pell said that the ship would come back in April.</p>
<p>The island's council has asked for a winter boat, but allegedly has nobody to pay for it. It will vote on Thursday.</p>
</article></main><aside>Cookies, newsletters and much else</aside></body></html>`
