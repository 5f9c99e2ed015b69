import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8')
const pairs = [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
const colours = new Map(pairs.map(([, name, light, dark]) => [name!, [light!, dark!] as const]))

/** WCAG 2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const grounds = ['paper', 'raised'] as const
const texts = ['ink', 'quiet', 'accent', 'warn', 'danger']
const marks = [...colours.keys()].filter((name) => name.startsWith('mark-'))

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_, side) => {
  const of = (name: string) => colours.get(name)![side]

  it.each(texts)('%s can be read on every ground', (name) => {
    for (const ground of grounds) expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(marks)('%s can be told from its ground', (name) => {
    for (const ground of grounds) expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3)
  })
  it('text on accent, on soft grounds and edges of fields can be seen', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['accent-soft', 'warn-soft', 'danger-soft', 'added', 'removed']) {
      expect([ground, contrast(of('ink'), of(ground)) >= 4.5]).toEqual([ground, true])
    }
    expect(contrast(of('edge'), of('paper'))).toBeGreaterThanOrEqual(3)
  })
})

it('no class asks for a width that the tokens do not have: it would say nothing, and nobody would see why', () => {
  const known = new Set([...css.matchAll(/--breakpoint-(\w+):/g)].map(([, name]) => name))
  const unknown = ['app', 'components'].flatMap((root) =>
    readdirSync(new URL(`../../${root}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => {
        const text = readFileSync(new URL(`../../${root}/${file}`, import.meta.url), 'utf8')
        const widths = text.matchAll(/(?<![\w-])(?:max-|min-)?(xs|sm|md|lg|xl|[2-9]xl):[a-z[-]/g)
        return [...widths].flatMap(([use, name]) => (known.has(name) ? [] : [`${file}: ${use}`]))
      }),
  )
  expect(known.size).toBeGreaterThan(0)
  expect(unknown).toEqual([])
})
