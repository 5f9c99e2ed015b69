import { describe, expect, test } from 'vitest'
import { takenUp } from './early-text.ts'

describe('what was typed before the script ran', () => {
  test('takes the place of what the server drew', () => {
    expect(takenUp('', '', 'x', true)).toBe('x')
    expect(takenUp('Ferry', 'Ferry', 'Ferry stays', false)).toBe('Ferry stays')
    expect(takenUp(false, false, true, false)).toBe(true)
    expect(takenUp('Ferry', 'Ferry', '', true)).toBe('')
  })

  test('is not said twice', () => {
    expect(takenUp('', 'The quay', 'The quay', true)).toBeNull()
    expect(takenUp(true, false, false, false)).toBeNull()
  })

  test('stands below what an earlier visit kept', () => {
    expect(takenUp('', 'A whole article', 'x', true)).toBe('A whole article\nx')
    expect(takenUp('', 'A whole article\n', 'x', true)).toBe('A whole article\nx')
    expect(takenUp('On record.', 'On record, edited.', 'On record. More', true)).toBe(
      'On record, edited.\nMore',
    )
    expect(takenUp('On record.', 'On record, edited.', '', true)).toBeNull()
  })

  test('is left where one line, or one choice, was kept', () => {
    expect(takenUp('', 'A whole title', 'x', false)).toBeNull()
    expect(takenUp('editor', 'admin', 'reader', false)).toBeNull()
  })
})
