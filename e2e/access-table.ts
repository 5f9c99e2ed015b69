import { actors, claims, figures, reports, sources, stories } from '../prisma/cast.ts'
import { hiddenSource, words } from '../scripts/testing/hidden-words.ts'
import type { NewsroomState } from '../scripts/testing/state.ts'
import type { Entry } from './entries.ts'

/** Who may come. The last three hold a session that no longer or never was one: they count as anonymous. */
export const viewers = [
  'anonymous',
  'reader',
  'editor',
  'other editor',
  'admin',
  'suspended',
  'expired',
  'forged',
] as const
export type Viewer = (typeof viewers)[number]

/** Those whose session counts, whatever it lets them do. */
export const signedIn: readonly Viewer[] = ['reader', 'editor', 'other editor', 'admin']
export const everyone: readonly Viewer[] = viewers
export const desk: readonly Viewer[] = ['editor', 'other editor', 'admin']
export const admins: readonly Viewer[] = ['admin']

type Ids = NewsroomState['ids']
/** `shows` stands in the page for whoever may see it, and nowhere in an answer to anybody else, unless it is public. */
export type PageRow = {
  may: readonly Viewer[]
  path: (ids: Ids) => string
  shows: string[]
  /** whoever is signed in is led on to pages of their own, which have rows of their own */
  leadsOn?: true
}
/** What a visitor of the newsroom of access.spec.ts objected to, and who they are: the desk's alone. */
export const objected = {
  words: 'The canary of the weir sang at dawn',
  name: 'Canary Visitor',
  email: 'canary@visitor.example',
}
/** What no reader may meet, on whatever page. */
export const secrets: readonly string[] = [hiddenSource, ...Object.values(words), ...Object.values(objected)]

const title = <T extends { key: string }>(list: T[], key: string): T => {
  const found = list.find((one) => one.key === key)
  if (!found) throw new Error(`nothing in the cast is called "${key}"`)
  return found
}
const story = title(stories, 'water-for-belmara').title
const claim = title(claims, 'road-mined').wording
const report = title(reports, 'courier-offer').title
const source = title(sources, 'courier').name
const figure = title(figures, 'dead-from-landing').scope
const actor = title(actors, 'upland-front').names[0]!.name
/** Invited in the newsroom of access.spec.ts, by a link with this token. */
export const invited = { email: 'pell.arno@desk.example', token: 'only-for-the-test-of-the-joining-page' }
/** Whose password a link with this token resets there. */
export const reset = { email: 'corin.vale@desk.example', token: 'only-for-the-test-of-the-resetting-page' }

