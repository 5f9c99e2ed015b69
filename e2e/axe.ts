import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What hinders people on a page as it stands, as axe finds it. Its script is half a megabyte: a document is given it
 * once, also where it is looked at twice. What is on its way from one colour to another is waited for.
 */
export async function violationsOf(page: Page, asked: axe.RunOptions = {}): Promise<axe.Result[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  await page.evaluate(async () => {
    const under = document.getAnimations().filter((one) => one instanceof CSSTransition)
    // one that is not drawn (far below, under content-visibility) does not move and never ends; ours last 0.2 seconds
    const enough = new Promise((resolve) => setTimeout(resolve, 1000))
    await Promise.race([Promise.allSettled(under.map((one) => one.finished)), enough])
  })
  const options: axe.RunOptions = { resultTypes: ['violations'], ...asked }
  const found = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  )
  return found.violations
}
