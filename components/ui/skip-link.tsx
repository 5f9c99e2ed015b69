/** The first stop of the tab key: past the masthead to the page. */
export function SkipLink({ children, href = '#page' }: { children: string; href?: string }) {
  return (
    <a
      href={href}
      className="no-print sr-only focus:not-sr-only focus:fixed focus:inset-s-4 focus:top-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent"
    >
      {children}
    </a>
  )
}
