/** Parts of wink-nlp and its model that their own typings leave out; versions are pinned in package.json. */
declare module 'wink-nlp/src/tokenizer.js' {
  const makeTokenizer: (
    trex: unknown,
    categories: Record<string, number>,
    preserve: unknown,
  ) => (doc: import('./lexicon.ts').TokenSink, text: string) => void
  export default makeTokenizer
}
declare module 'wink-nlp/src/compile-trex.js' {
  const compile: (trex: unknown) => unknown
  export default compile
}
declare module 'wink-nlp/src/cache.js' {
  const makeCache: (model: unknown, feature: unknown) => import('./lexicon.ts').WinkCache
  export default makeCache
}
