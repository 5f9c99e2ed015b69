/**
 * The colours of app/styles/tokens.css (light, dark) for what is drawn where no style sheet reaches: pictures and files
 * that stand alone. colours.test.ts holds them to it.
 */
export const colours: Record<string, readonly [light: string, dark: string]> = {
  paper: ['#fffcf7', '#14161a'],
  raised: ['#f7f2e9', '#1c1f25'],
  ink: ['#16181d', '#e9e6df'],
  quiet: ['#5a5e67', '#a5a39d'],
  hairline: ['#ddd7cb', '#31353d'],
  edge: ['#8b877d', '#6c7079'],
  accent: ['#0b5563', '#72c5d0'],
  'on-accent': ['#fffcf7', '#10262b'],
  'accent-soft': ['#e2eeee', '#17323a'],
  warn: ['#8a4b00', '#efb064'],
  'warn-soft': ['#fbeed9', '#33270f'],
  danger: ['#9b1c3a', '#f2909f'],
  'danger-soft': ['#fae6e6', '#3a1a21'],
  added: ['#dcefe4', '#16382a'],
  removed: ['#fae1dc', '#44211b'],
  'mark-on-record': ['#0b5563', '#72c5d0'],
  'mark-confirmed': ['#00664f', '#52c7a5'],
  'mark-corroborated': ['#0062a3', '#74b6ea'],
  'mark-possible': ['#3d6f9e', '#98c0e0'],
  'mark-single': ['#4a4e57', '#bcbab4'],
  'mark-unverified': ['#6a6e76', '#9a9993'],
  'mark-disputed': ['#a84300', '#f39c60'],
  'mark-denied': ['#7a3b85', '#d3a0dc'],
  'mark-superseded': ['#6a6e76', '#9a9993'],
  'mark-retracted': ['#9b1c3a', '#f2909f'],
  'mark-empty': ['#767980', '#8d8f93'],
}

/** The faces of pictures: those that the drawing of pictures brings, then what the machine that shows one has. */
export const faces = {
  reading: "'Source Serif 4', 'Noto Naskh Arabic', 'Frank Ruhl Libre', Georgia, serif",
  interface: "Inter, 'Noto Naskh Arabic', 'Frank Ruhl Libre', system-ui, sans-serif",
}
