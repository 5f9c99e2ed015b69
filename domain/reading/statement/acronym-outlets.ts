import type { Document } from './document.ts'
import type { Name } from './names.ts'

/** Acronyms that name a body which is spoken to and quoted, no agency. Own list after international bodies and offices of state. */
const BODIES = new Set(
  `us uk eu un uae usa uae imf wto iaea unhcr unicef unesco unrwa osce icc icj ecb ioc fifa uefa fia who fao wfp wmo ilo oecd asean ecowas
  gcc msf icrc aclu nra nhs mod doj dhs fema fda cdc epa sec ftc nsa gru fsb sbu irs nato fbi cia idf opec plo pkk mps mp ngo ngos
  ceo pm tv dc ny la nypd lapd rsf irgc rcmp nba nfl mlb nhl atp wta pga rspca rnli nasa esa`
    .split(/\s+/)
    .filter(Boolean),
)
const REPORTS = /^(?:reported|reports|quoted|cited)$/
const SPEAKS_TO = /^(?:comments|remarks|spoke|speaking|confirmed|denied|said|admitted|interview)$/

/** "told ANP that", "quoted by ANP", "ANP reported that": capitals that no list knows, where only an outlet stands. */
export function acronymOutlet(doc: Document, { from, to, text }: Name): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(text) || BODIES.has(text.toLowerCase())) return false
  const lower = (at: number) => doc.tokens[at]?.lower ?? ''
  const link = lower(from - 1) === 'the' ? from - 2 : from - 1
  if (/^(?:tell|told|telling|tells)$/.test(lower(link))) return true
  if (lower(link) === 'to' && SPEAKS_TO.test(lower(link - 1))) return true
  if (lower(link) === 'with' && lower(link - 1) === 'interview') return true
  if (
    lower(link) === 'by' &&
    /^(?:quoted|cited|carried|reported|seen|obtained|saying)$/.test(lower(link - 1))
  )
    return true
  return REPORTS.test(lower(to)) && doc.tokens[to]!.tag !== 'NOUN'
}
