import { describe, expect, it } from 'vitest'
import { readByline } from './names.ts'

describe('readByline', () => {
  it.each([
    ['By Dana Orrin and Tom Velde, Staff Writers', ['Dana Orrin', 'Tom Velde']],
    ['BY: Dana Orrin | May 9, 2031', ['Dana Orrin']],
    ['Von Jutta Halm und Peer Noll', ['Jutta Halm', 'Peer Noll']],
    ['Par Élise Aubin', ['Élise Aubin']],
    ['بقلم سلمى الحداد', ['سلمى الحداد']],
    ['מאת נועה ברק', ['נועה ברק']],
    ['Written by Dana Orrin (@dorrin)', ['Dana Orrin']],
    ['Dana Orrin, Chief Political Correspondent', ['Dana Orrin']],
    ['https://news.example/author/1', []],
    ['Written by Dana Orrin in Harbour News on 9 May 2031', ['Dana Orrin']],
    ['Dana Orrin DAILY POST', ['Dana Orrin']],
    ['ByDana Orrin', ['Dana Orrin']],
    ['vonJutta Halm', ['Jutta Halm']],
    ['Byron Velde', ['Byron Velde']],
    ['by Dana Orrin@dorrin', ['Dana Orrin']],
    ['Dana Orrin Senior Staff Writer', ['Dana Orrin']],
    ['Jutta Halm Redakteurin für Umwelt', ['Jutta Halm']],
    ['Dana Orrin / HNN / Updated: May 9, 2031', ['Dana Orrin']],
    ['Dana Orrin, PhD, Tom Velde, MD', ['Dana Orrin', 'Tom Velde']],
    ['Recipe by Dana Orrin', ['Dana Orrin']],
    ['Fotos: Peer Noll', []],
    ['Снимка: Общината', []],
    ['humans.txt', []],
    ['Veröffentlicht', []],
    ['Share', []],
    ['5 min read', []],
    ['', []],
  ])('reads %s', (line, names) => expect(readByline(line).names).toEqual(names))

  it('tells agencies from people', () => {
    expect(readByline('By Dana Orrin, Associated Press')).toEqual({
      names: ['Dana Orrin'],
      agencies: ['Associated Press'],
    })
    expect(readByline('Reuters')).toEqual({ names: ['Reuters'], agencies: ['Reuters'] })
  })
})
