import { statfs } from 'node:fs/promises'

/** Bytes on the disk that holds a folder: free for us, and in all. null when the system does not say. */
export async function diskOf(folder: string): Promise<{ free: number; all: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, all: blocks * bsize }
  } catch {
    return null
  }
}
