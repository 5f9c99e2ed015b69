import type { Page } from '@playwright/test'
import { claims } from '../prisma/cast.ts'
import { ownRun, paste } from './desk.ts'
import { another, expect, test } from './fixtures.ts'

test.use({ actionTimeout: 20_000 })
test.describe.configure({ timeout: 240_000 })

const road = claims.find(({ key }) => key === 'road-mined')!
const list = (page: Page) => page.getByRole('list', { name: 'What wants a person' })
const rows = (page: Page, run: string) => list(page).getByRole('listitem').filter({ hasText: run })
const said = (page: Page, what: string | RegExp) => page.getByRole('status').filter({ hasText: what })

/** What two papers print, but for their first words; to be no copy of another try's, its place is named again and again. */
const wire = (run: string) =>
  `The pilots of ${run} say that the ${run} channel has silted up at ${run} by an arm’s length, that two ${run} barges went aground in ${run} on one night, and that no pilot of ${run} will take ${run} a third before ${run} has been dredged.`

/** The whole list has come once keys move through it. */
async function whole(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('[data-inbox=whole]')).toBeVisible()
}

/** Where the first of these rows stand, by their places among all. */
const places = (page: Page, from: number) =>
  list(page)
    .getByRole('listitem')
    .evaluateAll(
      (all, from) =>
        all
          .map((row) => ({
            place: Number(row.ariaPosInSet),
            top: row.getBoundingClientRect().top,
            says: row.textContent,
          }))
          .filter(({ place }) => place > from && place <= from + 8),
      from,
    )

/** Foreign texts of the list of which one does not see where they begin. */
const beginningsCut = (page: Page) =>
  page.locator('[data-inbox] ul').evaluate((all) =>
    [...all.querySelectorAll('bdi')].flatMap((text) => {
      const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode()
      if (!node?.textContent) return []
      const first = document.createRange()
      first.setStart(node, 0)
      first.setEnd(node, 1)
      const { left, right, width } = first.getBoundingClientRect()
      // where there is room for hardly a letter, nothing is seen of either end
      if (width === 0 || text.getBoundingClientRect().width < 24) return []
      for (let box: Element | null = text; box && box !== all; box = box.parentElement) {
        const seen = box.getBoundingClientRect()
        const isCut = left < seen.left - 1 || right > seen.right + 1
        if (getComputedStyle(box).overflowX !== 'visible' && isCut) return [text.textContent]
      }
      return []
    }),
  )

/** Rows that say more than they have room for. */
const overfull = (page: Page) =>
  list(page)
    .getByRole('listitem')
    .evaluateAll((all) =>
      all.filter((row) => row.scrollHeight > row.clientHeight).map((row) => row.textContent),
    )

/** Goes down the list by key until this row is in hand. */
async function reach(page: Page, words: string | RegExp): Promise<void> {
  const inHand = list(page).locator('[data-at]')
  for (let step = 0; step < 80; step++) {
    // a row that has just come into view may have yet to be told what it says
    await expect(inHand.filter({ hasText: 'Reading what it says' })).toHaveCount(0)
    const at = await inHand.textContent({ timeout: 1000 }).catch(() => null)
    if (at && (typeof words === 'string' ? at.includes(words) : words.test(at))) return
    await page.keyboard.press('j')
  }
  await expect(list(page).locator('[data-at]')).toContainText(words)
}

