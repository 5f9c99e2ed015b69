import { answerInParts } from './answer-in-parts.ts'
import { readOne } from './read-one.ts'

/** Runs as a process of its own: reads each input that comes in and answers it. Started by read-in-worker.ts only. */
answerInParts(readOne)
