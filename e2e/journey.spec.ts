import type { Page } from '@playwright/test'
import { file, inHand, ownRun, paste, reach, saved, tabTo } from './desk.ts'
import { another, expect, test } from './fixtures.ts'
import { harrowPass, pasted, reprinted } from './texts/harrow-pass.ts'
import { islandFerry, islandFerryPage } from './texts/island-ferry.ts'

const { leader, cited, demand, official } = harrowPass
const unconfirmed = [harrowPass.hedged, harrowPass.premier]
const web = `http://127.0.0.1:${process.env.E2E_WEB_PORT ?? 4011}`
const run = ownRun()
const source = `${harrowPass.source} ${run}`
const title = `${harrowPass.title}, says its leader (${run})`
const wording = `The League rejects crossing talks before a full halt (${run})`
const reprinter = `Port Hallen Evening Post ${run}`
const checks = [
  `The address of 15 October was heard whole (${run}).`,
  `Heard whole, but in translation only (${run}).`,
  `The translation left out a condition (${run}).`,
] as const
const story = `Barrier at the Harrow Pass (${run})`

test.use({ actionTimeout: 20_000 })

test('from a pasted article to a published story', async ({ editor: page, browser }) => {
  test.setTimeout(300_000)
  let desk = ''
  let claim = ''

  await test.step('bring in by pasted text, correct what was read, file', async () => {
    await paste(page, pasted(run))
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue(`${harrowPass.title} (${run})`)
    await expect(page.getByLabel('Byline')).toHaveValue(harrowPass.byline.join('\n'))
    await expect(page.getByText('Thursday, 15 October 2026')).toBeVisible()
    desk = await file(page, { title, byline: `${harrowPass.byline[0]}`, time: harrowPass.published, source })
    const head = page.getByRole('main')
    await expect(head.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(head.getByText('Thu 15 Oct 2026, 18:40')).toBeVisible()
    await expect(head.getByText(`By ${harrowPass.byline[0]}`).first()).toBeVisible()
    await expect(head.getByRole('link', { name: source })).toBeVisible()
  })

  await test.step('the same text again opens the report that is there', async () => {
    await paste(page, pasted(run))
    await expect(page.getByText('This was on record already. Here it is.')).toBeVisible()
    expect(new URL(page.url()).pathname).toBe(desk)
  })

  await test.step('next, previous and the list of keys', async () => {
    await reach(page, leader.told)
    await expect(inHand(page)).toContainText(leader.told)
    await page.keyboard.press('j')
    await expect(inHand(page)).toContainText(leader.quoted)
    // whoever cannot see which draft is in hand, or that a form came, hears it
    await expect(page.locator('[aria-live=polite]').filter({ hasText: leader.quoted })).toContainText('Open')
    await page.keyboard.press('t')
    await expect(page.getByRole('region', { name: 'Tie to a claim' })).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    await expect(inHand(page)).toContainText(leader.told)
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await expect(keys.getByText('Split in two')).toBeVisible()
    await expect(keys.getByText('Undo the last thing done')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
  })

  await test.step('confirm, undo, confirm, reject', async () => {
    await reach(page, leader.quoted)
    await page.keyboard.press('c')
    await expect(row(page, leader.quoted)).toContainText('Confirmed')
    await expect(saved(page)).toBeVisible()
    await page.keyboard.press('u')
    await expect(inHand(page)).toContainText(leader.quoted)
    await expect(inHand(page)).toContainText('Open')
    await page.keyboard.press('c')
    await expect(row(page, leader.quoted)).toContainText('Confirmed')
    await reach(page, 'The statement confirms a previous Meridian Journal report')
    await page.keyboard.press('x')
    await expect(row(page, 'The statement confirms a previous Meridian Journal report')).toContainText(
      'Rejected',
    )
    await expect(saved(page)).toBeVisible()
  })

  await test.step('correct: the passage is stretched by keyboard', async () => {
    await reach(page, 'a halt before any talks begin')
    await page.keyboard.press('e')
    const form = page.getByRole('region', { name: 'Correct this statement' })
    await page.keyboard.press('ArrowRight')
    for (let words = 0; words < 40; words++) {
      if ((await form.getByText('Selected:').textContent())?.includes('lorry drivers')) break
      await page.keyboard.press('Shift+ArrowRight')
    }
    await page.keyboard.press('Shift+Digit1')
    await page.keyboard.press('Control+Enter')
    await expect(inHand(page)).toContainText(demand)
    await expect(inHand(page)).toContainText('Worded by an editor')
    await expect(saved(page)).toBeVisible()
  })

  await test.step('split at a word', async () => {
    await reach(page, official)
    await page.keyboard.press('s')
    const form = page.getByRole('region', { name: 'Split this statement' })
    const second = form.getByRole('listitem').nth(1)
    for (let words = 0; words < 20; words++) {
      const text = (await second.textContent()) ?? ''
      if (text.replace(/^2/, '').startsWith('Not one')) break
      await page.keyboard.press(text.includes('Not one') ? 'ArrowRight' : 'ArrowLeft')
    }
    await page.keyboard.press('Enter')
    await expect(inHand(page)).toContainText('They have heard every version of this offer.')
    await expect(inHand(page)).not.toContainText('Not one of them')
    await expect(row(page, 'Not one of them begins with quiet')).toBeVisible()
    await expect(saved(page)).toBeVisible()
  })

  await test.step('add by hand: the headline', async () => {
    const text = page.getByRole('region', { name: 'Text of the report' })
    await page.keyboard.press('Home')
    await expect(text.getByRole('heading').first()).toBeInViewport()
    await page.keyboard.press('a')
    const form = page.getByRole('region', { name: 'Add a statement by hand' })
    await page.keyboard.press('ArrowRight')
    for (let words = 0; words < 20; words++) {
      if ((await form.getByText('Selected:').textContent())?.includes('Harrow Pass')) break
      await page.keyboard.press('Shift+ArrowRight')
    }
    await page.keyboard.press('1')
    await tabTo(page, form.getByRole('button', { name: 'Add a speaker' }))
    await page.keyboard.press('Enter')
    await tabTo(page, form.getByRole('combobox', { name: 'Speaker' }))
    await page.keyboard.type('Sarn League')
    await page.keyboard.press('Control+Enter')
    await expect(inHand(page)).toContainText(harrowPass.title)
    await expect(inHand(page)).toContainText('Sarn League')
    await expect(saved(page)).toBeVisible()
  })

  await test.step('what was typed outlives a reload', async () => {
    await reach(page, leader.told)
    await page.keyboard.press('e')
    const form = page.getByRole('region', { name: 'Correct this statement' })
    await tabTo(page, form.getByLabel('Role'))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('negotiator')
    await page.reload()
    await expect(page.getByRole('status').filter({ hasText: 'Kept on this device, not sent' })).toBeVisible()
    await reach(page, leader.told)
    await expect(inHand(page)).toContainText('A correction typed here was not sent.')
    await page.keyboard.press('e')
    await expect(form.getByLabel('Role')).toHaveValue('negotiator')
    await page.keyboard.press('Control+Enter')
    await expect(inHand(page)).toContainText('negotiator')
    await expect(inHand(page)).toContainText('for Sarn League')
    await expect(saved(page)).toBeVisible()
  })

  await test.step('tie the leader’s statement to a new claim in a new story', async () => {
    await page.keyboard.press('t')
    await page.keyboard.press('n')
    const form = page.getByRole('region', { name: 'New claim' })
    await form.getByLabel('Wording').fill(wording)
    await form.getByLabel('Kind').selectOption('Position')
    await form.getByRole('combobox', { name: 'About' }).fill('Sarn League')
    await form.getByLabel('Stance').selectOption('Affirms')
    await form.getByLabel('Story', { exact: true }).selectOption('A new story')
    await form.getByLabel('Title of the new story').fill(story)
    await page.keyboard.press('Control+Enter')
    const tied = inHand(page).getByRole('link', { name: wording })
    await expect(tied).toBeVisible()
    await expect(inHand(page)).toContainText('Affirms')
    await expect(inHand(page)).toContainText('On record')
    await expect(inHand(page)).toContainText('1 origin')
    claim = (await tied.getAttribute('href')) ?? ''
  })

  await test.step('tie the cited passage to the same claim', async () => {
    await tie(page, cited, wording)
    await expect(inHand(page)).toContainText('2 origins')
  })

  await test.step('the claim says how it stands and why', async () => {
    await page.goto(claim)
    const status = page.getByRole('region', { name: 'Status' })
    await expect(status.getByText('On record', { exact: true })).toBeVisible()
    await expect(status).toContainText('has taken this position itself, without a hedge')
    await expect(status).toContainText('2 origins · 1 report')
    await expect(
      page.getByRole('heading', { name: 'report by ⁨Meridian Journal⁩, Wed 14 Oct 2026' }),
    ).toBeVisible()
    await expect(page.getByText('No two origins here could be one and the same')).toBeVisible()
    await expect(passage(page, leader.told)).toContainText('The status rests on this')
    await expect(passage(page, cited)).toContainText('Hedged: “apparently”')
    await expect(passage(page, cited)).not.toContainText('The status rests on this')
    await page.getByText('What the status rests on').click()
    await expect(page.getByRole('link', { name: `Dovan Marsh (${source})` })).toBeVisible()
  })

  await test.step('a check is signed, corrected and retracted; all stays readable', async () => {
    await page.getByRole('link', { name: 'Sign a check' }).click()
    await page.getByRole('radio', { name: 'Supported', exact: true }).check()
    await page.getByRole('textbox', { name: 'Reasons' }).fill(checks[0])
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(check(page, checks[0])).toContainText('In force')
    await check(page, checks[0]).getByRole('link', { name: 'Correct' }).click()
    await page.getByRole('radio', { name: 'Mostly supported' }).check()
    await page.getByRole('textbox', { name: 'Reasons' }).fill(checks[1])
    await page.getByRole('button', { name: 'Sign the correction' }).click()
    await expect(check(page, checks[1])).toContainText('In force')
    await expect(check(page, checks[0])).toContainText('Corrected by a later check')
    await check(page, checks[1]).getByRole('link', { name: 'Retract' }).click()
    await page.getByRole('textbox', { name: 'Reasons' }).fill(checks[2])
    await page.getByRole('button', { name: 'Retract' }).click()
    await expect(check(page, checks[1])).toContainText(checks[2])
    await expect(check(page, checks[1])).toContainText('Retracted by Noa Brandt')
    await expect(check(page, checks[0])).toBeVisible()
  })

  await test.step('publish the story', async () => {
    await page.getByRole('link', { name: story }).click()
    await expect(page.getByRole('heading', { level: 1, name: story })).toBeVisible()
    await page.getByRole('link', { name: 'Publish' }).click()
    await expect(page.getByText('1 claim with its status, its reason and its origins')).toBeVisible()
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('link', { name: 'As readers see it' })).toBeVisible()
  })

  await test.step('a reprint of it changes neither bound', async () => {
    await paste(page, reprinted(run))
    await file(page, { day: '2026-10-16', source: reprinter })
    await reach(page, leader.told)
    await page.keyboard.press('c')
    await expect(row(page, leader.told)).toContainText('Confirmed')
    await tie(page, leader.told, wording)
    await page.goto(claim)
    const status = page.getByRole('region', { name: 'Status' })
    await expect(status).toContainText('2 origins · 2 reports')
    await expect(status.getByText('On record', { exact: true })).toBeVisible()
  })

  const reader = await another(browser, null)
  await test.step('signed out: front page, story, timeline as drawing and list', async () => {
    await reader.goto('/')
    await reader.getByRole('main').getByRole('link', { name: story }).first().click()
    await expect(reader.getByRole('heading', { level: 1, name: story })).toBeVisible()
    await expect(reader.getByRole('article').filter({ hasText: wording })).toContainText(
      '2 origins · 2 reports',
    )
    await showsNoDraft(reader)
    await reader.goto(`${new URL(reader.url()).pathname}/timeline`)
    const drawing = reader.getByRole('group', { name: 'Drawing of the timeline' })
    await expect(drawing.getByRole('link').first()).toBeVisible()
    await expect(reader.getByRole('heading', { name: 'In order' })).toBeVisible()
    const entry = reader.getByRole('article').filter({ has: reader.getByRole('link', { name: source }) })
    await expect(entry).toContainText(leader.told)
    await expect(entry.getByRole('link', { name: wording }).first()).toBeVisible()
    await showsNoDraft(reader)
  })

  await test.step('signed out: claim, with the check as it was signed and taken back', async () => {
    await reader.getByRole('article').getByRole('link', { name: wording }).first().click()
    await expect(reader.getByRole('heading', { level: 1, name: wording })).toBeVisible()
    const status = reader.getByRole('region', { name: 'Status' })
    await expect(status.getByText('On record', { exact: true })).toBeVisible()
    await status.getByText('2 origins · 2 reports').click()
    await expect(status).toContainText('No two of them could be one and the same')
    await expect(check(reader, checks[0])).toContainText('Corrected by a later check')
    await expect(check(reader, checks[1])).toContainText('Retracted')
    await expect(check(reader, checks[1])).toContainText(checks[2])
    await showsNoDraft(reader)
  })

  await test.step('signed out: report with its passages marked in place, and its source', async () => {
    await reader.getByRole('link', { name: title }).first().click()
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
    const marks = reader.getByRole('link', { name: 'open this statement' })
    await expect(marks).toHaveCount(2)
    await expect(marks.first()).toHaveText(leader.told)
    await expect(marks.last()).toContainText(cited)
    for (const words of unconfirmed) {
      await expect(reader.getByText(words)).toHaveCount(1)
      await expect(reader.getByRole('link').filter({ hasText: words })).toHaveCount(0)
    }
    await marks.first().click()
    await expect(reader.getByRole('article').filter({ hasText: leader.told })).toBeInViewport()
    await reader.getByRole('main').getByRole('link', { name: source }).first().click()
    await expect(reader.getByRole('heading', { level: 1, name: source })).toBeVisible()
    await expect(reader.getByRole('row').filter({ hasText: title })).toContainText('Thu 15 Oct 2026')
    await showsNoDraft(reader)
  })
  await reader.context().close()
})

test('by file and by link', async ({ editor: page }) => {
  test.setTimeout(180_000)
  const own = ownRun()
  // an article of this try: what another has filed is on record already
  const link = `${web}/shelf?${own}`
  const html = (await (await fetch(`${web}/article`)).text()).replaceAll('41 million', `41 million (${own})`)
  await fetch(link, { method: 'PUT', body: JSON.stringify({ status: 200, html }) })
  await page.goto('/desk/reports/new')
  await page.locator('input[type=file]').setInputFiles({
    name: 'ferry.html',
    mimeType: 'text/html',
    buffer: Buffer.from(islandFerryPage(own)),
  })
  await page.waitForURL(/\/desk\/reports\/new\/.+/)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(`${islandFerry.title} (${own})`)
  await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue(islandFerry.byline)
  await expect(page.getByText('Monday, 12 October 2026')).toBeVisible()
  await file(page, {})
  await expect(page.getByRole('main').getByRole('link', { name: islandFerry.site })).toBeVisible()
  await reach(page, islandFerry.captain)
  await expect(page.getByText('Cookies, newsletters and much else')).toHaveCount(0)

  await page.goto('/desk/reports/new')
  await page.getByRole('textbox', { name: 'Link' }).fill(link)
  await page.getByRole('button', { name: 'Fetch' }).click()
  await page.waitForURL(/\/desk\/reports\/(?!new$)/)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/ferry/)
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue(link)
  await file(page, { source: `Lindmoor Courier ${own}` })
  await reach(page, 'We will not sign for a ship that nobody has inspected')

  await page.goto('/desk/reports/new')
  await page.getByRole('textbox', { name: 'Link' }).fill(link)
  await page.getByRole('button', { name: 'Fetch' }).click()
  await expect(page.getByText('This was on record already. Here it is.')).toBeVisible()
})

/** Words of drafts that nobody confirmed are for the desk alone, but in the report they stand in. */
async function showsNoDraft(page: Page): Promise<void> {
  const main = page.getByRole('main')
  await expect(main).toBeVisible()
  for (const words of unconfirmed) await expect(main).not.toContainText(words, { useInnerText: true })
}

const row = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Drafts' }).getByRole('listitem').filter({ hasText: words })

/** A statement as a claim's page shows it. */
const passage = (page: Page, words: string) =>
  page.getByRole('article').filter({ has: page.getByText(words) })

/** A signed check by its reasons. */
const check = (page: Page, reasons: string) => page.getByRole('article').filter({ hasText: reasons })

/** Ties a draft to a claim that is there, by keyboard, as one that affirms. */
async function tie(page: Page, words: string, claim: string): Promise<void> {
  await reach(page, words)
  await page.keyboard.press('t')
  const form = page.getByRole('region', { name: 'Tie to a claim' })
  const candidate = form.getByRole('button', { name: claim })
  await page.keyboard.press((await candidate.getAttribute('aria-keyshortcuts')) ?? '')
  await expect(candidate).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('+')
  await page.keyboard.press('Enter')
  await expect(inHand(page).getByRole('link', { name: claim })).toBeVisible()
}
