import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'

describe('detectLanguage', () => {
  it.each([
    ['The minister said that the talks had been delayed.', 'en'],
    ['Le ministre a déclaré que la réunion aurait lieu mardi.', 'fr'],
    ['Der Minister sagte, dass die Sitzung nicht stattfindet.', 'de'],
    ['El ministro dijo que la reunión se celebrará el martes.', 'es'],
    ['"Nobody called me," Energy Minister Ruta Kalnins told public radio.', 'en'],
    ['A deal could be signed next week, Nikkei reported, without citing sources.', 'en'],
    ['Die Rebellen hätten die Stadt eingenommen, meldete die Staatsagentur.', 'de'],
    ['أعلن الوزير اليوم تأجيل الاجتماع', 'ar'],
    ['وزیر گفت که این جلسه برگزار نمی‌شود', 'fa'],
    ['השר אמר היום כי הפגישה נדחתה', 'he'],
    ['Министр сказал, что встреча была отложена', 'ru'],
    ['Міністр заявив, що зустріч відклали', 'uk'],
    ['Ο υπουργός είπε ότι η συνάντηση αναβλήθηκε', 'el'],
    ['大臣は会議が延期されたと述べた', 'ja'],
    ['部长表示会议已推迟', 'zh'],
    ['장관은 회의가 연기되었다고 말했다', 'ko'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each(['', '   ', '12:30 — 100%', '🙂🙂', 'ok'])('claims nothing for %j', (text) => {
    expect(detectLanguage(text)).toBe('und')
  })

  it('is not led astray by a quoted foreign phrase', () => {
    expect(detectLanguage('אמר השר: "the talks are over" והוסיף כי אין בכך חדש ולכן הישיבה נדחתה')).toBe('he')
  })

  it('answers any text with a tag, and a long one in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(detectLanguage(text)).toMatch(/^[a-z]{2,3}$/)
      }),
    )
    const started = process.cpuUsage()
    detectLanguage('the '.repeat(1_250_000))
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(200)
  })
})
