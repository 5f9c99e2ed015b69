import path from 'node:path'
import type { NextConfig } from 'next'

/** Where a path may start that is not a page of the English interface. See docs/decisions/0002. */
const notEnglish = '_next|api|ar|he|en'

const config: NextConfig = {
  // types are checked by `npm run check`; a first start on a newsroom's machine need not wait for them again
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // loads its parts by name
  serverExternalPackages: ['pg-boss'],
  cacheComponents: true,
  partialPrefetching: true,
  // One lifetime for everything read from the record: kept until its tag is updated. `revalidate` equals `expire`
  // on purpose: a longer `expire` makes the framework send stale-while-revalidate, and browsers then show an editor
  // the page as it was before their own change.
  cacheLife: { record: { stale: 30, revalidate: 31_536_000, expire: 31_536_000 } },
  // in memory and by tag, and evicted whichever process changed the record (docs/decisions/0015)
  cacheHandler: path.resolve('scripts/web/kept/pages.ts'),
  cacheHandlers: { default: path.resolve('scripts/web/kept/reads.ts') },
  experimental: {
    // a pasted or uploaded report, and some room for its form
    serverActions: { bodySizeLimit: '12mb' },
    // pages are kept in memory only: what was withdrawn must not lie on a disk
    isrFlushToDisk: false,
    globalNotFound: true,
  },
  async headers() {
    const kept = { key: 'Cache-Control', value: 'public, max-age=3600' }
    return [
      ...['/theme.js', '/embed.css', '/embed-inside.js'].map((source) => ({ source, headers: [kept] })),
      // the one script that other sites' pages load; its name is ELSEWHERE_HEADER of scripts/web/protect.ts
      { source: '/embed.js', headers: [kept, { key: 'x-onrecord-elsewhere', value: '1' }] },
    ]
  },
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [],
      // after files and fixed routes, before dynamic ones: /theme.js and /livez stay what they are
      afterFiles: [{ source: `/:path((?!(?:${notEnglish})(?:/|$)).*)`, destination: '/en/:path' }],
      fallback: [],
    }
  },
}

export default config
