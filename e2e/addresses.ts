export type Variant = { how: string; path: string; headers?: Record<string, string> }

const rsc = { RSC: '1' }
const prefetch = { ...rsc, 'Next-Router-Prefetch': '1' }

/** Other ways of asking for one address: as data, as a prefetched part, spelt otherwise, in other languages. */
export function variants(address: string): Variant[] {
  const [path = '', query] = address.split('?')
  const all = of(path)
  return query
    ? all.map((one) => ({ ...one, path: `${one.path}${one.path.includes('?') ? '&' : '?'}${query}` }))
    : all
}

function of(path: string): Variant[] {
  const [first = ''] = path.slice(1)
  const encoded = `/%${first.charCodeAt(0).toString(16)}${path.slice(2)}`
  const slash = path.lastIndexOf('/')
  const parts = path.split('/').filter(Boolean)
  const segments = [
    '/_tree',
    '/_index',
    '/_head',
    `/$d$locale/${parts.join('/')}/__PAGE__`,
    '/$d$locale/desk',
  ]
  return [
    { how: 'as it is', path },
    { how: 'RSC', path, headers: rsc },
    { how: 'RSC with another base', path, headers: { ...rsc, 'Next-Url': '/desk' } },
    { how: 'prefetch', path, headers: prefetch },
    { how: 'prefetch of the page', path, headers: { ...rsc, 'Next-Router-Prefetch': '2' } },
    ...segments.map((segment) => ({
      how: `segment ${segment}`,
      path,
      headers: { ...prefetch, 'Next-Router-Segment-Prefetch': segment },
    })),
    ...['.rsc', '.prefetch.rsc', '.json', '.txt', '.segments/_tree.segment.rsc'].map((end) => ({
      how: end,
      path: path + end,
    })),
    { how: '/en', path: `/en${path}` },
    { how: 'in Arabic', path: `/ar${path}` },
    { how: 'in Hebrew', path: `/he${path}` },
    { how: 'in Arabic, RSC', path: `/ar${path}`, headers: rsc },
    { how: 'in a language that is none', path: `/fr${path}` },
    { how: 'in the language of the build', path: `/__none__${path}` },
    { how: 'the route as written', path: `/%5Blocale%5D${path}` },
    { how: 'two languages', path: `/ar/he${path}` },
    { how: 'language in capitals', path: `/AR${path}` },
    { how: 'doubled slash', path: `/${path}` },
    { how: 'doubled slash inside', path: `${path.slice(0, slash)}/${path.slice(slash)}` },
    { how: 'slash at the end', path: `${path}/` },
    { how: 'encoded slash at the end', path: `${path}%2f` },
    { how: 'encoded slash inside', path: `${path.slice(0, slash || 1)}%2f${path.slice(slash + 1)}` },
    { how: 'encoded letter', path: encoded },
    { how: 'back slash', path: path.replaceAll('/', '\\').replace('\\', '/') },
    { how: 'dots', path: `/stories/..${path}` },
    { how: 'encoded dots', path: `/stories/%2e%2e${path}` },
    { how: 'capitals', path: path.toUpperCase() },
    { how: 'a semicolon', path: `${path};.css` },
    { how: 'a file beside it', path: `${path}/x.css` },
    { how: 'a query for data', path: `${path}?_rsc=1&__nextLocale=en&nxtPlocale=en` },
    { how: 'a route by header', path: '/', headers: { 'x-invoke-path': path, 'x-matched-path': path } },
    { how: 'a middleware by header', path, headers: { 'x-middleware-subrequest': 'middleware:middleware' } },
    { how: 'data of the pages router', path: `/_next/data/build${path}.json` },
  ]
}
