import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test'
import { people } from '../prisma/cast.ts'
import { violationsOf } from './axe.ts'
import { heldBy, PASSWORD } from './enter.ts'

export { expect, PASSWORD }

/** Signs one of the cast's people in, as they would, on a page of their own. */
export async function signIn(page: Page, key: string): Promise<void> {
  const person = people.find((one) => one.key === key)
  if (!person) throw new Error(`nobody in the cast is called "${key}"`)
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/**
 * Lets one of the cast's people in with a session of their own, by the action of the form. The form itself is filled in
 * where signing in is a step of what is tested (signIn).
 */
async function enter(page: Page, key: string): Promise<void> {
  const base = `http://localhost:${process.env.E2E_PORT ?? 4010}`
  await page.context().addCookies(await heldBy(base, key))
}

/** A page in a context of its own, signed in: for two people at once. */
export async function another(browser: Browser, key: string | null): Promise<Page> {
  const context = await browser.newContext()
  const page = watched(await context.newPage())
  if (key) await enter(page, key)
  return page
}

/**
 * Waits until the page's script has taken a control over. What is chosen before, nobody hears of; and where the text is
 * put in at the moment it does, the selection that it was to replace is gone.
 */
export async function live(control: Locator): Promise<void> {
  const taken = () =>
    control.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps$')))
  await expect.poll(taken, { intervals: [20, 50, 100] }).toBe(true)
}

/** How often a page may lead on by itself, or load itself anew, before it is at rest. */
const LEADS_ON = 5

/** Waits until the page's script has taken over all that can be pressed, filled in or chosen, and hears its keys. */
export async function awake(page: Page, ledOn = 0): Promise<void> {
  if (ledOn > LEADS_ON) throw new Error(`${page.url()} leads on and on, ${ledOn} times by now`)
  const asleep = page.evaluate(async () => {
    if (!('__next_f' in window)) return [] // not a page of the framework's
    const controls = 'button, input:not([type=hidden]), select, textarea'
    const propsOf = (each: Element) =>
      Object.entries(each).find(([key]) => key.startsWith('__reactProps$'))?.[1] as object | undefined
    // what is written as text stays the browser's own, once the element that it is written into is taken over
    const isTaken = (each: Element): boolean => {
      let own: Element | null = each
      while (own && !propsOf(own)) own = own.parentElement
      return own === each || (own !== null && 'dangerouslySetInnerHTML' in propsOf(own)!)
    }
    const waits = (each: Element) => !isTaken(each) || each.hasAttribute('data-waiting')
    const left = () => [...document.querySelectorAll(controls)].filter(waits)
    const until = performance.now() + 20_000
    while (left().length > 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20))
    // what it does once it is there (hearing keys) comes after that
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }))
    return left().map((each) => each.outerHTML.slice(0, 200))
  })
  // where the page leads on by itself, the one it leads to is waited for
  const left = await asleep.catch((error: Error) =>
    /context was destroyed|because of a navigation/.test(error.message) ? null : Promise.reject(error),
  )
  if (left) return expect(left, 'what the script has not taken over').toEqual([])
  await page.waitForLoadState()
  await awake(page, ledOn + 1)
}

/**
 * Does what makes the browser load another document (a form that asks by its address, say), and waits until that one is
 * there and awake. What is chosen in it before, nobody hears of.
 */
export async function loading(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), act()])
  await awake(page)
}

const faults = new WeakMap<Page, string[]>()

/**
 * Collects what the browser complains of; a journey must end without a complaint. A page that is gone to or loaded anew
 * is used as by somebody who sees it first: what is done before its script runs is a test of its own, which says so
 * (`waitUntil`).
 */
export function watched(page: Page): Page {
  if (faults.has(page)) return page
  const list: string[] = []
  faults.set(page, list)
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (address, options) => {
    const answer = await goto(address, options)
    if (!options?.waitUntil) await awake(page)
    return answer
  }
  page.reload = async (options) => {
    const answer = await reload(options)
    if (!options?.waitUntil) await awake(page)
    return answer
  }
  page.on('pageerror', (error) => list.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    // A refused or missing answer is logged by the browser itself; what the page makes of it is tested by what is shown.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      list.push(`console: ${message.text()}`)
  })
  return page
}

/** What the browser complained of so far on a page that is watched. */
export const complaints = (page: Page): string[] => faults.get(page) ?? []

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Fixtures = {
  page: Page
  editor: Page
  admin: Page
  /** No serious fault by all rules, by these alone, or by all but some. */
  accessible: (page: Page, rules?: string[] | { but: string[] }) => Promise<void>
}

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    watched(page)
    await use(page)
    expect(complaints(page)).toEqual([])
  },
  editor: async ({ page }, use) => {
    await enter(page, 'noa')
    await use(page)
  },
  admin: async ({ page }, use) => {
    await enter(page, 'maha')
    await use(page)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see what a fixture needs
  accessible: async ({}, use) => {
    await use(async (page, rules) => {
      const all = { runOnly: { type: 'tag', values: WCAG } } as const
      const asked = Array.isArray(rules)
        ? ({ runOnly: { type: 'rule', values: rules } } as const)
        : { ...all, rules: Object.fromEntries((rules?.but ?? []).map((one) => [one, { enabled: false }])) }
      const violations = await violationsOf(page, asked)
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
      ).toEqual([])
    })
  },
})
