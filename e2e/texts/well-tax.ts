/** A short invented article with statements of three speakers, for tests that need something on the desk. */
export const wellTax = {
  source: 'Ansty Plain Reporter',
  mayor: 'The town will not charge for water that people draw from their own wells',
  engineer: 'the pumps at Low Ansty can run for eleven more days',
  growers: 'Growers on the plain want the tax put off until the harvest is in',
}

/** The article as an editor pastes it; `run` makes it the only one of its kind. */
export const wellTaxText = (run: string) =>
  [
    `Ansty drops its tax on wells (${run})`,
    'By Corrie Vance',
    '3 October 2026',
    `"${wellTax.mayor}," Mayor Ada Brill said on Friday.`,
    `Tom Ferrow, the town engineer, said that ${wellTax.engineer}.`,
    `${wellTax.growers}, the Plain Growers' Union said in a statement.`,
    `The square in front of the town hall was full for the ${run} evening in a row, and the fountain stayed dry.`,
  ].join('\n\n')
