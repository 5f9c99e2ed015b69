/** Made by the build, of as many bytes as PEER_BYTES says, about half of them as the framework's data. */
export default function StaticPage() {
  const lines = Math.max(1, Math.round(Number(process.env.PEER_BYTES ?? 20_000) / 260))
  return (
    <main>
      {Array.from(
        { length: lines },
        (_, at) => `${at}. The harbour master said that the ferry ran aground at night.`,
      ).map((line) => (
        <p key={line} className="line">
          {line}
        </p>
      ))}
    </main>
  )
}
