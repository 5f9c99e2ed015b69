type Held = string | boolean

/**
 * What a field is to hold when something was typed or chosen in it before the page's script ran. What an earlier visit
 * kept is never written over: an early text is put below it on a line of its own, or left where there is but one line.
 * @param drawn what the server put into the field
 * @param held what the form holds for it now
 * @param typed what stood in it before the script ran
 * @param lines whether it has several lines
 * @returns null where nothing is to change
 */
export function takenUp<T extends Held>(drawn: T, held: T, typed: T, lines: boolean): T | string | null {
  if (held === typed) return null
  if (held === drawn) return typed
  if (!lines || typeof held !== 'string' || typeof typed !== 'string' || typeof drawn !== 'string')
    return null
  // of a text that stood there already, only what was added to it
  const added = (typed.startsWith(drawn) ? typed.slice(drawn.length) : typed).trim()
  return added ? `${held.replace(/\n+$/, '')}\n${added}` : null
}
