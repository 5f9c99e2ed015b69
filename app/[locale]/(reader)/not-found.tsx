/** Kept inside the reader's masthead and footer. */
export { default } from '../not-found.tsx'
