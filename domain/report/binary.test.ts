import { describe, expect, it } from 'vitest'
import { looksBinary } from './binary.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('binary bytes', () => {
  it('are told from text in any script', () => {
    expect(looksBinary(utf8('A road was closed.\n\tTwice.'))).toBe(false)
    expect(looksBinary(utf8('הכביש נסגר. أُغلق الطريق.'))).toBe(false)
    expect(looksBinary(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]))).toBe(false)
  })

  it('are told by their signature or by their control characters', () => {
    expect(looksBinary(utf8('%PDF-1.7 and so on'))).toBe(true)
    expect(looksBinary(Uint8Array.from({ length: 400 }, (_, at) => at % 7))).toBe(true)
  })
})
