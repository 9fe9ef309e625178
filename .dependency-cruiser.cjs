/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment:
        'shared/ runs in the window, the engine and the command line alike: it may import itself and zod, nothing else.',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'renderer-uses-shared-only',
      severity: 'error',
      comment:
        'The window reaches everything else through the contract in shared/; it has no Node and no database.',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '^test/', '^scripts/'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      comment: 'The window is sandboxed: a Node module would be missing there.',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-stands-alone',
      severity: 'error',
      comment:
        'The engine is plain Node, so that the window, the command line and the tests run the very same code.',
      from: { path: '^electron/engine/' },
      to: {
        path: [
          '^electron/(main|preload|cli)/',
          '^renderer/',
          '^test/',
          '^scripts/',
          '^node_modules/(electron|react|react-dom)/',
        ],
      },
    },
    {
      name: 'main-does-not-import-the-engine',
      severity: 'error',
      comment:
        'The engine runs in a process of its own that may be killed; main speaks to it by messages only.',
      from: { path: '^electron/main/' },
      to: { path: ['^electron/(engine|cli|preload)/', '^renderer/', '^test/', '^scripts/'] },
    },
    {
      name: 'preload-stays-small',
      severity: 'error',
      comment: 'The preload hands over a few functions: it needs the words of shared/ and Electron, no more.',
      from: { path: '^electron/preload/' },
      to: { pathNot: ['^electron/preload/', '^shared/', '^node_modules/electron/', '^electron$'] },
    },
    {
      name: 'cli-uses-the-engine',
      severity: 'error',
      comment: 'The command line does the same job without a window, so it knows neither main nor renderer.',
      from: { path: '^electron/cli/' },
      to: {
        path: ['^electron/(main|preload)/', '^renderer/', '^test/', '^scripts/', '^node_modules/electron/'],
      },
    },
    {
      name: 'electron-only-in-main-and-preload',
      severity: 'error',
      comment:
        "Only electron/main and electron/preload run inside Electron; elsewhere 'electron' would be a path, not an API.",
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(main|preload)/' },
      to: { path: ['^node_modules/electron/', '^electron$'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Files that load each other cannot be loaded, tested or moved one at a time. (Types may: they are gone at run time.)',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      comment: 'An import that cannot be found fails only when that line runs.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'runtime-packages-are-shipped',
      severity: 'error',
      comment:
        'What main, engine and command line load at run time is not bundled: it belongs under "dependencies".',
      from: { path: '^electron/(main|engine|cli)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/electron/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
