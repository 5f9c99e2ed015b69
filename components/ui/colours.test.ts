import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { colours } from './colours.ts'

const sheet = (path: string) =>
  Object.fromEntries(
    [
      ...readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').matchAll(
        /--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
      ),
    ].map(([, name, light, dark]) => [name!, [light!, dark!]]),
  )

it('are those of the page', () => {
  expect(colours).toEqual(sheet('app/styles/tokens.css'))
})

it('are those of what is embedded', () => {
  const embedded = sheet('public/embed.css')
  expect(Object.keys(embedded).length).toBeGreaterThan(10)
  for (const [name, pair] of Object.entries(embedded))
    expect({ name, pair }).toEqual({ name, pair: colours[name] })
})
