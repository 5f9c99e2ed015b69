import { describe, expect, it } from 'vitest'
import { drawingIn, markup } from './markup.ts'

const light = { colours: 'light' } as const
const Dot = ({ at }: { at: number }) => (
  <circle cx={at} className="fill-accent stroke-2 group-hover:fill-ink" />
)

const Figure = () => (
  <figure>
    <figcaption>words</figcaption>
    <div>
      <svg width={7} aria-hidden="true" />
    </div>
  </figure>
)

describe('elements as text', () => {
  it('in a drawing, classes that paint become attributes, whatever else they say is left out', () => {
    expect(
      markup(
        <svg viewBox="0 0 9 9" className="block text-mark-denied font-interface" aria-hidden="true">
          <Dot at={3} />
          <text textAnchor="end" stroke="var(--color-paper)" className="fill-quiet font-medium">
            {['a', 1]}
          </text>
        </svg>,
        light,
      ),
    ).toBe(
      `<svg viewBox="0 0 9 9" aria-hidden="true" color="#7a3b85" font-family="Inter, 'Noto Naskh Arabic', 'Frank Ruhl Libre', system-ui, sans-serif"><circle cx="3" fill="#0b5563" stroke-width="2"></circle><text text-anchor="end" stroke="#fffcf7" fill="#5a5e67" font-weight="500">a1</text></svg>`,
    )
  })

  it('in a page, colours are the page’s own and links lead to where they lead from elsewhere', () => {
    expect(
      markup(
        <p className="quiet">
          <a href="#c-1">x</a>
          <svg aria-hidden="true">
            <path className="stroke-edge" />
          </svg>
          {null}
          {false}
        </p>,
        { colours: 'page', page: 'https://record.example/claims/a' },
      ),
    ).toBe(
      '<p class="quiet"><a href="https://record.example/claims/a#c-1" target="_blank" rel="noopener">x</a><svg aria-hidden="true"><path stroke="var(--color-edge)"></path></svg></p>',
    )
  })

  it('lets no text out of its place', () => {
    expect(markup(<p title={'"><script>'}>{'</p><script>alert(1)</script>&\u0000\ud800'}</p>, light)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\ufffd\ufffd</p>',
    )
  })

  it('finds the drawing inside a figure', () => {
    expect(drawingIn(<Figure />)?.props.width).toBe(7)
    expect(drawingIn(<p>words</p>)).toBeNull()
  })
})
