import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hostInput } from '../../src/shared/domain/host/host-input.ts';
import { projectBundle } from '../../src/shared/domain/project/project-bundle.ts';
import { projectDocument } from '../../src/shared/domain/project/project.ts';
import { workloadInput } from '../../src/shared/domain/workload/workload-input.ts';
import { packSchema } from '../../src/shared/packs/pack-schema.ts';

const published = {
  'pack@1': packSchema,
  'project@1': projectDocument,
  'bundle@1': projectBundle,
  'host@1': hostInput,
  'workload@1': workloadInput,
} as const;

describe('the published JSON Schemas', () => {
  it.each(Object.entries(published))('of %s is what the planner accepts', async (name, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    const title = `isoplan/${name}`;
    const file = `../../resources/schemas/${name.replace('@', '.v')}.schema.json`;
    await expect(`${JSON.stringify({ title, ...json }, null, 2)}\n`).toMatchFileSnapshot(file);
  });
});
