/** A short invented article in which two speakers count the same thing at the same time, and differ. */
export const burnedHouses = {
  source: 'Ansty Plain Reporter',
  mayor: 'At least 40 houses burned down in Low Ansty on Saturday',
  engineer: 'only 25 houses burned down in Low Ansty on Saturday',
}

/** The article as an editor pastes it; `run` makes it the only one of its kind. */
export const burnedHousesText = (run: string) =>
  [
    `Fire takes houses in Low Ansty (${run})`,
    'By Corrie Vance',
    '4 October 2026',
    `"${burnedHouses.mayor}," Mayor Ada Brill said on Sunday.`,
    `Tom Ferrow, the town engineer, said that ${burnedHouses.engineer}.`,
    `The school at Low Ansty was opened for the ${run} families that had nowhere to sleep.`,
  ].join('\n\n')
