import { describe, expect, it } from 'vitest'
import { headlineBeside } from './headline.ts'

const around = (...headings: string[]) => ({ headings, shown: '' })

describe('the headline of a page that tells several', () => {
  it('is the old one while it stands over the text, whatever networks are told', () => {
    const page = { title: 'Five things about ferries', around: around('The Courier', 'Ferry “held”') }
    expect(headlineBeside(page, 'Ferry held')).toBe('Ferry held')
  })

  it('is the new one where the old one is nowhere', () => {
    const page = { title: 'Ferry freed', around: around('Ferry freed') }
    expect(headlineBeside(page, 'Ferry held')).toBe('Ferry freed')
    expect(headlineBeside({ title: 'Ferry freed' }, 'Ferry held')).toBe('Ferry freed')
    expect(headlineBeside(page, null)).toBe('Ferry freed')
  })
})
