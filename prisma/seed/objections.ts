import { addObjection } from '../../data/objection/add.ts'
import { anonymous } from '../../domain/access/viewer.ts'
import { type Ids, known, must } from './ok.ts'

/** What two visitors said is wrong, as the form sends it: one of them told who they are. */
export async function addObjections(claims: Ids, stories: Ids): Promise<void> {
  const given = [
    {
      page: `/claims/${known(claims, 'road-mined')}`,
      place: known(claims, 'road-mined'),
      kind: 'time',
      words: 'The warning was first given on the evening before, on the radio. I heard it at about nine.',
      name: 'Ilo Venn',
      email: 'ilo.venn@visitor.example',
      language: 'en',
    },
    {
      page: `/stories/${known(stories, 'water-for-belmara')}`,
      kind: 'other',
      words: 'اسم البلدة مكتوب بطريقتين مختلفتين في هذه الصفحة.',
      language: 'ar',
    },
  ]
  for (const one of given) must(await addObjection(anonymous, one, 'demonstration', new Date()), 'objection')
}