/** Every page of the build, who may see it, and by which words one knows that it was seen. */
export const pages: Record<Entry, PageRow> = {
  'page /': { may: everyone, path: () => '/', shows: [story] },
  'page /stories': { may: everyone, path: () => '/stories', shows: [story] },
  'page /stories/[story]': {
    may: everyone,
    path: (ids) => `/stories/${ids.stories['water-for-belmara']}`,
    shows: [story, claim],
  },
  'page /stories/[story]/timeline': {
    may: everyone,
    path: (ids) => `/stories/${ids.stories['water-for-belmara']}/timeline`,
    shows: [story, claim],
  },
  'page /stories/[story]/timeline/from/[from]': {
    may: everyone,
    path: (ids) => `/stories/${ids.stories['water-for-belmara']}/timeline/from/2020-01-01`,
    shows: [story, claim],
  },
  'page /stories/[story]/sources': {
    may: everyone,
    path: (ids) => `/stories/${ids.stories['water-for-belmara']}/sources`,
    shows: [story, claim],
  },
  'page /claims/[claim]': {
    may: everyone,
    path: (ids) => `/claims/${ids.claims['road-mined']}`,
    shows: [claim],
  },
  'page /stories/[story]/[clock]/[moment]': {
    may: everyone,
    path: (ids) => `/stories/${ids.stories['water-for-belmara']}/had/2099-12-31`,
    shows: [story, claim],
  },
  'page /stories/[story]/timeline/[clock]/[moment]': {
    may: everyone,
    path: (ids) => `/stories/${ids.stories['water-for-belmara']}/timeline/known/2099-12-31T20:14Z`,
    shows: [story, claim],
  },
  'page /stories/[story]/timeline/[clock]/[moment]/from/[from]': {
    may: everyone,
    path: (ids) =>
      `/stories/${ids.stories['water-for-belmara']}/timeline/known/2099-12-31T20:14Z/from/2020-01-01`,
    shows: [story, claim],
  },
  'page /stories/[story]/since/[...moments]': {
    may: everyone,
    path: (ids) => `/stories/${ids.stories['water-for-belmara']}/since/2020-01-01`,
    shows: [story, claim],
  },
  'page /claims/[claim]/[clock]/[moment]': {
    may: everyone,
    path: (ids) => `/claims/${ids.claims['road-mined']}/had/2099-12-31`,
    shows: [claim],
  },
  'page /claims/[claim]/since/[...moments]': {
    may: everyone,
    path: (ids) => `/claims/${ids.claims['road-mined']}/since/2020-01-01`,
    shows: [claim],
  },
  'page /reports/[report]': {
    may: everyone,
    path: (ids) => `/reports/${ids.reports['courier-offer']}`,
    shows: [report],
  },
  'page /reports/[report]/changes/[change]': {
    may: everyone,
    path: (ids) => `/reports/${ids.reports['post-ilmar']}/changes/1`,
    shows: [title(reports, 'post-ilmar').title],
  },
  'page /checks/[check]': {
    may: everyone,
    path: (ids) => `/checks/${ids.checks['0']}`,
    shows: ['A Courier reporter saw him arrive'],
  },
  'page /figures/[figure]': {
    may: everyone,
    path: (ids) => `/figures/${ids.figures['dead-from-landing']}`,
    shows: [figure],
  },
  'page /sources': { may: everyone, path: () => '/sources', shows: [source] },
  'page /sources/[source]': {
    may: everyone,
    path: (ids) => `/sources/${ids.sources.courier}`,
    shows: [source, report],
  },
  'page /sources/map': { may: everyone, path: () => '/sources/map', shows: [source, 'Lantern Media Group'] },
  'page /sources/[source]/cases': {
    may: everyone,
    path: (ids) => `/sources/${ids.sources.courier}/cases`,
    shows: [source],
  },
  'page /sources/[source]/cases/before/[claim]': {
    may: everyone,
    path: (ids) => `/sources/${ids.sources.courier}/cases/before/${ids.claims['olvane-in-lumera']}`,
    shows: [source],
  },
  'page /actors/[actor]': {
    may: everyone,
    path: (ids) => `/actors/${ids.actors['upland-front']}`,
    shows: [actor, claim],
  },
  'page /actors/[actor]/before/[statement]': {
    may: everyone,
    // a statement of the Front's newest report: others of it come after
    path: (ids) => `/actors/${ids.actors['upland-front']}/before/${ids.statements['front-ilmar.no-mines']}`,
    shows: [actor],
  },
  'page /search': {
    may: everyone,
    path: () => `/search?q=${encodeURIComponent(`claim:"${claim}"`)}`,
    shows: [claim],
  },
  'page /following': { may: signedIn, path: () => '/following', shows: ['Signed in as'] },
  'page /following/end/[token]': {
    may: everyone,
    path: () => '/following/end/unknown',
    shows: ['OnRecord'],
  },
  'page /objection': {
    may: everyone,
    path: () => '/objection?page=/stories',
    shows: ['/stories'],
  },
  'page /objection/sent': {
    may: everyone,
    path: () => '/objection/sent?page=/stories',
    shows: ['OnRecord'],
  },
  'page /sign-in': { may: everyone, path: () => '/sign-in', shows: [], leadsOn: true },
  'page /join/[token]': { may: everyone, path: () => `/join/${invited.token}`, shows: [invited.email] },
  'page /sign-in/second': { may: everyone, path: () => '/sign-in/second', shows: [], leadsOn: true },
  'page /sign-in/forgotten': { may: everyone, path: () => '/sign-in/forgotten', shows: ['OnRecord'] },
  'page /reset/[token]': { may: everyone, path: () => `/reset/${reset.token}`, shows: [reset.email] },
  'page /account': { may: signedIn, path: () => '/account', shows: ['Signed in as'] },
  'page /_not-found': { may: everyone, path: () => '/nowhere', shows: ['Nothing is kept at this address'] },
  'page /_global-error': { may: everyone, path: () => '/_global-error', shows: [] },

  'page /desk': { may: desk, path: () => '/desk', shows: [words.unfiled] },
  'page /desk/reports': { may: desk, path: () => '/desk/reports', shows: [words.report] },
  'page /desk/objections': {
    may: desk,
    path: () => '/desk/objections',
    shows: Object.values(objected),
  },
  'page /desk/reports/[report]': {
    may: desk,
    path: (ids) => `/desk/reports/${ids.hidden.report}`,
    shows: [words.report, words.rest],
  },
  'page /desk/reports/new': { may: desk, path: () => '/desk/reports/new', shows: [words.unfiled] },
  'page /desk/reports/new/[unfiled]': {
    may: desk,
    path: (ids) => `/desk/reports/new/${ids.hidden.unfiled}`,
    shows: [words.unfiledText],
  },
  'page /desk/claims': { may: desk, path: () => '/desk/claims', shows: [words.claim] },
  'page /desk/claims/new': { may: desk, path: () => '/desk/claims/new', shows: [words.story] },
  'page /desk/claims/[claim]': {
    may: desk,
    path: (ids) => `/desk/claims/${ids.hidden.claim}`,
    shows: [words.claim, words.story, words.said],
  },
  'page /desk/claims/[claim]/edit': {
    may: desk,
    path: (ids) => `/desk/claims/${ids.hidden.claim}/edit`,
    shows: [words.claim],
  },
  'page /desk/claims/[claim]/figures/new': {
    may: desk,
    path: (ids) => `/desk/claims/${ids.hidden.claim}/figures/new`,
    shows: [words.claim, words.said],
  },
  'page /desk/figures/[figure]': {
    may: desk,
    path: (ids) => `/desk/figures/${ids.figures['dead-from-landing']}`,
    shows: [figure],
  },
  'page /desk/figures/[figure]/values/[value]': {
    may: desk,
    path: (ids) =>
      `/desk/figures/${ids.figures['dead-from-landing']}/values/${ids.figures['dead-from-landing value']}`,
    shows: [figure],
  },
  'page /desk/claims/[claim]/checks/new': {
    may: desk,
    path: (ids) => `/desk/claims/${ids.hidden.claim}/checks/new`,
    shows: [words.claim],
  },
  'page /desk/checks': { may: desk, path: () => '/desk/checks', shows: ['Mostly refuted'] },
  'page /desk/checks/[check]/retraction': {
    may: desk,
    path: (ids) => `/desk/checks/${ids.checks['0']}/retraction`,
    shows: ['A Courier reporter saw him arrive'],
  },
  'page /desk/following': { may: desk, path: () => '/desk/following', shows: ['What you follow'] },
  'page /desk/reports/[report]/snapshots': {
    may: desk,
    path: (ids) => `/desk/reports/${ids.hidden.report}/snapshots`,
    shows: [words.report],
  },
  'page /desk/actors/[actor]': {
    may: desk,
    path: (ids) => `/desk/actors/${ids.hidden.actor}`,
    shows: [words.body, words.said],
  },
  'page /desk/stories': { may: desk, path: () => '/desk/stories', shows: [words.story] },
  'page /desk/stories/new': { may: desk, path: () => '/desk/stories/new', shows: [] },
  'page /desk/stories/[story]': {
    may: desk,
    path: (ids) => `/desk/stories/${ids.hidden.story}`,
    shows: [words.story, words.summary, words.claim],
  },
  'page /desk/stories/[story]/edit': {
    may: desk,
    path: (ids) => `/desk/stories/${ids.hidden.story}/edit`,
    shows: [words.story, words.summary],
  },
  'page /desk/stories/[story]/publication': {
    may: desk,
    path: (ids) => `/desk/stories/${ids.hidden.story}/publication`,
    shows: [words.story],
  },
  'page /desk/sources': { may: desk, path: () => '/desk/sources', shows: [hiddenSource] },
  'page /desk/sources/[source]': {
    may: desk,
    path: (ids) => `/desk/sources/${ids.hidden.source}`,
    shows: [hiddenSource, words.report],
  },
  'page /desk/sources/[source]/edit': {
    may: admins,
    path: (ids) => `/desk/sources/${ids.hidden.source}/edit`,
    shows: [hiddenSource],
  },
  'page /desk/sources/[source]/cases': {
    may: desk,
    path: (ids) => `/desk/sources/${ids.hidden.source}/cases`,
    shows: [hiddenSource],
  },
  'page /desk/sources/map': { may: desk, path: () => '/desk/sources/map', shows: [hiddenSource] },
  'page /desk/sources/owners/[owner]': {
    may: desk,
    path: (ids) => `/desk/sources/owners/${ids.owners.lantern}`,
    shows: ['Halden Trust'],
  },
  'page /desk/sources/new': { may: admins, path: () => '/desk/sources/new', shows: [] },
  'page /desk/feeds': { may: desk, path: () => '/desk/feeds', shows: [words.feed] },
  'page /desk/feeds/[feed]': {
    may: desk,
    path: (ids) => `/desk/feeds/${ids.hidden.feed}`,
    shows: [words.feed],
  },
  'page /desk/feeds/new': { may: admins, path: () => '/desk/feeds/new', shows: [] },
  'page /desk/search': {
    may: desk,
    path: () => '/desk/search?q=claim:ombrelade',
    shows: [words.claim, words.said],
  },
  'page /desk/people': { may: admins, path: () => '/desk/people', shows: ['ellis.quay@desk.example'] },
  'page /desk/running': { may: admins, path: () => '/desk/running', shows: ['queue.tried'] },
  'page /desk/people/[person]': {
    may: admins,
    path: (ids) => `/desk/people/${ids.people.ellis}`,
    shows: ['ellis.quay@desk.example'],
  },
  'page /desk/people/sign-ins': {
    may: admins,
    path: () => '/desk/people/sign-ins',
    shows: ['Corin Vale'],
  },
  'page /desk/keys': {
    may: desk,
    path: () => '/desk/keys',
    shows: ['A key lets a program bring in reports in your name'],
  },
  'page /desk/edges': { may: desk, path: () => '/desk/edges', shows: [words.story] },
  'page /desk/history/[change]': {
    may: desk,
    path: () => '/desk/history/1',
    shows: ['What would change now'],
  },
  'page /desk/history': {
    may: desk,
    path: (ids) => `/desk/history?subject=claim&id=${ids.hidden.claim}`,
    shows: [words.claim],
  },
}

