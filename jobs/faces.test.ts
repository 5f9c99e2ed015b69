import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { faceNamed, faceNames } from './faces.ts'

it('every face that an embedded document asks for is there, and no other file', async () => {
  const asked = [...readFileSync('public/embed.css', 'utf8').matchAll(/url\("\/embed\/faces\/([^"]+)"\)/g)]
  expect(asked.map(([, name]) => name!).sort()).toEqual([...faceNames].sort())
  for (const name of faceNames)
    expect(Buffer.from((await faceNamed(name))!).toString('latin1', 0, 4)).toBe('wOF2')
  for (const name of ['../package.json', 'constructor', '__proto__', ''])
    expect(await faceNamed(name)).toBeNull()
})
