import type { Locale } from './locales.ts'

/** Names of the zones newsrooms meet most, in Arabic and Hebrew; others fall back to the city in the zone's own id. */
const names: Record<string, [ar: string, he: string]> = {
  UTC: ['بالتوقيت العالمي', 'זמן אוניברסלי'],
  'Africa/Algiers': ['الجزائر', 'אלג׳יר'],
  'Africa/Cairo': ['القاهرة', 'קהיר'],
  'Africa/Casablanca': ['الدار البيضاء', 'קזבלנקה'],
  'Africa/Khartoum': ['الخرطوم', 'ח׳רטום'],
  'Africa/Tripoli': ['طرابلس', 'טריפולי'],
  'Africa/Tunis': ['تونس', 'תוניס'],
  'America/Chicago': ['شيكاغو', 'שיקגו'],
  'America/Los_Angeles': ['لوس أنجلوس', 'לוס אנג׳לס'],
  'America/New_York': ['نيويورك', 'ניו יורק'],
  'Asia/Amman': ['عمّان', 'עמאן'],
  'Asia/Baghdad': ['بغداد', 'בגדאד'],
  'Asia/Beirut': ['بيروت', 'ביירות'],
  'Asia/Damascus': ['دمشق', 'דמשק'],
  'Asia/Dubai': ['دبي', 'דובאי'],
  'Asia/Gaza': ['غزة', 'עזה'],
  'Asia/Hebron': ['الخليل', 'חברון'],
  'Asia/Jerusalem': ['القدس', 'ירושלים'],
  'Asia/Kuwait': ['الكويت', 'כווית'],
  'Asia/Qatar': ['الدوحة', 'דוחה'],
  'Asia/Riyadh': ['الرياض', 'ריאד'],
  'Asia/Tehran': ['طهران', 'טהראן'],
  'Asia/Tokyo': ['طوكيو', 'טוקיו'],
  'Europe/Berlin': ['برلين', 'ברלין'],
  'Europe/Brussels': ['بروكسل', 'בריסל'],
  'Europe/Istanbul': ['إسطنبول', 'איסטנבול'],
  'Europe/Kyiv': ['كييف', 'קייב'],
  'Europe/London': ['لندن', 'לונדון'],
  'Europe/Moscow': ['موسكو', 'מוסקבה'],
  'Europe/Paris': ['باريس', 'פריז'],
}

/** What a reader calls a zone: "Jerusalem", "New York", "UTC". @param zone IANA id */
export function zoneName(locale: Locale, zone: string): string {
  const known = names[zone]
  if (known && locale !== 'en') return known[locale === 'ar' ? 0 : 1]
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
