import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf } from './format.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('what bytes are', () => {
  it.each([
    ['pdf', '%PDF-1.7\n%âãÏÓ'],
    ['pdf', 'junk before it\n%PDF-1.4'],
    ['zip', 'PK\u0003\u0004xxxx'],
    ['warc', 'WARC/1.1\r\nWARC-Type: warcinfo\r\n'],
    ['mail', 'Received: by x\r\n (with y)\r\nFrom: a@b.example\r\nSubject: x\r\n\r\nHello'],
    [
      'mail',
      'From a@b.example Tue Mar 4 2031\nFrom: a@b.example\nDate: Tue, 4 Mar 2031 08:30:00 +0000\n\nHello',
    ],
    [
      'mail',
      'Authentication-Results: mx; spf=pass\r\n smtp=x\r\nFrom: a@b.example\r\nTo: c@d.example\r\n\r\n',
    ],
    ['html', '<!doctype html><p>x'],
    ['html', ' \n<div class="a">x</div>'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">'],
    ['text', 'The minister said: “No.” <b@c.example> wrote'],
    ['text', '<b@c.example> wrote: no'],
    ['text', 'From: where the ferry lies\nthe road goes on.\n'],
    ['text', 'Date: Tuesday\n\nOne field makes no message.'],
    ['text', '{"@context":"https://schema.org"}'],
    ['text', ''],
  ])('%s: %j', (format, text) => {
    expect(formatOf(utf8(text))).toBe(format)
  })

  it('tells text in UTF-16 and what is no text', () => {
    expect(formatOf(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]))).toBe('text')
    expect(formatOf(Uint8Array.from({ length: 400 }, (_, at) => at % 7))).toBe('other')
    expect(formatOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]))).toBe('picture')
    expect(formatOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('older office')
    expect(formatOf(Uint8Array.from([0x1f, 0x8b, 8]))).toBe('gzip')
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => void formatOf(bytes)))
  })
})
