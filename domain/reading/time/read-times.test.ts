import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTimes } from './read-times.ts'

/** Thursday 14 March 2024. */
const THURSDAY = { publishedAt: '2024-03-14', language: 'en' }
const values = (text: string, ctx: Parameters<typeof readTimes>[1] = THURSDAY) =>
  readTimes(text, ctx).map(({ value }) => value)

describe('weekdays', () => {
  it.each([
    ['The mayor resigned on Wednesday.', '2024-03-13'],
    ['In a Thursday address the mayor resigned.', '2024-03-14'],
    ['The mayor resigned on Friday.', '2024-03-08'],
    ['The council will vote on Friday.', '2024-03-15'],
    ["The council won't vote on Monday.", '2024-03-18'],
    ['The bridge is to be opened on Saturday.', '2024-03-16'],
    ['The bridge has been opened on Saturday.', '2024-03-09'],
    ['On Tuesday, the court is expected to rule.', '2024-03-19'],
    ['The vote was postponed until Monday.', '2024-03-18'],
    ['She agreed on Monday to resign.', '2024-03-11'],
    ['They met last Thursday.', '2024-03-07'],
    ['They meet next Thursday.', '2024-03-21'],
    ['They met on Tuesday of last week.', '2024-03-05'],
    ['Shops closed on Friday, March 1.', '2024-03-01'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  it('takes no weekday from a lower-case or shortened word without support', () => {
    expect(values('They sat in the sun and wed.')).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['It opened on March 3.', '2024-03-03'],
    ['It opened on December 20.', '2023-12-20'],
    ['It will open on June 5th.', '2024-06-05'],
    ['It opened on 20 December 2019.', '2019-12-20'],
    ['It opened in October.', '2023-10'],
    ['It opened in May 2008.', '2008-05'],
    ['It opened in 2019.', '2019'],
    ['It was the fashion of the 1990s.', '199'],
    ['Filed 2023-12-20.', '2023-12-20'],
    ['Filed 12/20/2023.', '2023-12-20'],
    ['Due by the end of the month.', '2024-03'],
    ['Profit rose in the fourth quarter.', '2023-Q4'],
    ['Profit rose in the second quarter of 2020.', '2020-Q2'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  it('does not take quantities and names for years', () => {
    expect(values('At least 2000 people paid $1999 for flight 1950 and 1,984 rooms.')).toEqual([])
  })
})

describe('counted and repeated times', () => {
  it.each([
    ['It happened three days ago.', 'DATE', '2024-03-11'],
    ['It happened two weeks ago.', 'DATE', '2024-W09'],
    ['It happened last week.', 'DATE', '2024-W10'],
    ['It happened yesterday.', 'DATE', '2024-03-13'],
    ['It took two years.', 'DURATION', 'P2Y'],
    ['A one-week pause began.', 'DURATION', 'P1W'],
    ['It grew over the past decade.', 'DURATION', 'P10Y'],
    ['It took thirty minutes.', 'DURATION', 'PT30M'],
    ['It takes several months.', 'DURATION', 'PXM'],
    ['They meet every week.', 'SET', 'P1W'],
    ['They build 15 a year.', 'SET', 'P1Y'],
    ['It began at 10:30 p.m.', 'TIME', '2024-03-14T22:30'],
    ['It began on Monday at 10:30.', 'TIME', '2024-03-11T10:30'],
    ['It rained this morning.', 'TIME', '2024-03-14TMO'],
    ['It rained Monday night.', 'TIME', '2024-03-11TNI'],
    ['They currently rent.', 'DATE', 'PRESENT_REF'],
  ])('%s', (text, type, value) => {
    expect(readTimes(text, THURSDAY).at(-1)).toMatchObject({ type, value })
  })

  it('finds no time in an age or in "for the first time"', () => {
    expect(values('A 56-year-old voted for the first time.')).toEqual([])
  })
})

describe('ranges', () => {
  it("counts days in the publisher's own zone", () => {
    const [time] = readTimes('It happened today.', {
      publishedAt: '2024-03-14T23:30:00-05:00',
      language: 'en',
    })
    expect(time?.range).toEqual({
      from: '2024-03-14T05:00:00.000Z',
      to: '2024-03-15T05:00:00.000Z',
      precision: 'day',
    })
  })

  it('leaves what cannot be resolved with an X and without a range', () => {
    const times = readTimes('On Thursday, December 20 came up last week.', { language: 'en' })
    expect(times.length).toBeGreaterThan(1)
    for (const { value, range } of times) {
      expect(value).toContain('X')
      expect(range).toBeUndefined()
    }
  })

  it('resolves a full date without a publication date', () => {
    expect(readTimes('Signed on 3 May 2021.', {})[0]?.range?.from).toBe('2021-05-03T00:00:00.000Z')
  })
})

describe('other languages', () => {
  it('reads Arabic', () => {
    const ar = { publishedAt: '2024-03-14', language: 'ar' }
    expect(values('اجتمع المجلس أمس', ar)).toEqual(['2024-03-13'])
    expect(values('اجتمع المجلس يوم الأربعاء', ar)).toEqual(['2024-03-13'])
    expect(values('سيجتمع المجلس يوم الجمعة المقبل', ar)).toEqual(['2024-03-15'])
    expect(values('وقع الحادث في ٢٠ ديسمبر ٢٠١٩', ar)).toEqual(['2019-12-20'])
    expect(values('وصل قبل ثلاثة أيام', ar)).toEqual(['2024-03-11'])
  })

  it('reads Hebrew', () => {
    const he = { publishedAt: '2024-03-14', language: 'he' }
    expect(values('המועצה התכנסה אתמול', he)).toEqual(['2024-03-13'])
    expect(values('המועצה התכנסה ביום רביעי', he)).toEqual(['2024-03-13'])
    expect(values('ההצבעה נדחתה ליום שני', he)).toEqual(['2024-03-18'])
    expect(values('ב-20 בדצמבר 2019', he)).toEqual(['2019-12-20'])
    expect(values('בשבוע שעבר', he)).toEqual(['2024-W10'])
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Thursday ',
      'the ',
      'last ',
      '3 ',
      'May ',
      '2019 ',
      'week',
      ' ago',
      '10:30',
      '🙂',
      'يوم ',
      'ה',
      '\n\n',
      '-',
      '1990s',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  it('gives ordered spans within the text', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('en', 'ar', 'he', 'und'),
        (pieces, language) => {
          const text = pieces.join('')
          const length = [...text].length
          let last = 0
          for (const { start, end, range } of readTimes(text, { publishedAt: '2024-03-14', language })) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(length)
            if (range) expect(Date.parse(range.to)).toBeGreaterThan(Date.parse(range.from))
            last = end
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(['1-', 'a', 'the last ', 'Thursday ', '٣,', '\n ', '\t', "'", 'by the end of '])(
    'reads a line of %j, half a megabyte long, in time',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length))
      const started = process.cpuUsage()
      readTimes(text, THURSDAY)
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000)
    },
  )

  it('reads a line of five megabytes in time', () => {
    const started = process.cpuUsage()
    readTimes('ab 12-34, '.repeat(500_000), THURSDAY)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(15_000)
  })
})

describe('times that lean on others', () => {
  const values = (text: string) =>
    readTimes(text, { publishedAt: '2031-03-12', language: 'en' }).map(
      ({ start, end, value }) => `${[...text].slice(start, end).join('')} = ${value}`,
    )

  it.each([
    ['The fair runs April 9th through 17th.', ['April 9th = 2031-04-09', '17th = 2031-04-17']],
    ['They met on January 3 and 4.', ['January 3 = 2031-01-03', '4 = 2031-01-04']],
    ['Between June 9 and 12 people died.', ['June 9 = 2030-06-09']],
    ['He was born on the fourth of July, 1995.', ['fourth of July, 1995 = 1995-07-04']],
    ['She came on the twenty-third of September.', ['twenty-third of September = 2030-09-23']],
    ['It was signed on May first, 1999.', ['May first, 1999 = 1999-05-01']],
    ['It opens two weeks from 15 January.', ['two weeks from 15 January = 2031-01-29']],
    ['He died three days after the March 4 attack.', ['three days after the March 4 = 2031-03-07']],
    ['The vote was held the day before Christmas.', ['the day before Christmas = 2030-12-24']],
    ['She had left the day before.', ['the day before = 2031-03-11']],
    ['He left two days before the election.', ['two days = P2D']],
    ['He will return in two weeks.', ['in two weeks = 2031-03-26']],
    ['In two weeks profits rose.', ['two weeks = P2W']],
    ['The talks will resume on the 18th.', ['the 18th = 2031-03-18']],
    ['They live on the 18th floor.', []],
    ['They will meet next week on Tuesday.', ['next week on Tuesday = 2031-03-18']],
    ['No later than six months.', ['six months = P6M']],
    ['He works three days a week.', ['three days = P3D', 'a week = P1W']],
    ['Shares fell for five straight days.', ['five straight days = P5D']],
    ['It took a year and a half.', ['a year and a half = P1.5Y']],
    ['It lasted half a year.', ['half a year = P0.5Y']],
    ['Sales rose in the first half of the year.', ['the first half of the year = 2031-H1']],
    ['Two people died over the weekend.', ['the weekend = 2031-W10-WE']],
    ['They will meet over the weekend.', ['the weekend = 2031-W11-WE']],
    ['He said later on Tuesday that it was over.', ['Tuesday = 2031-03-11']],
    ['He spent three nights there.', ['three nights = P3D']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected))
})
