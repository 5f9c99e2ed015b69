/** What the framework itself takes. */
export default function EmptyPage() {
  return <main>Empty</main>
}
