/** Who held what, beside the owners that the sources' own records name. All of it is invented. */
export const holdings = [
  {
    of: 'courier',
    owner: 'Lantern Media Group',
    low: '80',
    high: '',
    from: '2019-04-01',
    to: '',
    reason: 'Register of the media authority in Ansela, entry of 2019',
    instead: true,
  },
  {
    of: 'courier',
    owner: 'Ansela Printers’ Cooperative',
    low: '100',
    high: '',
    from: '',
    to: '2019-04-01',
    reason: 'Its last issue under the cooperative, 31 March 2019',
  },
  {
    of: 'courier',
    owner: 'Employees of the Courier',
    low: '15',
    high: '20',
    from: '2019-04-01',
    to: '',
    reason: 'Its own page on ownership',
  },
  {
    of: 'al-difaf',
    owner: 'Halden Trust',
    low: '20',
    high: '30',
    from: '2024-01-01',
    to: '',
    reason: 'The trust’s yearly report; the paper gives no figure',
  },
] as const

/** Groups above owners. */
export const groups = [
  {
    of: 'Lantern Media Group',
    key: 'lantern',
    owner: 'Halden Trust',
    low: '60',
    high: '70',
    from: '2022-01-01',
    to: '',
    reason: 'The trust’s yearly report',
  },
] as const

export const subscriptions = [
  { of: 'courier', wire: 'sextant', from: '2019-07-01', to: '' },
  { of: 'al-difaf', wire: 'sextant', from: '2021-01-01', to: '' },
] as const

export const accounts = [
  {
    of: 'courier',
    platform: 'Murmur',
    name: '@anselacourier',
    url: 'https://murmur.example/anselacourier',
    as: '',
  },
  {
    of: 'front-channel',
    platform: 'Relay',
    name: 'uplandfront',
    url: 'https://relay.example/uplandfront',
    as: '',
  },
] as const

export const notes = [
  {
    of: 'courier',
    by: 'noa',
    text: 'Their night editor answers within the hour. Corrections go in at the foot of the article, with the time.',
  },
  {
    of: 'evening-post',
    by: 'maha',
    text: 'Asked on 5 September why the sentence about two engineers is gone. No answer yet.',
  },
] as const
