import type { ExpectationWords } from './types.ts'

const DETERMINERS =
  'the a an its his her their this that these those our your my any some no lack disagreements concerns fears weather bad'

/** English cues for expectations. */
export const english: ExpectationWords = {
  language: 'en',
  origin:
    'Compiled by the project from general grammar: verbs and adjectives of planning, announcing and delaying.',
  prefixes: [],
  announcing:
    'expected to|set to|scheduled to|scheduled for|slated to|slated for|due to|due by|due on|due in|due for|due next|due back|planned for|plan to|plans to|planning to|intend to|intends to|expects to|expect to|aims to|aim to|poised to|pledged to|promised to|vowed to|agreed to|is likely to|are likely to|supposed to|going to|about to|anticipated to|on track to',
  timed:
    "will|'ll|shall|is to|are to|to be|would|expected|scheduled|planned|due|begins|starts|opens|expires|takes place|meets",
  moved:
    'pushed back|postponed|delayed|put off|deferred|rescheduled|put back|adjourned until|suspended until|pushed to|moved back to|moved to|held over until|slipped to|a delay in|delay of|delay to|the delay|postponement|postpone|put on hold|shelved',
  undone: {
    'pushed back': 'against on at',
    'due to': DETERMINERS,
    'set to': 'music zero one',
    'agreed to': 'the a an its this that',
    'going to': 'the a',
    'pledged to': 'the a',
    'moved to': 'the a an',
    'due in': 'part large',
    'pushed to': 'the',
  },
  until: 'until till to for',
  clauses: 'but while who which whereas although though however',
}
