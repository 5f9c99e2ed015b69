import { instant } from './times.ts'
import type { CastPerson } from './types.ts'

/** Who works at the desk. Passwords are made by whoever seeds, never kept here. */
export const people: CastPerson[] = [
  { key: 'maha', name: 'Maha Idris', email: 'maha.idris@desk.example', role: 'admin', language: 'en' },
  { key: 'sami', name: 'Sami Haddow', email: 'sami.haddow@desk.example', role: 'editor', language: 'ar' },
  { key: 'noa', name: 'Noa Brandt', email: 'noa.brandt@desk.example', role: 'editor', language: 'he' },
  { key: 'ellis', name: 'Ellis Quay', email: 'ellis.quay@desk.example', role: 'reader', language: 'en' },
  {
    key: 'corin',
    name: 'Corin Vale',
    email: 'corin.vale@desk.example',
    role: 'editor',
    language: 'en',
    suspended: {
      at: instant('2026-09-02 09:00'),
      by: 'maha',
      reason: 'Left the desk at the end of August; the account is kept because his statements name him.',
    },
  },
]
