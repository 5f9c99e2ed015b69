/** A plain application of the framework, which reader pages are measured against. */
const config = { poweredByHeader: false, turbopack: { root: process.cwd() } }
export default config
