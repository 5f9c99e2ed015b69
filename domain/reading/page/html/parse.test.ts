import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Element, textOf } from './node.ts'
import { parseMarkup } from './parse.ts'

/** The tree in short: p(a b(c)). */
const shape = (node: Element | string): string =>
  typeof node === 'string'
    ? node.trim()
    : `${node.tag}(${node.children.map(shape).filter(Boolean).join(' ')})`
const tree = (html: string) => parseMarkup(html).root.children.map(shape).filter(Boolean).join(' ')

describe('parseMarkup', () => {
  it.each([
    ['<p>one<p>two<div>three</div>', 'p(one) p(two) div(three)'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', 'ul(li(a) li(b ul(li(c))))'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td(a) td(b)) tr(td(c)))'],
    ['<div><b>x</div>y', 'div(b(x)) y'],
    ['a</span><br/>b<img src=x>c', 'a br() b img() c'],
    ['<script>if (a < b) "</p>"</script>t', 'script(if (a < b) "</p>") t'],
    ['<p title="a>b" data-x=\'1\'>x &amp; y &eacute; &#8217;&#x5d0;</p>', 'p(x & y é ’א)'],
    ['<!-- <p>no</p> -->yes<![CDATA[x]]>', 'yes'],
    ['<svg><path d="x"/><g/></svg>z', 'svg(path() g()) z'],
  ])('reads %s', (html, expected) => expect(tree(html)).toBe(expected))

  it('keeps attributes, the first of a name, references decoded', () => {
    const [a] = parseMarkup('<html lang=he dir="rtl"><a HREF="?a=1&amp;b" href=x hidden>').root
      .children as Element[]
    expect({ ...a!.attrs }).toEqual({ href: '?a=1&b', hidden: '' })
    expect(parseMarkup('<html lang=he dir="rtl">').html).toMatchObject({ lang: 'he', dir: 'rtl' })
  })

  it('never throws and loses no text of well-formed paragraphs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => typeof textOf(parseMarkup(any).root) === 'string'),
    )
    const words = fc.array(fc.stringMatching(/^[a-zא-ת]{1,8}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, (list) => {
        expect(textOf(parseMarkup(list.map((word) => `<p>${word}`).join('')).root)).toBe(list.join(' '))
      }),
    )
  })

  it.each([
    ['nesting', '<div>', 100_000],
    ['attributes', ' a1 b2', 200_000],
    ['open quotes', '<a b="', 100_000],
    ['misnested', '<b><p>', 100_000],
    ['references', '&amp', 200_000],
  ])('takes time in proportion to %s', (_, piece, times) => {
    const started = process.cpuUsage()
    parseMarkup(`<a ${piece.repeat(times)}`)
    parseMarkup(piece.repeat(times))
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000)
  })
})
