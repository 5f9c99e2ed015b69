/** Names the rules that drafted a statement. Raise it whenever the same text would be drafted otherwise. */
export const READER_VERSION = 'reader 7'
