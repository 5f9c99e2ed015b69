import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserPath } from './testing/browser.ts'

/**
 * Pictures of every page of a running newsroom, to be looked at: light, dark, Arabic and phone width.
 * usage: node scripts/screenshots.ts BASE [EMAIL PASSWORD]   into .screenshots/; with a sign-in the desk too.
 */
const [base, email, password] = process.argv.slice(2)
if (!base) throw new Error('usage: node scripts/screenshots.ts http://localhost:3000 [EMAIL PASSWORD]')
const looks = [
  { name: 'light', prefix: '', scheme: 'light', width: 1280 },
  { name: 'dark', prefix: '', scheme: 'dark', width: 1280 },
  { name: 'arabic', prefix: '/ar', scheme: 'light', width: 1280 },
  { name: 'phone', prefix: '', scheme: 'light', width: 390 },
] as const
const folder = path.resolve('.screenshots')
fs.mkdirSync(folder, { recursive: true })

async function linked(page: Page, from: string, start: string): Promise<string | null> {
  await page.goto(base + from, { waitUntil: 'networkidle' })
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return (
    addresses.find((address) => new RegExp(`^${start}/[0-9a-z]{12}`).test(address))?.replace(/[#?].*/, '') ??
    null
  )
}

async function addresses(page: Page, desk: boolean): Promise<string[]> {
  const story = await linked(page, '/stories', '/stories')
  const claim = story && (await linked(page, story, '/claims'))
  const reader = [
    '/',
    '/stories',
    story,
    story && `${story}/timeline`,
    story && `${story}/sources`,
    claim,
    claim && (await linked(page, claim, '/reports')),
    '/sources',
    '/sources/map',
    await linked(page, '/sources', '/sources'),
    '/nothing-here',
    '/sign-in',
  ]
  if (!desk) return reader.filter((one) => one !== null)
  const own = await linked(page, '/desk/claims', '/desk/claims')
  const more = [
    '/desk',
    await linked(page, '/desk', '/desk/reports'),
    '/desk/reports/new',
    '/desk/claims',
    own,
    own && `${own}/checks/new`,
    '/desk/edges',
    '/desk/stories',
    '/desk/sources',
    '/desk/people',
    '/desk/history',
  ]
  return [...reader, ...more].filter((one) => one !== null)
}

const executablePath = await browserPath()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
})
for (const look of looks) {
  const context = await browser.newContext({
    colorScheme: look.scheme,
    viewport: { width: look.width, height: 900 },
  })
  const page = await context.newPage()
  if (email && password) {
    await page.goto(`${base}/sign-in`)
    await page.getByRole('textbox', { name: 'Email' }).fill(email)
    await page.locator('input[type=password]').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  }
  for (const [at, address] of (await addresses(page, Boolean(email))).entries()) {
    await page.goto(base + look.prefix + (address === '/' && look.prefix ? '' : address), {
      waitUntil: 'networkidle',
    })
    const file = path.join(
      folder,
      `${String(at).padStart(2, '0')}${address.replace(/\/[0-9a-z]{12}/g, '').replaceAll('/', '-')}-${look.name}.png`,
    )
    await page.screenshot({ path: file, fullPage: true })
    console.log(file)
  }
  await context.close()
}
await browser.close()
