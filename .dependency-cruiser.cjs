/**
 * Who may import whom (docs/adr/0001-rooms-and-layers.md). Inside shared, a layer imports only layers
 * below it; rules, decision, placement and audit are side by side.
 */
const layers = [
  ['base'],
  ['units'],
  ['domain'],
  ['packs'],
  ['engine'],
  ['model'],
  ['rules', 'decision', 'placement', 'audit'],
  ['plan'],
  ['charts'],
  ['report'],
  ['api'],
];

const upward = layers.flatMap((rooms, level) =>
  rooms.map((room) => {
    const above = layers.slice(level + 1).flat();
    const beside = rooms.filter((one) => one !== room);
    const forbidden = [...above, ...beside];
    return {
      name: `shared-${room}-looks-down`,
      comment: `shared/${room} may import only the layers below it`,
      severity: 'error',
      from: { path: `^src/shared/${room}/` },
      to: { path: `^src/shared/(${forbidden.length > 0 ? forbidden.join('|') : '$^'})/` },
    };
  }),
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
      'adapters are built in compose and its parts only',
      { path: '^src/main/hosts/', pathNot: '^src/main/hosts/(compose|[a-z-]*composition)' },
      { path: '^src/main/adapters/(sqlite|hardware|solver|importers)/' },
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