/** What is neither a page nor a write of access-writes.ts, and which test asks it what the table asks the others. */
export const elsewhere: Record<Entry, string> = {
  'route /stories/[story]/feed/[format]': 'world.spec.ts, "feeds"',
  'route /claims/[claim]/feed/[format]': 'world.spec.ts, "feeds"',
  'route /sources/[source]/feed/[format]': 'world.spec.ts, "feeds"',
  'route /actors/[actor]/feed/[format]': 'actors.spec.ts, "followed as a feed"',
  'route /checks/feed/[format]': 'world.spec.ts, "feeds"',
  'route /stories/[story]/timeline/as/[format]': 'world.spec.ts, "files"',
  'route /stories/[story]/timeline/packed': 'timeline.spec.ts, "what is hidden is in no answer"',
  'route /stories/[story]/timeline/words/[row]': 'timeline.spec.ts, "what is hidden is in no answer"',
  'route /stories/[story]/timeline/[clock]/[moment]/packed':
    'timeline.spec.ts, "what is hidden is in no answer"',
  'route /stories/[story]/timeline/[clock]/[moment]/words/[row]':
    'timeline.spec.ts, "what is hidden is in no answer"',
  'route /claims/[claim]/statements/[format]': 'world.spec.ts, "files"',
  'route /claims/[claim]/image/png': 'share.spec.ts, "what readers may not see"',
  'route /stories/[story]/image/png': 'share.spec.ts, "what readers may not see"',
  'route /figures/[figure]/image/png': 'share.spec.ts, "what readers may not see"',
  'route /checks/[check]/image/png': 'share.spec.ts, "what readers may not see"',
  'route /claims/[claim]/as/[format]': 'share.spec.ts, "what readers may not see"',
  'route /figures/[figure]/as/[format]': 'share.spec.ts, "what readers may not see"',
  'route /embed/claims/[claim]': 'share.spec.ts, "what readers may not see"',
  'route /embed/figures/[figure]': 'share.spec.ts, "what readers may not see"',
  'route /embed/stories/[story]/timeline': 'share.spec.ts, "what readers may not see"',
  'route /embed/faces/[face]': 'share.spec.ts, "what readers may not see"',
  'route /oembed': 'share.spec.ts, "oEmbed"',
  'route /api/v1': 'api.spec.ts, "the description"',
  'route /api/v1/openapi.json': 'api.spec.ts, "the description"',
  'route /api/v1/[...nowhere]': 'api.spec.ts, "hidden and missing"',
  'route /api/v1/stories': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/stories/[story]': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/stories/[story]/timeline': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/claims/[claim]': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/checks/[check]': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/reports/[report]': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/sources': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/sources/[source]': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/sources/[source]/cases': 'api.spec.ts, "everybody is told the same"',
  'route /sources/[source]/cases/as/[format]': 'source-record.spec.ts, "a track record lists its cases"',
  'route /api/v1/actors/[actor]': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/actors/[actor]/statements': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/figures/[figure]': 'api.spec.ts, "everybody is told the same"',
  'route /api/v1/arrivals':
    'ways-in.spec.ts, "a program with a key"; every key state in data/key/routes.test.ts',
  'route /api/v1/arrivals/mail': 'data/key/routes.test.ts, "who may"',
  'route /api/v1/arrivals/[arrival]': 'data/key/routes.test.ts, "who may"',
  'route /api/v1/arrivals/[arrival]/report': 'data/key/routes.test.ts, "who may"',
  'route /manifest.webmanifest': 'ways-in.spec.ts, "what another app shares"',
  'route /history/root/[format]': 'world.spec.ts, "the roots"',
  'route /sitemap.xml': 'world.spec.ts, "the map"',
  'route /robots.txt': 'world.spec.ts, "the map"',
  'cached reads app/drawn.ts': 'access.spec.ts, "cached reads tell everyone the same"',
  'cached reads app/timeline.ts': 'access.spec.ts, "cached reads tell everyone the same"',
  'cached reads app/read-sources.ts': 'access.spec.ts, "cached reads tell everyone the same"',
  'cached reads app/[locale]/(reader)/claims/[claim]/written.tsx':
    'access.spec.ts, "cached reads tell everyone the same"',
  'cached reads app/read.ts': 'access.spec.ts, "cached reads tell everyone the same"',
  'route /desk/reports/[report]/candidates': 'access.spec.ts, "candidates are for the desk"',
  'route /desk/inbox/list': 'access.spec.ts, "the inbox is for the desk"',
  'route /desk/inbox/rows': 'access.spec.ts, "the inbox is for the desk"',
  'route /desk/search/things': 'access.spec.ts, "things by name are for the desk"',
  'route /desk/reports/new/bring-in': 'access.spec.ts, "bringing in is for the desk"',
  'route /following/end/[token]/now': 'digest.spec.ts, "what moved comes by mail, once"',
  'route /search/suggestions': 'search.spec.ts, "what is hidden is suggested and found by no address"',
  'route /moment': 'as-of.spec.ts, "the form leads everyone to the same address, and nowhere else"',
  'route /desk/feeds/opml': 'feeds.spec.ts, "the list of feeds is for the desk"',
  'route /api/feeds/[callback]': 'feeds.spec.ts, "a hub that nobody asked is not known"',
  ...Object.fromEntries(
    [
      '/sign-in/second finish',
      '/sign-in/passkey enterByPasskey',
      '/sign-in/passkey/options passkeyOptions',
      '/sign-in/forgotten ask',
      '/reset/[token] reset',
      '/account/password changePassword',
      '/account/second-step/confirm confirmStep',
      '/account/second-step/off turnOffStep',
      '/account/second-step/codes renew',
      '/account/passkeys/add add',
      '/account/passkeys/name rename',
      '/account/passkeys/remove remove',
      '/account/sessions/end end',
      '/account/sessions/end-others endOthers',
      '/desk/people/second-step askAdmins',
    ].map((action) => [`action ${action}`, 'people.spec.ts, "refuse strangers"']),
  ),
  'route /desk/history/as/[format]': 'history.spec.ts, "filtered, taken away and put back"',
  'route /desk/sign-out': 'security.spec.ts, "signing out ends the session"',
}
