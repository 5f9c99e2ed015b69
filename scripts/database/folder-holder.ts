import fs from 'node:fs'

/**
 * Who has a data folder, written down in it, for programs that do not see each other's processes: in two containers, or
 * on two machines that share the folder. Where they do see each other, the process decides, at once; elsewhere the beat
 * does, a number that the holder counts up for as long as it is there.
 */
export type Holder = {
  /** of this holding alone */
  id: string
  /** where process numbers mean what they say: the machine since it was started, and the namespace in it */
  place: string
  host: string
  process: string
  beat: number
}

/** Who the file names; null when there is none. One that nobody can read names nobody who could still be there. */
export function holderIn(file: string): Holder | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (error instanceof SyntaxError) return { id: '', place: '', host: '', process: '', beat: 0 }
    throw error
  }
}
