/** Light, dark, or as the device says. Works without React: public/theme.js listens and keeps the choice. */
export function ThemeSwitch({
  label,
  words,
}: {
  label: string
  words: Record<'system' | 'light' | 'dark', string>
}) {
  return (
    <fieldset className="no-print flex items-center gap-1">
      <legend className="float-start me-2 text-12 text-quiet">{label}</legend>
      {(['system', 'light', 'dark'] as const).map((choice) => (
        <label
          key={choice}
          className="flex min-h-8 cursor-pointer items-center rounded-md px-2 text-12 text-quiet hover:text-ink has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="theme"
            value={choice}
            defaultChecked={choice === 'system'}
            className="sr-only"
          />
          {words[choice]}
        </label>
      ))}
    </fieldset>
  )
}
