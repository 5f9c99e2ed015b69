import { CopyField } from '#components/ui/copy-field.tsx'

type Props = { citation: string; words: { label: string; copy: string; copied: string } }

/** A citation to be copied. */
export function Cite({ citation, words }: Props) {
  return <CopyField text={citation} words={words} />
}
