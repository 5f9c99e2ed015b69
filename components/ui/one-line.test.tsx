import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OneLine } from './one-line.tsx'

const apart = (name: string) => `\u2068${name}\u2069`
const names = (message: string) =>
  [...renderToStaticMarkup(<OneLine two>{message}</OneLine>).matchAll(/<bdi class="([^"]*)">/g)].map(
    ([, classes]) => classes!,
  )
const long = 'The one who spoke for the harbour board of Osmere on Tuesday evening'

it('cuts no name on a phone that two lines hold with all that stands beside it', () => {
  const cut = names(`${apart('Ellis Quay of the harbour board')} cites ${apart('the Quay Herald')}`)
  expect(cut).toHaveLength(2)
  for (const classes of cut) expect(classes).not.toContain('max-md')
})

it('gives a name a line of its own where the words beside it need no more than the other', () => {
  expect(names(`Somebody objects to ${apart(long)}`)).toEqual([expect.stringContaining('max-md:max-w-full')])
  // what stands behind it would be on a third line
  expect(names(`Is ${apart(long)} cited here`)).toEqual([expect.stringContaining('max-md:max-w-3/5')])
})

it('shows the beginning of both names where two lines do not hold them', () => {
  const cut = names(`${apart(long)} is perhaps ${apart(long)}`)
  expect(cut).toEqual([long, long].map(() => expect.stringContaining('max-md:max-w-3/5')))
})
