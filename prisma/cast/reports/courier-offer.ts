import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** A newspaper citing another outlet, which cites unnamed officials; and an unnamed official over two sentences. */
export const courierOffer: CastReport = {
  key: 'courier-offer',
  source: 'courier',
  url: 'https://anselacourier.example/2026/09/02/kelvar-halt-offer',
  title: 'Upland Front appears to turn down ten-day halt to mend Kelvar pumps',
  byline: ['Ines Harrow', 'Teo Malk'],
  language: 'en',
  publishedAt: instant('2026-09-02 20:35'),
  kind: 'article',
  contributors: ['sextant'],
  snapshots: [
    {
      retrievedAt: instant('2026-09-02 20:52'),
      text: [
        'The Upland Front has apparently rejected a Calverran offer of a ten-day halt in shelling around the Kelvar pumping station, the Lumera Gazette reported on Wednesday, citing Daressan officials.',
        'The station, which the Front has held since April, lifts water from the Ondel to Belmara, a city of 280,000 people. It stopped on Sunday when a power line was cut, and households have relied on tankers and wells ever since.',
        'Prime Minister Edra Sommel confirmed in Ansela on Wednesday that the offer had been made. “We offered ten days of quiet and asked for two pumps in return,” she said after a cabinet meeting. “The paper is still on the table.”',
        'Under the plan, which Daressa handed to the Front on Tuesday, the army would stop firing within eight kilometres of Kelvar while engineers of the Belmara Water Board replaced two damaged pumps and the line that feeds them.',
        'Tarek Olvane, who heads the Front’s political office, arrived in Lumera on Tuesday afternoon and was driven to a foreign ministry guest house, where a reporter for the Courier saw him go in by the garden door.',
        '“He came, he read it twice and he asked about the river. He did not stay for dinner,” said a Daressan foreign ministry official, who asked not to be named because the talks are private.',
        'The Front did not answer questions sent by the Courier on Wednesday. It has said in the past that no crew will work at Kelvar while Calverran gunboats keep its barges off the Ondel, a closure now in its fourth month.',
        'The Littoral Council has set a vote on sending observers to the station for next Tuesday, its calendar shows.',
        'Sextant contributed to this report.',
      ].join('\n\n'),
    },
  ],
}
