import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { unpackWoff } from './woff.ts'

type Face = { family: string; parts: readonly string[]; weights: readonly number[] }

/** The faces of the house in the weights that pictures are set in, and the parts of each that hold its letters. */
const brought: readonly Face[] = [
  { family: 'source-serif-4', parts: ['latin', 'latin-ext', 'cyrillic', 'greek'], weights: [400, 600] },
  { family: 'inter', parts: ['latin', 'latin-ext', 'cyrillic', 'greek'], weights: [400, 500, 600] },
  { family: 'noto-naskh-arabic', parts: ['arabic'], weights: [400, 700] },
  { family: 'frank-ruhl-libre', parts: ['hebrew'], weights: [400, 700] },
]

/** Asked last, for scripts that we bring no face for; what a machine does not have is passed over. */
const ofMachines: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/share/fonts', '/usr/local/share/fonts'],
  darwin: ['/System/Library/Fonts', '/Library/Fonts'],
  win32: ['C:\\Windows\\Fonts'],
}

/**
 * Lays the house's faces out as files that the drawing of pictures can read, once for each version of them.
 * @param folder where they are kept from one start to the next
 * @param packages the folder of installed packages
 * @returns the configuration that names them
 */
export async function laidOutFonts(folder: string, packages: string): Promise<string> {
  const versions = await Promise.all(
    brought.map(async ({ family }) => {
      const file = path.join(packages, '@fontsource', family, 'package.json')
      return String((JSON.parse(await fs.readFile(file, 'utf8')) as { version: string }).version)
    }),
  )
  // a folder for each layout: what is in one is never changed
  const layout = createHash('sha256').update(JSON.stringify([versions, brought, configuration('')]))
  const home = path.resolve(folder, layout.digest('hex').slice(0, 16))
  const config = path.join(home, 'fonts.conf')
  if (await fs.stat(config).catch(() => null)) return config
  await fs.mkdir(home, { recursive: true })
  for (const { family, parts, weights } of brought)
    for (const part of parts)
      for (const weight of weights) {
        const name = `${family}-${part}-${weight}`
        const woff = await fs.readFile(
          path.join(packages, '@fontsource', family, 'files', `${name}-normal.woff`),
        )
        await put(path.join(home, `${name}.ttf`), unpackWoff(woff))
      }
  await put(config, configuration(home))
  return config
}

/** Whole or not at all: two processes may begin at once. */
async function put(file: string, bytes: Buffer | string): Promise<void> {
  const beside = `${file}.${process.pid}`
  await fs.writeFile(beside, bytes)
  await fs.rename(beside, file)
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The files of one weight call themselves a family of their own; by these rules they are of the family that they are a
 * weight of.
 */
const weights = ['Source Serif 4 SemiBold', 'Inter Medium', 'Inter SemiBold'].map((name) => {
  const family = name.replace(/ \w+$/, '')
  return `  <match target="scan">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="assign"><string>${family}</string></edit>
  </match>`
})

const configuration = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[home, ...(ofMachines[process.platform] ?? [])].map((one) => `  <dir>${xml(one)}</dir>`).join('\n')}
  <cachedir>${xml(path.join(home, 'cache'))}</cachedir>
${weights.join('\n')}
</fontconfig>
`
