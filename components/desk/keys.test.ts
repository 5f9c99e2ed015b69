import { describe, expect, it } from 'vitest'
import { commandOf, isSave, keyOf } from './keys.ts'

const press = (
  key: string,
  code = '',
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('commandOf', () => {
  it('reads letters on an Arabic and a Hebrew keyboard by their place', () => {
    expect(commandOf(press('ت', 'KeyJ'))).toBe('next')
    expect(commandOf(press('ח', 'KeyJ'))).toBe('next')
    expect(commandOf(press('ש', 'KeyA'))).toBe('add')
  })

  it('reads a Latin letter by what it says, wherever it lies', () => {
    expect(commandOf(press('a', 'KeyQ'))).toBe('add')
    expect(commandOf(press('J', 'KeyJ'))).toBe('next')
  })

  it('leaves chords to the browser', () => {
    expect(commandOf(press('c', 'KeyC', { ctrlKey: true }))).toBeNull()
    expect(commandOf(press('t', 'KeyT', { metaKey: true }))).toBeNull()
  })

  it('knows nothing of keys that do nothing', () => {
    expect(commandOf(press('z', 'KeyZ'))).toBeNull()
    expect(commandOf(press('Tab', 'Tab'))).toBeNull()
  })
})

it('reads Arabic figures as figures', () => {
  expect(keyOf(press('٣', 'Digit3'))).toBe('3')
})

it('saves with Ctrl+Enter and with ⌘+Enter, not with Enter alone', () => {
  expect(
    [press('Enter', '', { ctrlKey: true }), press('Enter', '', { metaKey: true }), press('Enter')].map(
      isSave,
    ),
  ).toEqual([true, true, false])
})
