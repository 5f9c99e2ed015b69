import { startEmbedded } from './embedded.ts'

/** Starts the server in a folder and stays, to be killed. Started by embedded.test.ts only. */
await startEmbedded(process.argv[2] ?? '')
process.send?.('started')
