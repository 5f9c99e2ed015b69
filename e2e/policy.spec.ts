import type { Browser, Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { policyFor } from '../scripts/web/policy.ts'
import { expect, test } from './fixtures.ts'
import { FOREIGN, handed, injected, rows } from './injected.ts'

test.describe('markup that nothing cleaned (X2)', () => {
  /** A page with markup in it, and the policy that our server would send with it, or none at all. */
  async function visit(
    browser: Browser,
    markup: string,
    how: { policy: boolean; first?: boolean; still?: boolean },
  ) {
    const page = await browser.newPage()
    const foreign: string[] = []
    await page.route('**/*', async (route) => {
      const url = route.request().url()
      if (url.startsWith(FOREIGN)) {
        foreign.push(url)
        const body = `(window.ran ||= []).push(${JSON.stringify(url)})`
        return route.fulfill({ contentType: url.endsWith('.js') ? 'text/javascript' : 'text/html', body })
      }
      // without its scripts the page leaves what was put into it where it is
      if (how.still && url.includes('/_next/')) return route.abort()
      if (!route.request().isNavigationRequest() || route.request().frame() !== page.mainFrame())
        return route.continue()
      const response = await route.fetch()
      const own = await response.text()
      const body = how.first
        ? own.replace(/<body[^>]*>/, (tag) => tag + markup)
        : own.replace(/<\/body>/, () => `${markup}</body>`)
      const { 'content-security-policy': _, ...headers } = response.headers()
      return route.fulfill({
        response,
        body,
        headers: how.policy ? { ...headers, 'content-security-policy': policyFor(body) } : headers,
      })
    })
    await page.goto(`/claims/${newsroomState().ids.claims['road-mined']}`, { waitUntil: 'networkidle' })
    return { page, foreign }
  }
  const ran = (page: Page) => page.evaluate(() => (window as unknown as { ran?: string[] }).ran ?? [])

  const all = Object.values(injected).join('')

  for (const still of [true, false])
    test(`does not run and reaches nobody, ${still ? 'on its own' : 'with our scripts beside it'}`, async ({
      browser,
    }) => {
      const { page, foreign } = await visit(browser, all, { policy: true, still })
      expect({ ran: await ran(page), foreign }).toEqual({ ran: [], foreign: [] })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.close()
    })

  test('would run without the policy, so these tests can tell', async ({ browser }) => {
    const { page, foreign } = await visit(browser, all, { policy: false, still: true })
    const dead = async () => {
      const done = await ran(page)
      return Object.keys(injected).filter(
        (name) => !done.includes(name) && !/^(foreign|inline style)/.test(name),
      )
    }
    await expect.poll(dead).toEqual([
      // what is ours is no script, with or without a policy
      'script from an answer of ours that is no script',
      'a call of React’s with code',
    ])
    const reached = () => [...new Set(foreign.map((url) => url.slice(FOREIGN.length)))].sort()
    await expect
      .poll(reached)
      .toEqual([
        '/background.png',
        '/embed',
        '/font.woff2',
        '/foreign-script.js',
        '/frame',
        '/image.png',
        '/import.css',
        '/object',
        '/style.css',
      ])
    await page.close()
  })

  test('does nothing as a data row of the framework’s own form', async ({ browser }) => {
    for (const [name, markup] of Object.entries(rows))
      for (const first of [true, false]) {
        const { page, foreign } = await visit(browser, markup, { policy: true, first })
        expect({ name, first, ran: await ran(page), foreign }).toEqual({ name, first, ran: [], foreign: [] })
        await page.close()
      }
  })

  test('does nothing by hand: links of script, forms and bases that lead elsewhere', async ({ browser }) => {
    const { page, foreign } = await visit(browser, handed, { policy: true, still: true })
    expect(await page.locator('#relative').evaluate((link: HTMLAnchorElement) => link.href)).toContain(
      newsroomState().url,
    )
    const here = page.url()
    for (const what of ['#script-link', '#form-of-script button', '#foreign-form button'])
      await page.locator(what).evaluate((element: HTMLElement) => element.click())
    await page.waitForTimeout(300)
    expect({ ran: await ran(page), foreign, at: page.url() }).toEqual({ ran: [], foreign: [], at: here })
    await page.close()
  })
})
