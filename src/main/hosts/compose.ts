import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AppDescription } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { machineIdentity } from '../../shared/domain/calibration/calibrated-host.ts';
import type { PlanScope } from '../../shared/domain/host/host.ts';
import { builtInPacks } from '../../shared/packs/catalogue.ts';
import { createCalibrationFolder } from '../adapters/calibration/calibration-folder.ts';
import { createThreadCalibrator } from '../adapters/calibration/thread-calibrator.ts';
import { createEchartsPainter } from '../adapters/charts/echarts-painter.ts';
import { createDocumentCodec } from '../adapters/files/document-codec.ts';
import { createSampleFolder } from '../adapters/files/sample-folder.ts';
import { createNotoFonts } from '../adapters/fonts/noto-fonts.ts';
import { createHardwareProbe } from '../adapters/hardware/hardware-probe.ts';
import { createChromiumPdfWriter } from '../adapters/pdf/chromium-pdf-writer.ts';
import { createThreadPlanner } from '../adapters/planning/thread-planner.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomIds } from '../adapters/system/ids.ts';
import { createLog } from '../adapters/system/log.ts';
import type { Calibrator } from '../ports/calibrator.ts';
import type { HardwareProbe } from '../ports/hardware-probe.ts';
import type { Log } from '../ports/log.ts';
import type { PdfWriter } from '../ports/pdf-writer.ts';
import type { ProjectStore } from '../ports/project-store.ts';
import { describeApplication } from '../services/app/describe-application.ts';
import {
  createCalibrationService,
  type CalibrationService,
} from '../services/calibration/calibration-service.ts';
import { createDecisionService } from '../services/decisions/decision-service.ts';
import { createJobBoard } from '../services/jobs/job-board.ts';
import { createMachineService } from '../services/machine/machine-service.ts';
import { readHostFile } from '../services/machine/read-host-file.ts';
import { createStoredPacks } from '../services/packs/stored-packs.ts';
import { createPlanService } from '../services/plan/plan-service.ts';
import { createProjectService } from '../services/projects/project-service.ts';
import { createStoreAccess } from '../services/projects/store-access.ts';
import { createRecordService } from '../services/records/record-service.ts';
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
  readonly calibration: CalibrationService;
  close(): Promise<void>;
}

export interface ApplicationOptions {
  readonly host: AppDescription['host'];
  /** Where projects and the log are kept; the system's own place when left out. */
  readonly data?: string;
  /** Prints PDFs; through a browser found on this machine when left out. */
  readonly pdf?: PdfWriter;
  /** Reads the machine; this one, when left out. */
  readonly probe?: HardwareProbe;
  /** Measures the machine; this one, when left out. */
  readonly calibrator?: Calibrator;
}

/**
 * Builds the planner. Nothing is opened, read or written before a call needs it, but that the files of
 * a calibration that was killed are removed.
 */
export function compose(options: ApplicationOptions): Application {
  const { root, version } = findInstallation();
  const data = path.resolve(options.data ?? defaultDataDirectory());
  const log = createLazyLog(() => createLog({ file: path.join(data, 'isoplan.log') }, randomIds));
  const pdf = options.pdf ?? createChromiumPdfWriter();
  const previews = createPreviewShelf();
  const text = createDocumentCodec();
  const calibrations = createCalibrationFolder(data);
  const machine = createMachineService(
    options.probe ?? createHardwareProbe({ clock: systemClock }),
    systemClock,
    () => calibrations.latest(),
  );
  const store = createStoreAccess(() => openStore(data, log));
  const packs = createStoredPacks({
    builtIn: builtInPacks,
    store,
    text,
    isStored: () => ['isoplan.sqlite', 'packs'].some((name) => existsSync(path.join(data, name))),
  });
  const records = createRecordService(store, log);
  const jobs = createJobBoard({ clock: systemClock, ids: randomIds, log });
  const calibrator =
    options.calibrator ?? createThreadCalibrator({ records: data, clock: systemClock, log });
  const tidied = calibrator
    .removeLeftovers()
    .catch((cause: unknown) => log.error('calibration-leftovers', cause));
  const calibration = createCalibrationService({
    calibrator,
    store: {
      ...calibrations,
      save: async (measured) => {
        await records.keepMeasurement(measured);
        return calibrations.save(measured);
      },
    },
    describeMachine: async () => {
      const probed = await machine.probe({ refresh: false });
      return probed.ok ? ok(machineIdentity(probed.value.ledger)) : probed;
    },
    folder: data,
    jobs: jobs.kind('measuring'),
  });
  const planner = createThreadPlanner();
  const sources = {
    findPack: packs.find,
    thisMachine: (scope: PlanScope, calibrated = true) =>
      machine.probe({ refresh: false, scope, calibrated }),
    version,
    planner,
  };
  const plan = createPlanService(sources);
  const report = createReportService({
    ...sources,
    clock: systemClock,
    painter: createEchartsPainter(),
    fonts: createNotoFonts(),
    pdf,
    keepRecord: records.keepReport,
  });
  const projects = createProjectService({
    store,
    text,
    samples: createSampleFolder(path.join(root, 'resources/samples'), text),
  });
  const handlers: Handlers = {
    ...projects,
    ...createDecisionService({ store, plan }),
    ...records.handlers,
    'app.describe': async () =>
      ok(await describeApplication({ version, host: options.host, dataDirectory: data }, pdf)),
    'machine.probe': (input) => machine.probe(input),
    'jobs.cancel': ({ id }) => ok({ cancelled: jobs.cancel(id) }),
    'calibration.inspect': ({ folder }) => calibration.inspect(folder),
    'calibration.start': ({ folder, ...options }) =>
      ok(calibration.start({ ...options, folder: folder ?? undefined })),
    'calibration.current': () => ok(calibration.current()),
    'calibration.list': async () => ok(await calibration.list()),
    'calibration.read': async ({ takenAt }) => ok(await calibration.read(takenAt)),
    'calibration.effect': (input) => plan.calibrationEffect(input),
    'hosts.read': (input) => readHostFile(text, input),
    ...packs.handlers,
    'packs.compare': (input) => plan.compare(input),
    'plan.gather': ({ document }) => plan.gather(document),
    'plan.evaluate': ({ document }) => plan.evaluate(document),
    'plan.explain': ({ document, ...figure }) => plan.explain(document, figure),
    'decision.analyze': (input) => plan.analyze(input),
    'report.preview': async ({ document, language }) => {
      const page = await report.preview(document, language);
      return page.ok ? ok({ address: previews.publish(page.value.html) }) : page;
    },
    'report.export': (input) => report.export(input),
  };
  return {
    dispatch: createDispatcher(handlers, log),
    previews,
    log,
    root,
    version,
    calibration,
    close: async () => {
      calibration.cancel();
      await tidied;
      await jobs.close();
      planner.close();
      await store.close();
    },
  };
}

/** The store's library is native code: a call that keeps no projects does not depend on it. */
async function openStore(folder: string, log: Log): Promise<Result<ProjectStore, Failure>> {
  try {
    const { openProjectStore } = await import('../adapters/sqlite/project-store.ts');
    return await openProjectStore({ folder, clock: systemClock, ids: randomIds, log });
  } catch (cause) {
    if (!isMissingLibrary(cause)) throw cause;
    log.error('store library', cause);
    return err({ code: 'store-unusable', file: folder, reason: 'no-library' });
  }
}

const libraryProblems = /^(ERR_DLOPEN_FAILED|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/;

function isMissingLibrary(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && libraryProblems.test(String(cause.code));
}
