import fs from 'node:fs/promises'
import path from 'node:path'

/** Faces under addresses that stay, for documents that stand outside of the build's own style sheet. */
const files: Record<string, string> = {
  'source-serif-4-latin.woff2':
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'source-serif-4-latin-ext.woff2':
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  'source-serif-4-cyrillic.woff2':
    '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
  'inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'noto-naskh-arabic-400.woff2':
    '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
  'noto-naskh-arabic-700.woff2':
    '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2',
  'noto-sans-arabic.woff2':
    '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  'frank-ruhl-libre-400.woff2': '@fontsource/frank-ruhl-libre/files/frank-ruhl-libre-hebrew-400-normal.woff2',
  'frank-ruhl-libre-700.woff2': '@fontsource/frank-ruhl-libre/files/frank-ruhl-libre-hebrew-700-normal.woff2',
  'noto-sans-hebrew.woff2':
    '@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2',
}

export const faceNames: readonly string[] = Object.keys(files)

/** The bytes of a face; null for any other name. */
export async function faceNamed(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  return file ? new Uint8Array(await fs.readFile(path.join(process.cwd(), 'node_modules', file))) : null
}
