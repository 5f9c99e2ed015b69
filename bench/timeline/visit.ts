import type { Browser, CDPSession, Page } from '@playwright/test'

/** Where a timeline is on its page, and by what one sees that it is there and that it can be used. */
export type Subject = { url: string; root: string; painted: string; usable: string; move: string }

const WIDTH = 1280
const seconds = 2

async function opened(browser: Browser, slow: boolean): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 900 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  if (slow) {
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  await page.addInitScript(() => {
    const wanted = window as unknown as {
      seen: Record<string, number>
      look: (name: string, selector: string) => void
    }
    wanted.seen = {}
    wanted.look = (name, selector) => {
      const again = () => {
        if (document.querySelector(selector))
          requestAnimationFrame(() => (wanted.seen[name] = performance.now()))
        else requestAnimationFrame(again)
      }
      again()
    }
  })
  return { page, cdp }
}

const seen = (page: Page, name: string) =>
  page
    .waitForFunction((key) => (window as unknown as { seen: Record<string, number> }).seen[key], name, {
      timeout: 180_000,
    })
    .then((handle) => handle.jsonValue() as Promise<number>)

async function visit(page: Page, { url, painted, usable }: Subject): Promise<void> {
  await page.addInitScript(
    ({ painted, usable }) => {
      const { look } = window as unknown as { look: (name: string, selector: string) => void }
      look('painted', painted)
      look('usable', usable)
    },
    { painted, usable },
  )
  await page.goto(url, { waitUntil: 'commit' })
}

/** Milliseconds from the request until the timeline is painted and until it can be moved. */
export async function loading(
  browser: Browser,
  subject: Subject,
  slow: boolean,
): Promise<{ painted: number; usable: number }> {
  const { page } = await opened(browser, slow)
  await visit(page, subject)
  const times = {
    painted: await seen(page, 'painted'),
    usable: slow ? Number.NaN : await seen(page, 'usable'),
  }
  await page.context().close()
  return times
}

/** What it holds, once it is there: nodes of the drawing and its controls, and the heap after collection, in bytes. */
export async function holding(browser: Browser, subject: Subject): Promise<{ nodes: number; heap: number }> {
  const { page, cdp } = await opened(browser, false)
  await visit(page, subject)
  await seen(page, 'usable')
  await page.waitForTimeout(1000)
  const nodes = await page.evaluate(
    (root) => document.querySelectorAll(`${root}, ${root} *`).length,
    subject.root,
  )
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await page.context().close()
  return { nodes, heap: usedSize }
}

/** Frames a second while it is dragged for two seconds, and the 95th percentile of frames while it is zoomed. */
export async function moving(browser: Browser, subject: Subject): Promise<{ fps: number; zoom: number }> {
  const { page } = await opened(browser, false)
  await visit(page, subject)
  await seen(page, 'usable')
  await page.waitForTimeout(1500)
  const box = (await page.locator(subject.move).first().boundingBox())!
  const middle = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 250) }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  const dragged = frames(page, seconds)
  const began = performance.now()
  for (let step = 0; performance.now() - began < seconds * 1000; step++) {
    await page.mouse.move(middle.x + 300 * Math.sin(step / 18), middle.y)
    await page.waitForTimeout(8)
  }
  const pan = await dragged
  await page.mouse.up()
  const zoomed = frames(page, seconds)
  await page.keyboard.down('Control')
  const from = performance.now()
  for (let step = 0; performance.now() - from < seconds * 1000; step++) {
    await page.mouse.wheel(0, step % 40 < 20 ? -60 : 60)
    await page.waitForTimeout(16)
  }
  await page.keyboard.up('Control')
  const zoom = await zoomed
  await page.context().close()
  return {
    fps: pan.length / seconds,
    zoom: zoom.sort((a, b) => a - b)[Math.floor(zoom.length * 0.95)] ?? Number.NaN,
  }
}

/** Lengths of the frames of so many seconds. */
const frames = (page: Page, during: number): Promise<number[]> =>
  page.evaluate(
    (length) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = []
        let before = performance.now()
        const end = before + length * 1000
        const next = (now: number) => {
          gaps.push(now - before)
          before = now
          if (now < end) requestAnimationFrame(next)
          else done(gaps)
        }
        requestAnimationFrame(next)
      }),
    during,
  )
