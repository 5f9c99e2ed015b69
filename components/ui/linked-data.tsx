/**
 * Data for machines inside a page (JSON-LD). It is a script element that runs nothing; every "<" is written so that no
 * text in it can end the element.
 */
export function LinkedData({ data }: { data: object | Written }) {
  const { json } = 'json' in data ? data : writtenData(data)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above; React would escape the quotes of JSON
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

type Written = { json: string }

/** The same, written already. */
export const writtenData = (data: object): Written => ({
  json: JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029'),
})
