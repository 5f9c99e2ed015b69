/** Phrases that leave out the number they stand before, in the languages of the reader; compiled by the project. */
export const strictWords = [
  ...['more than', 'over', 'above', 'exceeding', 'fewer than', 'less than', 'under', 'below'],
  ...['أكثر من', 'اكثر من', 'ما يزيد على', 'ما يزيد عن', 'أقل من', 'اقل من', 'دون'],
  ...['יותר מ', 'למעלה מ', 'מעל', 'פחות מ', 'מתחת ל'],
  ...['plus de', 'moins de', 'más de', 'menos de', 'mehr als', 'weniger als', 'über', 'unter'],
]
