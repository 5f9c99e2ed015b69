import type { Browser, BrowserContext, Page } from '@playwright/test'

/** A list on its page: by what one sees that all of it can be used, and the filter that is changed. */
export type Subject = { url: string; ready: string; root: string; filter: [string, string] }
export type Seen = { key: number; filter: number; fps: number; slowest: number; nodes: number; heap: number }

/** Few, for a peer takes half a second for each on a slow machine; the same for all. */
const KEYS = 30
const SCROLL_MS = 2000

/** What it costs to work through a list: from a key to its paint, from a filter to its paint, scrolling, what it holds. */
export async function work(
  browser: Browser,
  { url, ready, root, filter }: Subject,
  cookies: Cookies,
): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(url)
  await page.waitForSelector(ready, { timeout: 120_000 })
  await page.waitForTimeout(1500)
  const keys = await pressed(page)
  const [slowest, fps] = await scrolled(page)
  const held = await holding(context, page, root)
  const narrowed = await filtered(page, filter)
  await context.close()
  return { key: p95(keys), filter: narrowed, fps, slowest, ...held }
}

export type Cookies = Parameters<BrowserContext['addCookies']>[0]

/** From the moment of an event until what it made is on the screen: after the next frame. */
function watch(): void {
  const found = window as unknown as { times: Record<string, number[]> }
  found.times = { keydown: [], change: [] }
  for (const type of ['keydown', 'change'])
    document.addEventListener(
      type,
      (event) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => found.times[type]!.push(performance.now() - event.timeStamp)
          channel.port2.postMessage(0)
        }),
      true,
    )
}

const times = (page: Page, type: string) =>
  page.evaluate((name) => (window as unknown as { times: Record<string, number[]> }).times[name]!, type)

async function pressed(page: Page): Promise<number[]> {
  for (let press = 0; press < KEYS; press++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(25)
  }
  await page.waitForTimeout(500)
  return (await times(page, 'keydown')).slice(3)
}

async function filtered(page: Page, [name, value]: [string, string]): Promise<number> {
  const select = page.locator(`select[name=${name}]`)
  for (const chosen of [value, '', value]) {
    await select.selectOption(chosen)
    await page.waitForTimeout(1200)
  }
  return p95(await times(page, 'change'))
}

/** The longest frame in milliseconds, and frames a second, while the page is scrolled without a pause. */
const scrolled = (page: Page): Promise<[number, number]> =>
  page.evaluate(
    (ms) =>
      new Promise<[number, number]>((done) => {
        const began = performance.now()
        let [last, frames, longest, down] = [began, 0, 0, 90]
        const step = () => {
          const now = performance.now()
          longest = Math.max(longest, now - last)
          last = now
          frames++
          const end = document.documentElement.scrollHeight - window.innerHeight
          if (window.scrollY + down > end || window.scrollY + down < 0) down = -down
          window.scrollBy(0, down)
          if (now - began < ms) requestAnimationFrame(step)
          else done([longest, (frames * 1000) / (now - began)])
        }
        requestAnimationFrame(step)
      }),
    SCROLL_MS,
  )

async function holding(
  context: BrowserContext,
  page: Page,
  root: string,
): Promise<{ nodes: number; heap: number }> {
  const cdp = await context.newCDPSession(page)
  const nodes = await page.evaluate((selector) => document.querySelectorAll(`${selector} *`).length, root)
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return { nodes, heap: usedSize / 1_048_576 }
}

const p95 = (given: number[]): number =>
  [...given].sort((a, b) => a - b)[Math.floor(given.length * 0.95)] ?? Number.NaN
