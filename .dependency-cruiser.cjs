/**
 * Who may import whom (docs/adr/0001-rooms-and-layers.md, 0017-second-floor.md). In every stack of folders
 * below, a folder imports only folders of the floors under its own; folders of one floor stand apart.
 */
const stacks = [
  {
    root: 'src/shared',
    floors: [
      ['base'],
      ['units'],
      ['domain'],
      ['wording'],
      ['packs'],
      ['engine'],
      ['model'],
      ['rules', 'decision', 'audit', 'placement'],
      ['plan'],
      ['runners'],
      ['charts'],
      ['report'],
      ['api'],
    ],
  },
  {
    root: 'src/shared/domain',
    floors: [
      ['schema', 'range', 'weighting'],
      ['workload', 'host'],
      ['calibration', 'result'],
      ['project'],
    ],
  },
  {
    root: 'src/shared/engine',
    floors: [['formula', 'distribution', 'wasm'], ['sampling', 'tape'], ['kernel']],
  },
  {
    root: 'src/shared/decision',
    floors: [['scoring'], ['weights'], ['smaa', 'sensitivity'], ['verdict']],
  },
  {
    root: 'src/shared/plan',
    floors: [['weighting'], ['figures'], ['decision'], ['evaluation'], ['analysis', 'comparison', 'fleet']],
  },
  {
    root: 'src/main/adapters/sqlite',
    floors: [
      ['failure'],
      ['tables'],
      ['schema'],
      ['file'],
      ['connection'],
      ['operations'],
      ['recovery'],
    ],
  },
  {
    root: 'src/renderer',
    floors: [['api', 'language'], ['workspace'], ['components'], ['features'], ['app']],
  },
];

/** Refuses what looks up from a folder of a stack, or sideways on its floor. */
const upward = stacks.flatMap(({ root, floors }) =>
  floors.flatMap((folders, floor) =>
    folders.flatMap((folder) => {
      const beside = folders.filter((one) => one !== folder);
      const forbidden = [...floors.slice(floor + 1).flat(), ...beside];
      if (forbidden.length === 0) return [];
      return [
        {
          name: `${root.replace(/^src\//, '').replaceAll('/', '-')}-${folder}-looks-down`,
          comment: `${root}/${folder} may import only the folders below it`,
          severity: 'error',
          from: { path: `^${root}/${folder}/` },
          to: { path: `^${root}/(${forbidden.join('|')})/` },
        },
      ];
    }),
  ),
);

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycle', 'no file may need itself', {}, { circular: true }),
    rule('no-unresolvable', 'every import must resolve', {}, { couldNotResolve: true }),
    ...upward,
    rule(
      'shared-is-pure',
      'shared imports nothing outside itself but small pure libraries',
      { path: '^src/shared/' },
      { pathNot: '^(src/shared/|node_modules/(zod|@noble/hashes|echarts)/)' },
    ),
    rule(
      'renderer-sees-shared',
      'the renderer reaches services through the API contract only',
      { path: '^src/renderer/' },
      { path: '^src/main/' },
    ),
    rule(
      'main-not-renderer',
      'main knows no screens',
      { path: '^src/main/' },
      { path: '^src/renderer/' },
    ),
    rule(
      'services-see-ports',
      'services know neither adapters nor hosts nor libraries of theirs',
      { path: '^src/main/services/' },
      { pathNot: '^(src/main/(services|ports)/|src/shared/|node_modules/zod/)' },
    ),
    rule(
      'ports-see-shared',
      'ports are interfaces over shared nouns',
      { path: '^src/main/ports/' },
      { pathNot: '^src/(main/ports|shared)/' },
    ),
    rule(
      'adapters-see-ports',
      'adapters know no services, transport or hosts',
      { path: '^src/main/adapters/' },
      { path: '^src/main/(services|transport|hosts)/' },
    ),
    rule(
      'adapters-apart',
      'an adapter knows no other adapter',
      { path: '^src/main/adapters/([^/]+)/' },
      { path: '^src/main/adapters/', pathNot: '^src/main/adapters/$1/' },
    ),
    rule(
      'transport-sees-shared',
      'transport knows no adapters or hosts',
      { path: '^src/main/transport/' },
      { path: '^src/main/(adapters|hosts|services)/' },
    ),
    rule(
      'adapters-only-in-compose',
      'only compose builds adapters; hosts get what they need of them through ports',
      { path: '^src/main/hosts/', pathNot: '^src/main/hosts/compose\\.ts$' },
      { path: '^src/main/adapters/' },
    ),
    rule(
      'services-only-in-compose',
      'hosts reach services through the dispatcher only',
      { path: '^src/main/hosts/', pathNot: '^src/main/hosts/compose\\.ts$' },
      { path: '^src/main/services/' },
    ),
    rule(
      'hosts-on-top',
      'only what starts the planner knows the hosts',
      { path: '^src/main/', pathNot: '^src/main/hosts/' },
      { path: '^src/main/hosts/' },
    ),
    rule(
      'electron-only-in-its-host',
      'only the Electron host imports electron',
      { path: '^src/', pathNot: '^src/main/hosts/electron/' },
      { path: '(^|/)node_modules/electron/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src/renderer/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
