/** The house's import rules (docs/architecture.md). Each says why. */
const test = '\\.(test|fixture|fake)\\.tsx?$|(^|/)twin/'

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'a circle has no first thing to read',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'rules know no screen, database, network, clock or environment',
      severity: 'error',
      from: { path: '^domain/', pathNot: test },
      to: {
        path: '^(app|components|data|outside|jobs|cli|scripts|prisma|env\\.ts)|node_modules/(react|react-dom|next|@prisma|pg|undici|better-auth)/|^(node:)?(fs|http|https|net|child_process|worker_threads)(/|$)',
      },
    },
    {
      name: 'data-is-the-door-to-postgresql',
      severity: 'error',
      comment: 'the data layer knows rules and the database, not the screen and not the world',
      from: { path: '^data/', pathNot: test },
      to: { path: '^(app|components|outside|jobs|cli|scripts|messages)' },
    },
    {
      name: 'only-data-speaks-prisma',
      severity: 'error',
      comment: 'one door: everybody else calls data functions',
      from: { pathNot: `^(data|prisma|scripts)/|${test}` },
      to: { path: '^prisma/client|node_modules/(@prisma|pg)/' },
    },
    {
      name: 'outside-knows-no-screen',
      severity: 'error',
      comment: 'the door to the world serves jobs',
      from: { path: '^outside/', pathNot: test },
      to: { path: '^(app|components|data|jobs|prisma)' },
    },
    {
      name: 'jobs-know-no-screen',
      severity: 'error',
      comment: 'jobs are shallow: domain, data, outside',
      from: { path: '^jobs/', pathNot: test },
      to: { path: '^(app|components|prisma)' },
    },
    {
      name: 'cli-knows-no-screen',
      severity: 'error',
      comment:
        'a command reads lines and writes lines; it calls domain, data, jobs, outside and what starts the record',
      from: { path: '^cli/', pathNot: test },
      to: {
        path: '^(app|components|messages|prisma|e2e|bench)|^scripts/(?!database/|start/)|node_modules/(react|react-dom|next)/',
      },
    },
    {
      name: 'nobody-needs-a-command',
      severity: 'error',
      comment: 'what a command can do, others do without it',
      from: { path: '^(app|components|domain|data|outside|jobs|messages)', pathNot: test },
      to: { path: '^cli/' },
    },
    {
      name: 'ui-knows-none-of-our-nouns',
      severity: 'error',
      comment: 'primitives serve every noun',
      from: { path: '^components/ui/', pathNot: test },
      to: { path: '^(domain|data|outside|jobs|app|prisma)|^components/(?!ui/)', pathNot: '^domain/outcome' },
    },
    {
      name: 'components-read-nothing',
      severity: 'error',
      comment: 'what a component shows is handed to it',
      from: { path: '^components/', pathNot: test },
      to: { path: '^(data|outside|jobs|app|prisma|env\\.ts)|node_modules/next/(headers|cache)' },
    },
    {
      name: 'pages-fetch-nothing',
      severity: 'error',
      comment: 'pages read through data; the world is for jobs',
      from: { path: '^app/' },
      to: { path: '^outside/' },
    },
    {
      name: 'e2e-sees-what-a-person-sees',
      severity: 'error',
      comment: 'journeys know the cast and the browser',
      from: { path: '^e2e/' },
      to: { path: '^(app|components|domain|data|jobs)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(prisma/client|\\.next)' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
