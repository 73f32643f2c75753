import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const renderer = 'test/unit/renderer/**/*.test.{ts,tsx}';

/** A project of tests that run in Node, named after its folder. */
function inNode(name: string, testTimeout = 30_000, exclude: readonly string[] = []) {
  return {
    extends: true as const,
    test: {
      name,
      environment: 'node',
      include: [`test/${name}/**/*.test.ts`],
      exclude: [...exclude],
      testTimeout,
    },
  };
}

// Vitest reads its configuration from the default export.
export default defineConfig({
  plugins: [react()],
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      inNode('unit', 30_000, [renderer]),
      inNode('property', 60_000),
      inNode('golden', 60_000),
      inNode('contract', 60_000),
      inNode('migration', 30_000),
      inNode('architecture', 60_000),
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: [renderer], testTimeout: 30_000 },
      },
    ],
  },
});
