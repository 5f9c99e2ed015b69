// The theme a person chose, put in place before the first paint and kept in this browser only.
;(() => {
  const key = 'onrecord-theme'
  const root = document.documentElement
  const stored = () => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // storage refused: the system's theme holds
    }
  }
  const apply = (choice) => {
    if (choice === 'light' || choice === 'dark') root.dataset.theme = choice
    else delete root.dataset.theme
  }
  apply(stored())
  const show = () => {
    const choice = root.dataset.theme ?? 'system'
    for (const input of document.querySelectorAll('input[name="theme"]')) input.checked = input.value === choice
  }
  document.addEventListener('DOMContentLoaded', show)
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return
    apply(target.value)
    try {
      if (target.value === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, target.value)
    } catch {
      // the choice holds for this page only
    }
    show()
  })
  addEventListener('storage', (event) => {
    if (event.key === key) {
      apply(event.newValue)
      show()
    }
  })
})()
