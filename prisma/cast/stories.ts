import type { CastStory } from './types.ts'

export const stories: CastStory[] = [
  {
    key: 'water-for-belmara',
    title: 'Water for Belmara: the Kelvar repair talks',
    summary:
      'The pumping station at Kelvar stopped on 30 August and left a city of 280,000 without running water. Calverra offers ten days without fire so that it can be mended; the Upland Front, which holds the station, wants the river opened first; the Littoral Council keeps putting off its vote on observers.',
    language: 'en',
  },
  {
    key: 'ilmar-landing',
    title: 'The explosion at the Ilmar ferry landing',
    summary:
      'On the evening of 3 September an explosion killed people queuing for the last boat at Ilmar. Who counts the dead, and whom they count, differs from source to source; so does the cause.',
    language: 'en',
  },
]
