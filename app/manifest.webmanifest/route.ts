import { fileAnswer } from '../answer.ts'

/**
 * What a browser needs to install the desk (W3C Web App Manifest), and to offer it as a place to share a page to. Sharing
 * opens the form by GET: it shows what was shared and writes nothing (promise S5).
 */
const manifest = {
  id: '/',
  name: 'OnRecord',
  short_name: 'OnRecord',
  start_url: '/desk',
  scope: '/',
  display: 'minimal-ui',
  background_color: '#fffcf7',
  theme_color: '#fffcf7',
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  share_target: {
    action: '/desk/reports/new',
    method: 'GET',
    params: { title: 'title', text: 'text', url: 'url' },
  },
}

export async function GET(request: Request): Promise<Response> {
  return fileAnswer(request, JSON.stringify(manifest), 'application/manifest+json; charset=utf-8')
}
