'use client'
import { useKept } from '#components/ui/use-kept.ts'

type Typed<F> = { version: number; fields: F }

/**
 * A form over something on record. Until somebody types it shows the record; from then on what is typed, kept in this
 * browser with the version it was typed over, so that neither a reload nor a late save can overwrite unseen.
 * @param now what is on record, as the page read it
 * @returns `overtaken`: the record changed after the typing began, so both must be shown before anything is saved
 */
export function useEdit<F extends object>(key: string, now: Typed<F>) {
  const kept = useKept<Typed<F> | null>(key, null)
  const typed = kept.value
  const fields = typed?.fields ?? now.fields
  return {
    fields,
    typed: typed !== null,
    restored: kept.restored,
    kept: kept.kept,
    overtaken: typed !== null && typed.version !== now.version,
    version: typed?.version ?? now.version,
    change: (to: Partial<F>) =>
      kept.set({ version: typed?.version ?? now.version, fields: { ...fields, ...to } }),
    clear: kept.clear,
  }
}