test('an editor clears the inbox by keyboard: chooses, assigns, sets aside, snoozes, takes back, while another works in it', async ({
  editor: noa,
  browser,
  accessible,
}) => {
  const run = ownRun()
  await paste(noa, `Barges aground ${run}\n\n${wire(run)}`)
  await paste(noa, `No crossing yet ${run}\n\nOur reporter writes.\n\n${wire(run)}`)
  await paste(
    noa,
    `Bakers of Osmere ${run}\n\nBread of ${run} is dearer by a third at ${run}, the ${run} bakers’ guild said.`,
  )

  await test.step('one text is one row, and what is in hand is chosen and assigned', async () => {
    await whole(noa, '/desk?kind=unfiled')
    await expect(rows(noa, run)).toHaveCount(2)
    await expect(rows(noa, run).first()).toContainText('Nobody has read it yet')
    await expect(rows(noa, run).filter({ hasText: 'and 1 with the same text' })).toHaveCount(1)
    await accessible(noa)
    await reach(noa, 'and 1 with the same text')
    await noa.keyboard.press('h')
    await expect(rows(noa, run)).toHaveCount(3)
    await noa.keyboard.press('h')
    await expect(rows(noa, run)).toHaveCount(2)
    await noa.keyboard.press('x')
    await expect(said(noa, '2 chosen')).toBeVisible()
    await noa.keyboard.press('k')
    await noa.keyboard.press('k')
    await noa.keyboard.press('k')
    await reach(noa, `Bakers of Osmere ${run}`)
    await noa.keyboard.press('x')
    await expect(said(noa, '3 chosen')).toBeVisible()
    await noa.keyboard.press('a')
    await expect(noa.getByRole('dialog', { name: 'Assign to' })).toBeVisible()
    await noa.keyboard.press('1')
    await expect(said(noa, '3 items assigned')).toBeVisible()
    await noa.getByLabel('Assigned to').selectOption('Me')
    await noa.getByLabel('Assigned to').press('Escape')
    await expect(noa).toHaveURL(/who=me/)
    await expect(rows(noa, run)).toHaveCount(2)
  })

  await test.step('the first rows are read without script, in one place with what script makes of them', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await noa.context().storageState(),
      viewport: { width: 1280, height: 720 },
      hasTouch: true,
    })
    const plain = await context.newPage()
    for (const language of ['', '/ar', '/he']) {
      await plain.goto(`${language}/desk`)
      await expect(plain.locator('[data-inbox=first] a[data-row]').first()).toBeVisible()
      expect(await beginningsCut(plain), `in "${language}"`).toEqual([])
      const head = plain.locator('header')
      await expect(head.locator('a[hreflang]')).toHaveCount(3)
      await expect(head.getByText('Noa Brandt')).toBeVisible()
      await expect(head.locator('form[action$="/sign-out"] button')).toBeVisible()
      await head.locator('summary').click()
      await expect(head.locator('a[href$="/desk/history"]')).toBeVisible()
    }
    await plain.setViewportSize({ width: 390, height: 800 })
    for (const language of ['/ar', '']) {
      await plain.goto(`${language}/desk`)
      expect(await beginningsCut(plain), `in "${language}"`).toEqual([])
      expect(await overfull(plain), `in "${language}"`).toEqual([])
    }
    await context.close()

    // again where somebody else changed what waits in between
    for (const from of [0, 5])
      await expect(async () => {
        let release = (): unknown => undefined
        const held = new Promise<void>((done) => {
          release = done
        })
        await noa.route('**/desk/inbox/list', async (route) => {
          await held
          await route.continue()
        })
        await noa.goto(`/desk?from=${from}`)
        const before = await places(noa, from)
        expect(before).toHaveLength(8)
        release()
        await expect(noa.locator('[data-inbox=whole]')).toBeVisible()
        await noa.unroute('**/desk/inbox/list')
        expect(await places(noa, from)).toEqual(before)
      }).toPass({ timeout: 60_000 })

    for (const language of ['/ar', '/he', '']) {
      await whole(noa, `${language}/desk?kind=unfiled&who=me`)
      const head = noa.locator('header')
      await expect(head.locator('form button')).toBeVisible()
      expect((await head.boundingBox())!.height, `the head in "${language}"`).toBeLessThan(56)
    }
  })

  await test.step('what another settles stays in its place until one asks for the list anew', async () => {
    const sami = await another(browser, 'sami')
    await whole(sami, '/desk?kind=unfiled')
    const bread = rows(sami, `Bakers of Osmere ${run}`)
    await expect(bread).toContainText('Noa Brandt')
    await reach(sami, `Bakers of Osmere ${run}`)
    await sami.keyboard.press('e')
    await expect(said(sami, '1 item set aside')).toBeVisible()
    await expect(bread).toHaveCount(0)
    await expect(rows(noa, `Bakers of Osmere ${run}`)).toContainText('Settled')
    await noa.keyboard.press('n')
    await expect(rows(noa, run)).toHaveCount(1)
    await sami.keyboard.press('z')
    await expect(said(sami, 'Undone: 1 item set aside')).toBeVisible()
    await expect(noa.getByRole('button', { name: '1 new: show it' })).toBeVisible()
    await expect(rows(noa, run)).toHaveCount(1)
    await noa.keyboard.press('n')
    await expect(rows(noa, run)).toHaveCount(2)
    await sami.context().close()
  })

  await test.step('without a network, or signed out, it says so; nothing is lost, and it goes on by itself', async () => {
    const asked = () => noa.evaluate(() => window.dispatchEvent(new Event('online')))
    await reach(noa, `Bakers of Osmere ${run}`)
    await noa.context().setOffline(true)
    await noa.keyboard.press('e')
    await expect(said(noa, 'The server did not answer')).toBeVisible()
    await expect(rows(noa, run)).toHaveCount(2)
    await rows(noa, `Bakers of Osmere ${run}`).locator('a[data-row]').click()
    await expect(noa.getByText('There is no connection')).toBeVisible()
    await noa.context().setOffline(false)
    const session = await noa.context().cookies()
    await noa.context().clearCookies()
    await asked()
    await expect(said(noa, 'You are signed out')).toBeVisible()
    await noa.keyboard.press('e')
    await expect(said(noa, 'This was not saved: you are signed out')).toBeVisible()
    await noa.context().addCookies(session)
    await asked()
    await expect(said(noa, 'What is shown is of')).toHaveCount(0)
    await expect(rows(noa, run)).toHaveCount(2)
  })

  await test.step('all of it goes, and comes back by one key', async () => {
    await reach(noa, 'and 1 with the same text')
    await noa.keyboard.press('e')
    await expect(said(noa, '2 items set aside')).toBeVisible()
    await expect(rows(noa, run)).toHaveCount(1)
    await noa.keyboard.press('z')
    await expect(said(noa, 'Undone: 2 items set aside')).toBeVisible()
    await expect(rows(noa, run)).toHaveCount(2)
    await reach(noa, 'and 1 with the same text')
    await noa.keyboard.press('e')
    await expect(rows(noa, run)).toHaveCount(1)
    await expect(list(noa).locator('[data-at]')).toHaveCount(1)
    await reach(noa, `Bakers of Osmere ${run}`)
    await noa.keyboard.press('s')
    await expect(noa.getByRole('dialog', { name: 'Snooze until' })).toBeVisible()
    await noa.keyboard.press('2')
    await expect(said(noa, '1 item snoozed')).toBeVisible()
    await expect(rows(noa, run)).toHaveCount(0)
    // what a first try had assigned is still hers
    if (test.info().retry === 0)
      await expect(noa.getByRole('heading', { name: 'Nothing fits this filter' })).toBeVisible()
    await expect(noa.getByRole('link', { name: /snoozed/ })).toBeVisible()
    await expect(noa.getByRole('link', { name: /set aside/ })).toBeVisible()
  })

  await test.step('what was put away is listed, and taken back', async () => {
    await noa.getByRole('link', { name: /snoozed/ }).click()
    await expect(rows(noa, `Bakers of Osmere ${run}`)).toHaveCount(1)
    await reach(noa, `Bakers of Osmere ${run}`)
    await noa.keyboard.press('r')
    await expect(said(noa, '1 item back in the list')).toBeVisible()
    await noa.keyboard.press('?')
    await expect(noa.getByRole('dialog', { name: 'Keys of the inbox' })).toContainText(
      'Undo the last thing done',
    )
    await noa.keyboard.press('Escape')
    await noa.keyboard.press('Control+k')
    const palette = noa.getByRole('dialog', { name: 'Commands' })
    const field = palette.getByRole('combobox', { name: 'What to do or where to go' })
    await expect(palette.getByRole('option', { name: 'Set aside' })).toBeVisible()
    await expect(field).toBeFocused()
    await noa.keyboard.type('stor')
    await palette.getByRole('option', { name: 'Stories', exact: true }).click()
    await expect(noa.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
    await noa.keyboard.press('Control+k')
    await expect(field).toBeFocused()
    await expect(palette.getByRole('option', { name: 'Set aside' })).toHaveCount(0)
    await noa.keyboard.press('Escape')
    await expect(palette).toBeHidden()
    // on a phone, where there is no such key
    const size = noa.viewportSize()!
    await noa.setViewportSize({ width: 390, height: 844 })
    await expect(noa.getByTitle('Signed in as')).toBeVisible()
    await noa.getByRole('button', { name: 'Commands', exact: true }).click()
    await expect(field).toBeFocused()
    await noa.setViewportSize(size)
    await noa.keyboard.type(road.wording.slice(0, -3))
    const thing = palette.getByRole('group', { name: 'On record' }).getByRole('option').first()
    await expect(thing).toHaveText(`${road.wording}Claim`)
    // named to those who listen once the hand rests
    await expect(field).toHaveAttribute('aria-activedescendant', (await thing.getAttribute('id'))!)
    await accessible(noa)
    await noa.keyboard.press('Enter')
    await expect(noa.getByRole('heading', { level: 1 })).toContainText(road.wording)
    await whole(noa, '/desk?kind=unfiled')
    await reach(noa, `Bakers of Osmere ${run}`)
    await noa.keyboard.press('Enter')
    await expect(noa.getByRole('heading', { name: 'File the report' })).toBeVisible()
  })
})
