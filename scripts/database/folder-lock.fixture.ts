import { holdFolder } from './folder-lock.ts'

/** Holds a folder as a process of its own, to be killed. Started by folder-lock.test.ts only. */
const [folder = '', server = '', here = ''] = process.argv.slice(2)
holdFolder(folder, { server, here: JSON.parse(here), say: () => undefined }).then(
  () => process.send?.('held'),
  (error: Error) => process.send?.(error.message),
)
setInterval(() => undefined, 60_000)
