import { file, inHand, ownRun, paste, reach, saved } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { wellTax, wellTaxText } from './texts/well-tax.ts'

test('a name with its initial only is said to be somebody on record, and is known from then on', async ({
  editor: page,
}) => {
  const run = ownRun()
  // The same surname each run would be known to the letter after the first.
  const latin = `Ada Brill${run.replace(/\d/g, '')}`
  const text = (spelled: string, nth: string) =>
    wellTaxText(`${run} ${nth}`).replace('Mayor Ada Brill', spelled).replace('drops', `${nth} drops`)

  await paste(page, text(`Mayor ${latin}`, 'first'))
  await file(page, { source: `${wellTax.source} ${run}` })
  await reach(page, wellTax.mayor)
  await page.keyboard.press('c')
  await expect(saved(page)).toBeVisible()

  const initial = latin.replace('Ada', 'A.')
  await paste(page, text(`Mayor ${initial}`, 'second'))
  await file(page, { source: `${wellTax.source} ${run} second` })
  await reach(page, wellTax.mayor)
  await expect(inHand(page)).toContainText(`Perhaps ${latin}`)
  await page.keyboard.press('e')
  const form = page.getByRole('region', { name: 'Correct this statement' })
  const same = form
    .getByRole('group', { name: 'Is it somebody on record?' })
    .getByRole('button', { name: latin })
  await same.click()
  await expect(same).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(inHand(page)).toContainText('Worded by an editor')
  await expect(saved(page)).toBeVisible()

  await paste(page, text(`Mayor ${initial}`, 'third'))
  await file(page, { source: `${wellTax.source} ${run} third` })
  await reach(page, wellTax.mayor)
  await expect(inHand(page)).toContainText(initial)
  await expect(inHand(page)).not.toContainText('Perhaps')
})
