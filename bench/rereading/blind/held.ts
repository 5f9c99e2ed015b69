/** Every third of a list is held back: it was chosen before anything was measured, and only its count is looked at. */
export const isHeld = (at: number): boolean => at % 3 === 2
