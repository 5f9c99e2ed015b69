import fs from 'node:fs'
import { expect, it } from 'vitest'
import { settingNames } from '../../env.ts'

const service = (name: string) =>
  fs.readFileSync(new URL(`../../docs/service/${name}`, import.meta.url), 'utf8')
/** The lines of a mapping of the compose file that stand deeper than its own line. */
function under(yaml: string, head: RegExp): string[] {
  const lines = yaml.split('\n')
  const at = lines.findIndex((line) => head.test(line))
  expect(at, String(head)).toBeGreaterThan(-1)
  const depth = lines[at]!.search(/\S/)
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => line.trim() && line.search(/\S/) <= depth)
  return rest.slice(0, end < 0 ? undefined : end)
}

it('the example of the settings names each that there is, and none that there is not', () => {
  const named = [...service('settings.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name!)
  expect(named.filter((name) => name !== 'POSTGRES_PASSWORD').sort()).toEqual([...settingNames].sort())
})

it('every setting of the file reaches each of our containers: those that they set themselves are known', () => {
  const compose = service('compose.yaml')
  const ours = under(compose, /^x-onrecord:/)
  // the whole file, not a list of names that grows old; a file that is missing is a failure, not silence
  expect(ours).toContain('  env_file: ../../settings')
  const set = under(compose, /^ {2}environment:/)
    .map((line) => /^ {4}([A-Z_]+): ?(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, name, value]) => [name, value])
  // what is set here goes over the file: the containers' own places, and what nothing runs well without
  expect(set.map(([name]) => name)).toEqual([
    ...['DATABASE_URL', 'HOST', 'PORT', 'ONRECORD_DATA'],
    ...['ONRECORD_SECRET', 'ONRECORD_ORIGIN'],
  ])
  for (const [name, value] of set.slice(4)) expect(value).toBe(`\${${name}:?set it in the settings}`)
  for (const name of ['web', 'web-too']) {
    const lines = under(compose, new RegExp(`^ {2}${name}:`))
    expect(lines).toContain('    <<: *onrecord')
    expect(lines.join('\n')).not.toMatch(/env_file|environment/)
  }
})

it('the units read the settings whole', () => {
  for (const unit of ['onrecord.service', 'onrecord-backup.service'])
    expect(service(unit)).toMatch(/^EnvironmentFile=\/etc\/onrecord\/settings$/m)
})

it('a backup that lacks bytes fails its unit, and old ones go all the same', () => {
  const unit = service('onrecord-backup.service')
  // what comes after a start is not run when the start failed
  expect(unit).not.toMatch(/^ExecStartPost=/m)
  expect(unit).toMatch(/^ExecStart=.* backup .* --keep \d+'$/m)
})
