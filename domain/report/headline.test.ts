import { describe, expect, it } from 'vitest'
import { readPage } from '../reading/page/read-page.ts'
import { headlineBeside } from './headline.ts'

const around = (...headings: string[]) => ({ headings, shown: '' })

describe('the headline of a page that tells several', () => {
  it('is the old one while it stands over the text, whatever networks are told', () => {
    const page = { title: 'Five things about ferries', around: around('The Courier', 'Ferry “held”') }
    expect(headlineBeside(page, 'Ferry held')).toBe('Ferry held')
  })

  it('is no old one in a list of what is read most, before or after the text', () => {
    const list = '<div><h2>Most read</h2><h2>Ferry held</h2></div>'
    const html = (over: string, under: string, heading = '<h1>Ferry freed</h1>') =>
      `<html><head><title>Ferry freed</title><meta property="og:site_name" content="The Courier"></head><body>${over}<article>${heading}${'<p>At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.</p>'.repeat(4)}</article>${under}</body></html>`
    const told = (page: string) => headlineBeside(readPage(new TextEncoder().encode(page), {}), 'Ferry held')
    expect(told(html('', list))).toBe('Ferry freed')
    expect(told(html(list, ''))).toBe('Ferry freed')
    expect(told(html('', list, '<h2>Ferry freed</h2>'))).toBe('Ferry freed')
    expect(told(html('<h1>The Courier</h1>', list, '<h2>Ferry held</h2>'))).toBe('Ferry held')
    expect(told(html('', list, '<h1>Ferry held</h1>'))).toBe('Ferry held')
  })

  it('is the new one where the old one is nowhere', () => {
    const page = { title: 'Ferry freed', around: around('Ferry freed') }
    expect(headlineBeside(page, 'Ferry held')).toBe('Ferry freed')
    expect(headlineBeside({ title: 'Ferry freed' }, 'Ferry held')).toBe('Ferry freed')
    expect(headlineBeside(page, null)).toBe('Ferry freed')
  })
})
