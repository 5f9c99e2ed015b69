/** What a key does while reading. Every one is shown beside its action and in the list of keys. */
export type Command =
  | 'next'
  | 'previous'
  | 'confirm'
  | 'reject'
  | 'undo'
  | 'correct'
  | 'split'
  | 'add'
  | 'tie'
  | 'fold'
  | 'reorder'

const commands: Record<string, Command> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  c: 'confirm',
  Enter: 'confirm',
  x: 'reject',
  u: 'undo',
  e: 'correct',
  s: 'split',
  a: 'add',
  t: 'tie',
  h: 'fold',
  o: 'reorder',
}

/** The key that is shown for a command. */
export const keyFor: Record<Command, string> = {
  next: 'j',
  previous: 'k',
  confirm: 'c',
  reject: 'x',
  undo: 'u',
  correct: 'e',
  split: 's',
  add: 'a',
  tie: 't',
  fold: 'h',
  reorder: 'o',
}

type Pressed = { key: string; code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/**
 * The key that was meant: on an Arabic or Hebrew keyboard the letters are read by their place, so that `j` stays the
 * same key. @returns null while Ctrl, Meta or Alt make it somebody else's
 */
export function keyOf({ key, code, ctrlKey, metaKey, altKey }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey) return null
  if (/^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key)) {
    const place = /^Key([A-Z])$/.exec(code)
    return place ? place[1]!.toLowerCase() : null
  }
  const digit = /^[٠-٩]$/.test(key) ? String('٠١٢٣٤٥٦٧٨٩'.indexOf(key)) : key
  return digit.length === 1 ? digit.toLowerCase() : digit
}

export const commandOf = (pressed: Pressed): Command | null => {
  const key = keyOf(pressed)
  return key ? (commands[key] ?? null) : null
}

/** Ctrl+Enter, or its like on a Mac: save what is typed. */
export const isSave = ({ key, ctrlKey, metaKey }: Pressed): boolean => key === 'Enter' && (ctrlKey || metaKey)
