/** English words too common to tell one statement from another; also the verb of saying that opens most claims. */
export const commonWords: ReadonlySet<string> = new Set(
  `a an the of to in on at for by with from and or but if then than that this these those is are was were be been
  being am do does did have has had having he she it they we you i him her them us me my your his its their our as
  not no so too very can could will would should may might must shall about into over under out up down off again
  there here when where who whom which what how why all any both each few more most other some such only own same
  s t just don now says said say`.split(/\s+/),
)

/** Number words as digits, so that "six bankruptcies" meets "6 bankruptcies". */
export const numberWords: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
}

/**
 * Endings taken off English words: each list in order, first that fits, only where the measure of the rest (its
 * count of vowel-consonant turns) is above the given one. Condensed from Porter 1980, An algorithm for suffix
 * stripping, steps 2 to 4.
 */
export const endings: readonly {
  above: number
  list: readonly (readonly [ending: string, instead: string])[]
}[] = [
  {
    above: 0,
    list: [
      ['ational', 'ate'],
      ['ization', 'ize'],
      ['iveness', 'ive'],
      ['fulness', 'ful'],
      ['ousness', 'ous'],
      ['tional', 'tion'],
      ['biliti', 'ble'],
      ['alism', 'al'],
      ['ation', 'ate'],
      ['aliti', 'al'],
      ['iviti', 'ive'],
      ['ousli', 'ous'],
      ['entli', 'ent'],
      ['ator', 'ate'],
      ['izer', 'ize'],
      ['alli', 'al'],
      ['enci', 'ence'],
      ['anci', 'ance'],
      ['bli', 'ble'],
      ['eli', 'e'],
      ['li', ''],
    ],
  },
  {
    above: 0,
    list: [
      ['icate', 'ic'],
      ['ative', ''],
      ['alize', 'al'],
      ['iciti', 'ic'],
      ['ical', 'ic'],
      ['ful', ''],
      ['ness', ''],
    ],
  },
  {
    above: 1,
    list: [
      ['ement', ''],
      ['ance', ''],
      ['ence', ''],
      ['able', ''],
      ['ible', ''],
      ['ment', ''],
      ['ant', ''],
      ['ent', ''],
      ['ism', ''],
      ['ate', ''],
      ['iti', ''],
      ['ous', ''],
      ['ive', ''],
      ['ize', ''],
      ['sion', 's'],
      ['tion', 't'],
      ['al', ''],
      ['er', ''],
      ['ic', ''],
    ],
  },
]
