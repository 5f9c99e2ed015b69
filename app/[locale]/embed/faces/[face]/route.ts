import { faceNamed } from '#jobs/faces.ts'
import { fileAnswer, notThere } from '../../../../answer.ts'

type Context = { params: Promise<{ face: string }> }

/** A face of the house, for documents in frames: the build's own addresses of them change with each build. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const face = await faceNamed((await params).face)
  if (!face) return notThere()
  return fileAnswer(request, face, 'font/woff2', { 'Cache-Control': 'public, max-age=604800' })
}
