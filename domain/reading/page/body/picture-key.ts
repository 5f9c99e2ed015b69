/** What stands there until a script puts the picture in. */
const NO_PICTURE = /placeholder|blank|spacer|pixel|loading|lazy|transparent|default|1x1/i
/** Services that draw a picture in another size are told its own address. */
const OWN = ['url', 'src', 'image', 'img', 'u']
/** Parts of a path that say how large or how good a copy is: numbers, 600x400, w_600, quality-90, 0_0_5000_3000. */
const SIZE =
  /^(?:\d{1,5}|\d*[x×]\d*|(?:[a-z]{1,2}|width|height|quality|size|crop|resize|fit|format|scale|auto|max|min)[_=:,-]?[\d.x,:%-]*|(?:\d+[_x,-])+\d+|(?:[a-z]{1,2}_[\w.:]+,?)+)$/i
/** Names that any picture may have. */
const ANY =
  /^(?:raw|image|images|img|imgs|photo|photos|picture|pictures|pic|foto|bild|media|file|files|master|main|original|orig|hero|lead|top|cover|header|teaser|thumb|thumbnail|full|large|medium|small|big|preview|web|social|share|og|featured|article|story|news|dsc|dscf|screenshot|copy|final|new|crop|upload|uploads|asset|assets|content|wp|cdn|static|public|jpeg|jpg|png|webp)+$/i
const LETTERS = 5
const HASH = /^(?=(?:.*\d){3})(?=.*[a-z])[\da-z]{12,}$|^[\da-f-]{16,}$|^\d{6,}$/i

/**
 * What tells a picture from others, whatever size it is shown in: its path, without what says how large it is. Null where
 * nothing in it does: one name under which a site keeps each article's picture says nothing when the picture is another.
 */
export function pictureKey(address: string): string | null {
  const own = address.trim().split(/\s/)[0] ?? ''
  if (own === '' || own.startsWith('data:') || own.length > 2000) return null
  const url = URL.parse(own, 'https://picture.invalid/')
  if (!url) return null
  const inner = OWN.map((name) => url.searchParams.get(name)).find((value) => value && /[/.]/.test(value))
  if (inner) return pictureKey(inner)
  const parts = url.pathname.split('/').filter(Boolean)
  const name = bare(parts.pop() ?? '')
  if (NO_PICTURE.test(name)) return null
  const kept = [...parts, name].filter((part) => part !== '' && !SIZE.test(part))
  return isOwnName(name) || kept.some((part) => isHash(part)) ? kept.join('/') : null
}

/** A part of a path without its kind of file and its size. */
const bare = (part: string): string =>
  decoded(part)
    .replace(/\.(?:jpe?g|png|webp|avif|gif|svg)$/i, '')
    .replace(/(?:[-_@]\d+x\d*|[-_]\d{2,4}[wh]?|@\dx|[-_]scaled)$/i, '')

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const isHash = (part: string): boolean => HASH.test(part.replace(/\.\w+$/, '')) && !SIZE.test(part)

function isOwnName(name: string): boolean {
  if (SIZE.test(name)) return false
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '' && !ANY.test(word))
  return words.join('').length >= LETTERS
}
