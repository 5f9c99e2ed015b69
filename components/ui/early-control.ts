export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** Text, the value of what was chosen, or whether a box is ticked. */
export type Early = string | boolean

/** The control of an id; null where the page is being made on the server, or the control is not drawn yet. */
export const controlOf = (id: string): Control | null =>
  typeof document === 'undefined' ? null : (document.getElementById(id) as Control | null)

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio'

/** Whether the page was come to, and not loaded anew: then browsers choose in a list what was chosen in it before. */
const isFirst = () => {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return how?.type === 'navigate'
}

const given = (select: HTMLSelectElement) => [...select.options].find((each) => each.defaultSelected)

/** What the browser makes of the text that the server put there: one line has no line breaks. */
function drawnText(control: HTMLInputElement | HTMLTextAreaElement): string {
  const same = document.createElement(control.localName) as typeof control
  if ('checked' in same) same.type = control.type
  same.value = control.defaultValue
  return same.value
}

/** What a control holds. */
export const heldBy = (control: Control): Early =>
  control.type === 'checkbox' ? (control as HTMLInputElement).checked : control.value

/** Puts something into a control, as if it had been typed or chosen there. */
export function put(control: Control, value: Early): void {
  if (isTick(control)) control.checked = value !== false
  else if (control.value !== value) control.value = String(value)
}

/** What a person typed or chose in a control that the server drew; null where it is as it was drawn. */
export function typedIn(control: Control): Early | null {
  if ('options' in control) {
    const first = given(control)
    return first && !first.selected && isFirst() ? control.value : null
  }
  if (!isTick(control)) return control.value === drawnText(control) ? null : control.value
  if (control.checked === control.defaultChecked || !isFirst()) return null
  if (control.type === 'checkbox') return control.checked
  return control.checked ? control.value : null
}

/** Takes back what a browser chose by itself on a page loaded anew: what is seen is to be what the form holds. */
export function asDrawn(control: Control): void {
  if (isFirst()) return
  if (isTick(control)) control.checked = control.defaultChecked
  else if ('options' in control) {
    const first = given(control)
    if (first) first.selected = true
  }
}
