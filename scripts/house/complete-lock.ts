import fs from 'node:fs'

/**
 * Adds the entries that npm leaves out of package-lock.json when a registry does not serve the binary packages of other
 * platforms: without them `npm ci` calls the lock out of date on every platform. Run it after `npm install` behind such
 * a registry. usage: node scripts/house/complete-lock.ts
 */
type Entry = {
  version: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'wasm32']

/** What a binary package's name says of the platforms it is for. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const parts = name.split(/[/-]/)
  const os = systems.filter((one) => parts.includes(one))
  const cpu = processors.filter((one) => parts.includes(one))
  const libc = parts.includes('musl')
    ? ['musl']
    : parts.some((part) => part.startsWith('gnu')) && os.includes('linux')
      ? ['glibc']
      : []
  return { ...(cpu.length ? { cpu } : {}), ...(os.length ? { os } : {}), ...(libc.length ? { libc } : {}) }
}

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
const added: string[] = []
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`
    // Only exact versions: a range would have to be resolved by the registry.
    if (lock.packages[at] || !/^\d+\.\d+\.\d+/.test(version)) continue
    lock.packages[at] = { version, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true }
    added.push(`${name}@${version}`)
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
fs.writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
console.log(added.length === 0 ? 'nothing was missing' : `added ${added.length}:\n${added.join('\n')}`)
