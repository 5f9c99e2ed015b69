/**
 * An invented article with what makes real crisis reporting hard to read: words of a body on its own channel, told and
 * quoted; an earlier report confirmed that itself cites unnamed officials; hedges; a demand with a figure; an unnamed
 * official; a vote put off; an agency's help. Published Thursday 15 October 2026.
 */
export const harrowPass = {
  title: 'League rules out talks on opening the Harrow Pass',
  byline: ['Petra Lindholm', 'Oram Tesk'],
  published: '2026-10-15T18:40',
  source: 'Tarn Valley Herald',
  /** words that stand in no other text, for looking a passage up */
  leader: {
    told: 'The Sarn League will not talk about opening the Harrow Pass while the valley is shelled',
    quoted: 'We will not sit down over [the] crossing while guns are trained on our villages',
  },
  cited: 'the League had apparently rejected a Veldmark offer',
  hedged: 'allegedly said that he had come for fuel and medicine only',
  demand: 'the release of all valley prisoners in exchange for 60 lorry drivers',
  premier: 'I will not leave one driver on that road, and what we ask is that all of them come home',
  official: 'They have heard every version of this offer. Not one of them begins with quiet',
}

const { title, byline, leader, cited, hedged, demand, premier, official } = harrowPass

const paragraphs = (run: string) => [
  `${leader.told}, senior League leader Dovan Marsh said in a Thursday address posted to the League's Telegram channel.`,
  `"${leader.quoted}," Marsh said.`,
  `The statement confirms a previous Meridian Journal report from October 14, which, citing Daressan officials, noted that ${cited} of a nine-day halt in exchange for the drivers, saying that it would not discuss the crossing until a full halt first takes hold.`,
  `Sorel Anders, who heads the political bureau of the League, met mediators in Port Hallen on Wednesday to discuss the offer but ${hedged}.`,
  `The Free Valley Movement also demanded a halt before any talks begin, as well as ${demand}.`,
  `"${premier}," Prime Minister Ivo Kestrel said.`,
  `Snow closed the upper road of the pass for the ${run} time this month, and the lorries that wait at the lower barrier now stand bumper to bumper for four kilometres.`,
  `"${official}," a valley official said.`,
  'A vote of the Basin Assembly on sending monitors to the pass was also put off until Monday because of differences over who would look into the lorries.',
  'Sextant contributed to this report.',
]

/** The article as an editor pastes it; `run` is a word that makes this copy the only one of its kind. */
export const pasted = (run: string) =>
  [`${title} (${run})`, `By ${byline[0]} and ${byline[1]}`, 'October 15, 2026', ...paragraphs(run)].join(
    '\n\n',
  )

/** The same article a day later in another paper, with one sentence changed. */
export const reprinted = (run: string) =>
  [
    `No talks on the Harrow Pass, says League (${run})`,
    'October 16, 2026',
    ...paragraphs(run).map((text) =>
      text.startsWith('A vote')
        ? 'The Basin Assembly put its vote on monitors for the pass off until Monday, its clerk wrote to members.'
        : text,
    ),
  ].join('\n\n')
