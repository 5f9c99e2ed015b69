/** A key or chord as it is pressed: "Mod+Enter" shows each key apart. Decoration: the action names its key in ARIA. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" dir="ltr" className="inline-flex gap-0.5 pointer-coarse:hidden">
      {keys.split('+').map((key) => (
        <kbd
          key={key}
          className="inline-grid h-4 min-w-4 place-items-center rounded-sm border border-current px-1 font-interface text-12 leading-none opacity-85"
        >
          {shown[key] ?? key}
        </kbd>
      ))}
    </span>
  )
}

const shown: Record<string, string> = {
  Mod: 'Ctrl',
  Control: 'Ctrl',
  Meta: '⌘',
  Shift: '⇧',
  Alt: 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: '␣',
}
