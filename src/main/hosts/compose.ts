import path from 'node:path';
import type { AppDescription } from '../../shared/api/contract.ts';
import { ok, err } from '../../shared/base/result.ts';
import { builtInPacks } from '../../shared/packs/catalogue.ts';
import type { Project } from '../../shared/domain/project.ts';
import { createEchartsPainter } from '../adapters/charts/echarts-painter.ts';
import { createNotoFonts } from '../adapters/fonts/noto-fonts.ts';
import { createHardwareProbe } from '../adapters/hardware/hardware-probe.ts';
import { createChromiumPdfWriter } from '../adapters/pdf/chromium-pdf-writer.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomIds } from '../adapters/system/ids.ts';
import { createLog } from '../adapters/system/log.ts';
import type { HardwareProbe } from '../ports/hardware-probe.ts';
import type { Log } from '../ports/log.ts';
import type { PdfWriter } from '../ports/pdf-writer.ts';
import { describeApplication } from '../services/app/describe-application.ts';
import { createMachineService } from '../services/machine/machine-service.ts';
import { createPackService } from '../services/packs/pack-service.ts';
import { createPlanService } from '../services/plan/plan-service.ts';
import { createReportService } from '../services/report/report-service.ts';
import { createDispatcher, type Dispatch } from '../transport/dispatch.ts';
import type { Handlers } from '../transport/handlers.ts';
import { findInstallation } from './application-root.ts';
import { defaultDataDirectory } from './data-directory.ts';
import { createLazyLog } from './lazy-log.ts';
import { createPreviewShelf, type PreviewShelf } from './preview-shelf.ts';

/** The planner, put together: what every host serves. */
export interface Application {
  readonly dispatch: Dispatch;
  readonly previews: PreviewShelf;
  readonly log: Log;
  readonly root: string;
  readonly version: string;
  close(): Promise<void>;
}

export interface ApplicationOptions {
  readonly host: AppDescription['host'];
  /** Where projects and the log are kept; the system's own place when left out. */
  readonly data?: string;
  readonly pdf?: PdfWriter;
  readonly probe?: HardwareProbe;
}

/** Interim: the store and the probe are being written; this keeps projects in memory. */
export function compose(options: ApplicationOptions): Application {
  const { root, version } = findInstallation();
  const data = path.resolve(options.data ?? defaultDataDirectory());
  const log = createLazyLog(() => createLog({ file: path.join(data, 'isoplan.log') }, randomIds));
  const pdf = options.pdf ?? createChromiumPdfWriter();
  const previews = createPreviewShelf();
  const packs = createPackService(builtInPacks);
  const machine = createMachineService(
    options.probe ?? createHardwareProbe({ clock: systemClock }),
    systemClock,
  );
  const thisMachine = () => machine.probe({ refresh: false });
  const plan = createPlanService({
    findPack: packs.find,
    thisMachine,
    version,
  });
  const report = createReportService({
    findPack: packs.find,
    thisMachine,
    version,
    clock: systemClock,
    painter: createEchartsPainter(),
    fonts: createNotoFonts(),
    pdf,
  });
  const store = new Map<string, Project>();
  const put = (project: Project) => {
    store.set(project.id, project);
    return ok(project);
  };
  const unknown = (id: string) => err({ code: 'project-unknown' as const, id });
  const summary = (id: string, document: Project['document'], revision: number): Project => ({
    id,
    name: document.name,
    workloadCount: document.workloads.length,
    createdAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
    revision,
    document,
    canUndo: false,
    canRedo: false,
  });
  const handlers: Partial<Handlers> = {
    'app.describe': async () =>
      ok(await describeApplication({ version, host: options.host, dataDirectory: data }, pdf)),
    'machine.probe': (input) => machine.probe(input),
    'packs.list': () => ok(packs.list()),
    'packs.read': ({ id }) => packs.read(id),
    'packs.audit': ({ id }) => packs.audit(id),
    'projects.list': () => ok([...store.values()]),
    'projects.read': ({ id }) => {
      const p = store.get(id);
      return p ? ok(p) : unknown(id);
    },
    'projects.create': ({ document }) => put(summary(randomIds.next(), document, 1)),
    'projects.save': ({ id, revision, document }) => put(summary(id, document, revision + 1)),
    'projects.rename': ({ id, name }) => {
      const p = store.get(id);
      return p ? put(summary(id, { ...p.document, name }, p.revision + 1)) : unknown(id);
    },
    'projects.duplicate': ({ id, name }) => {
      const p = store.get(id);
      return p ? put(summary(randomIds.next(), { ...p.document, name }, 1)) : unknown(id);
    },
    'projects.delete': ({ id }) => {
      store.delete(id);
      return ok(null);
    },
    'samples.list': () => ok([]),
    'plan.evaluate': ({ document }) => plan.evaluate(document),
    'plan.explain': ({ document, workload, alternative, symbol }) =>
      plan.explain(document, { workload, alternative, symbol }),
    'report.preview': async ({ document, language }) => {
      const page = await report.preview(document, language);
      return page.ok ? ok({ address: previews.publish(page.value.html) }) : page;
    },
    'report.export': ({ document, language, format }) => report.export(document, language, format),
  };
  return {
    dispatch: createDispatcher(handlers as Handlers, log),
    previews,
    log,
    root,
    version,
    close: async () => undefined,
  };
}
