import { inBatches } from '../../batches.ts';
import { attempt, attemptOn, line, type Attempt } from '../../evidence.ts';
import { words } from '../../fields.ts';
import type { FileRoot } from '../../file-root.ts';
import type { ProbeStep } from '../../probe-step.ts';
import { parseCpuInfo, processorModel, processorVendor } from './cpu-info.ts';

const weaknessFolder = '/sys/devices/system/cpu/vulnerabilities';

/** What the processor is, and which known weaknesses the kernel does not mitigate. */
export const cpuIdentityStep: ProbeStep = {
  name: 'processor',
  facts: ['cpu.model', 'cpu.vendor', 'cpu.architecture', 'cpu.unmitigated'],
  run: async ({ files, node }) => {
    const [info, unmitigated] = await Promise.all([
      files.read('/proc/cpuinfo'),
      readUnmitigated(files),
    ]);
    const blocks = info.ok ? parseCpuInfo(info.value) : [];
    const model = attemptOn('/proc/cpuinfo model name', info, () => processorModel(blocks));
    return [
      line(
        'cpu.model',
        model.outcome.ok ? [model] : [model, attempt('node:os cpus()', words(node.processorModel))],
      ),
      line('cpu.vendor', [
        attemptOn('/proc/cpuinfo vendor_id', info, () => processorVendor(blocks)),
      ]),
      line('cpu.architecture', [attempt('node:os arch()', words(node.architecture))]),
      line('cpu.unmitigated', [unmitigated]),
    ];
  },
};

async function readUnmitigated(files: FileRoot): Promise<Attempt> {
  const names = await files.list(weaknessFolder);
  if (!names.ok) return attemptOn(weaknessFolder, names, () => null);
  const weaknesses = names.value.filter((name) => /^[\w-]{1,60}$/.test(name)).sort();
  const states = await inBatches(weaknesses, async (name) => {
    const state = await files.read(`${weaknessFolder}/${name}`);
    return { name, open: state.ok && state.value.trim().startsWith('Vulnerable') };
  });
  const open = states.filter((state) => state.open).map((state) => state.name);
  const value = states.length === 0 ? null : open.length === 0 ? 'none' : open.join(', ');
  return attempt(weaknessFolder, value);
}
