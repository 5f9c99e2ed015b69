/** Zones whose clocks are changed in the year, at least one of each rule and offset. */
const CHANGING = [
  ...[
    'Atlantic/Azores',
    'Europe/London',
    'Europe/Berlin',
    'Europe/Kyiv',
    'Europe/Chisinau',
    'Africa/Casablanca',
  ],
  ...['Africa/Cairo', 'Asia/Beirut', 'Asia/Jerusalem', 'Asia/Gaza', 'America/St_Johns', 'America/Halifax'],
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Anchorage'],
  ...[
    'America/Adak',
    'America/Havana',
    'America/Nuuk',
    'America/Miquelon',
    'America/Santiago',
    'Pacific/Easter',
  ],
  ...['Australia/Adelaide', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Norfolk', 'Pacific/Auckland'],
  'Pacific/Chatham',
]
const HOUR = 3_600_000
/** So long before and after a change an hour of that clock may be told twice, or be none. */
const AROUND = 3 * HOUR

const drawn = new Map<string, Intl.DateTimeFormat>()

/** Whether a clock that has this offset, in minutes east of UTC, may be changed between some moments or shortly before or after. */
export function mayChange(offset: number, moments: readonly number[]): boolean {
  const [from, to] = [Math.min(...moments) - AROUND, Math.max(...moments) + AROUND]
  if (!Number.isFinite(from) || !Number.isFinite(to)) return true
  return CHANGING.some((zone) => {
    const [before, after] = [offsetAt(zone, from), offsetAt(zone, to)]
    return before !== after && (before === offset || after === offset)
  })
}

function offsetAt(zone: string, at: number): number {
  let format = drawn.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    drawn.set(zone, format)
  }
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):?(\d+)?/.exec(name) ?? []
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
}
