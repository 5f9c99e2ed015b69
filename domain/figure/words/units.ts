/**
 * Units that convert into each other exactly: what they measure, and how many of its smallest whole unit one is, as a
 * fraction where it is none. From the SI brochure (BIPM, 9th edition) and the international yard and pound agreement
 * of 1959. Left out on purpose: "ton" (long, short or metric), "gallon" (imperial or American), months and years in
 * days, degrees: the same word is not always the same measure.
 */
export const measures: Record<string, Record<string, [factor: bigint, under?: bigint]>> = {
  mass: {
    mg: [1n],
    g: [1000n],
    kg: [1_000_000n],
    t: [1_000_000_000n],
    lb: [45_359_237n, 100n],
    oz: [45_359_237n, 1600n],
  },
  length: {
    mm: [1n],
    cm: [10n],
    m: [1000n],
    km: [1_000_000n],
    in: [254n, 10n],
    ft: [3048n, 10n],
    yd: [9144n, 10n],
    mi: [1_609_344n],
    nmi: [1_852_000n],
  },
  area: {
    'm²': [1n],
    ha: [10_000n],
    'km²': [1_000_000n],
    dunam: [1000n],
    acre: [40_468_564_224n, 10_000_000n],
    'mi²': [2_589_988_110_336n, 1_000_000n],
  },
  volume: { ml: [1n], l: [1000n], 'm³': [1_000_000n] },
  duration: { s: [1n], min: [60n], h: [3600n], day: [86_400n], week: [604_800n] },
  'calendar time': { month: [1n], year: [12n] },
  energy: { kWh: [1n], MWh: [1000n], GWh: [1_000_000n], TWh: [1_000_000_000n] },
  power: { kW: [1n], MW: [1000n], GW: [1_000_000n] },
  speed: { 'km/h': [1000n], mph: [1_609_344n, 1000n] },
}

/** How the units are worded in our three languages; compiled by the project from CLDR unit names. */
export const names: Record<string, string> = {
  mg: 'milligram milligrams ملغ',
  g: 'gram grams gramme grammes غرام غرامات גרם',
  kg: 'kilo kilos kilogram kilograms kilogramme kilogrammes كغ كيلوغرام كيلوغرامات ק״ג קילו קילוגרם',
  t: 'tonne tonnes metric-ton metric-tons',
  lb: 'lbs pound-weight',
  oz: 'ounce ounces',
  mm: 'millimetre millimetres millimeter millimeters ملم מ״מ',
  cm: 'centimetre centimetres centimeter centimeters سم ס״מ',
  m: 'metre metres meter meters متر أمتار מטר מטרים',
  km: 'kilometre kilometres kilometer kilometers كم كيلومتر كيلومترات ק״מ קילומטר קילומטרים',
  in: 'inch inches',
  ft: 'foot feet',
  yd: 'yard yards',
  mi: 'mile miles ميل أميال מייל מיילים',
  nmi: 'nautical-mile nautical-miles',
  'm²': 'm2 sqm square-metre square-metres square-meter square-meters متر-مربع מ״ר',
  ha: 'hectare hectares هكتار هكتارات הקטר',
  'km²': 'km2 sqkm square-kilometre square-kilometres square-kilometer square-kilometers كيلومتر-مربع קמ״ר',
  dunam: 'dunams دونم دونمات דונם דונמים',
  acre: 'acres',
  'mi²': 'square-mile square-miles',
  ml: 'millilitre millilitres milliliter milliliters',
  l: 'litre litres liter liters لتر لترات ליטר ליטרים',
  'm³': 'm3 cubic-metre cubic-metres cubic-meter cubic-meters متر-مكعب קוב',
  s: 'sec second seconds ثانية ثوان שנייה שניות',
  min: 'minute minutes دقيقة دقائق דקה דקות',
  h: 'hour hours hr hrs ساعة ساعات שעה שעות',
  day: 'days يوم أيام יום ימים',
  week: 'weeks أسبوع أسابيع שבוע שבועות',
  month: 'months شهر أشهر חודש חודשים',
  year: 'years سنة سنوات שנה שנים',
  kWh: 'kilowatt-hour kilowatt-hours',
  MWh: 'megawatt-hour megawatt-hours',
  GWh: 'gigawatt-hour gigawatt-hours',
  TWh: 'terawatt-hour terawatt-hours',
  kW: 'kilowatt kilowatts',
  MW: 'megawatt megawatts',
  GW: 'gigawatt gigawatts',
  'km/h': 'kph kmh',
  mph: 'miles-per-hour',
}

/** Words before a unit that multiply it. "Billion" is a thousand million, as CLDR has it for English. */
export const scales: Record<string, bigint> = {
  hundred: 100n,
  thousand: 1000n,
  million: 10n ** 6n,
  billion: 10n ** 9n,
  trillion: 10n ** 12n,
  ألف: 1000n,
  آلاف: 1000n,
  مليون: 10n ** 6n,
  ملايين: 10n ** 6n,
  مليار: 10n ** 9n,
  אלף: 1000n,
  אלפי: 1000n,
  מיליון: 10n ** 6n,
  מיליוני: 10n ** 6n,
  מיליארד: 10n ** 9n,
}

/** What a share of a whole is called, and the step between two shares, which is another thing. */
export const percent = ['%', 'percent', 'per-cent', 'pct', 'في-المئة', 'بالمئة', 'אחוז', 'אחוזים']
export const points = ['percentage-point', 'percentage-points', 'pp']
/** What is counted when people are. */
export const people = ['people', 'persons', 'person', 'شخص', 'أشخاص', 'איש', 'אנשים', 'בני-אדם']

/** Money as it is worded, by the code of ISO 4217. "Dollars", "pounds" and "francs" alone name no one currency. */
export const money: Record<string, string> = {
  $: 'dollar',
  dollars: 'dollar',
  'us-dollar': 'USD',
  'us-dollars': 'USD',
  us$: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  يورو: 'EUR',
  אירו: 'EUR',
  '£': 'pound',
  pounds: 'pound',
  '₪': 'ILS',
  shekel: 'ILS',
  shekels: 'ILS',
  شيكل: 'ILS',
  שקל: 'ILS',
  שקלים: 'ILS',
}
