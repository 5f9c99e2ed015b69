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
    'expected to|set to|scheduled to|scheduled for|slated to|slated for|due to|due by|due on|due in|due for|due next|due back|planned for|expects to|anticipated to|on track to|is likely to|are likely to',
  timed:
    "will|'ll|shall|is to|are to|expected|scheduled|planned|due|begins|starts|opens|expires|takes place|meets|going to|about to|plan to|plans to|planning to|intend to|intends to|aims to|aim to|poised to|pledged to|promised to|vowed to|agreed to|supposed to",
  moved:
    'pushed back|postponed|delayed|deferred|rescheduled|put back|adjourned until|suspended until|moved back to|held over until|a delay in|delay of|delay to|postponement|postpone|put on hold|been put off|was put off|were put off|put off until|putting off',
  movedTimed: 'moved to|pushed to|slipped to|put off|extended to|extended until',
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
