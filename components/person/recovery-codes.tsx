'use client'
import { Button } from '#components/ui/button.tsx'
import { CopyField } from '#components/ui/copy-field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useWords } from '#messages/words.tsx'

/** Codes that are shown this once, to be copied. */
export function RecoveryCodes({ codes, kept }: { codes: string[]; kept: () => void }) {
  const t = useWords('account.step')
  return (
    <Notice kind="warn" title={t('codes title')} safe={t('codes once')} todo={t('codes todo')}>
      <div className="grid w-full max-w-sm gap-3">
        <CopyField
          code
          rows={codes.length}
          text={codes.join('\n')}
          words={{ label: t('codes title'), copy: t('copy'), copied: t('copied') }}
        />
        <div>
          <Button look="primary" onClick={kept}>
            {t('kept')}
          </Button>
        </div>
      </div>
    </Notice>
  )
}
