import { describe, expect, it } from 'vitest'
import { lateAnswer } from './late.ts'

const meta = (content: string) =>
  `<p>x</p><meta id="__next-page-redirect" http-equiv="refresh" content="${content}"/>`

describe('what a page found out late', () => {
  it('is a redirect of ours, for now or for good', () => {
    expect(lateAnswer(meta('1;url=/sign-in?next=%2Fdesk&amp;a=1'))).toEqual({
      status: 307,
      location: '/sign-in?next=%2Fdesk&a=1',
    })
    expect(lateAnswer(meta('0;url=/claims/x'))).toEqual({ status: 308, location: '/claims/x' })
  })
  it('never leads to another site', () => {
    expect(lateAnswer(meta('1;url=//elsewhere.example/'))).toBeNull()
    expect(lateAnswer(meta('1;url=https://elsewhere.example/'))).toBeNull()
  })
  it('is that it is missing', () => {
    expect(lateAnswer('<!--$!--><template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404"></template>')).toEqual({
      status: 404,
    })
  })
  it('is nothing that words in a page could say', () => {
    const words = meta('1;url=/x').replaceAll('<', '&lt;')
    expect(lateAnswer(`<p>${words} NEXT_HTTP_ERROR_FALLBACK;404</p>`)).toBeNull()
  })
})
