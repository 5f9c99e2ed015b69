import { afterAll, expect, it } from 'vitest'
import { articleHtml, defaultArticle } from '#outside/bad-web-pages.fixture.ts'
import { startReader } from './read-in-worker.ts'

const reader = startReader()
afterAll(() => reader.close())

it('the real worker reads a page from its bytes', async () => {
  const bytes = new TextEncoder().encode(articleHtml(defaultArticle))
  const outcome = await reader.read({ kind: 'html', bytes, url: 'https://courier.example/ferry' })
  expect(outcome).toMatchObject({ page: { kind: 'article', title: defaultArticle.title } })
  const statements = 'reading' in outcome ? outcome.reading.statements : []
  expect(statements.map((statement) => statement.chain.at(-1)?.name)).toContain('Anselm Rook')
})

it('and a text, which it keeps exactly', async () => {
  const text = `${defaultArticle.paragraphs.join('\n\n')}\n\u202e \ufeff end  `
  const outcome = await reader.read({ kind: 'text', text, publishedAt: defaultArticle.published })
  expect('reading' in outcome && [outcome.page.text, outcome.reading.text]).toEqual([text, text])
})

it('and of what only waits, the page alone', async () => {
  const text = defaultArticle.paragraphs.join('\n\n')
  const outcome = await reader.read({ kind: 'text', text, pageOnly: true })
  expect(outcome).toMatchObject({ page: { kind: 'article', text }, reading: { statements: [] } })
})
