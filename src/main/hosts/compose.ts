import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AppDescription } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';
import { err, type Result } from '../../shared/base/result.ts';
import { builtInPacks } from '../../shared/packs/catalogue.ts';
import { createCalibrationFolder } from '../adapters/calibration/calibration-folder.ts';
import { createThreadCalibrator } from '../adapters/calibration/thread-calibrator.ts';
import { createEchartsPainter } from '../adapters/charts/echarts-painter.ts';
import { createDocumentCodec } from '../adapters/files/document-codec.ts';
import { createSampleFolder } from '../adapters/files/sample-folder.ts';
import { createUserFiles } from '../adapters/files/user-files.ts';
import { builtFonts, createNotoFonts } from '../adapters/fonts/noto-fonts.ts';
import { createHardwareProbe } from '../adapters/hardware/hardware-probe.ts';
import { createChromiumPdfWriter } from '../adapters/pdf/chromium-pdf-writer.ts';
import { createElectronPdfWriter } from '../adapters/pdf/electron-pdf-writer.ts';
import { createThreadPlanner } from '../adapters/planning/thread-planner.ts';
import { createThreadPacker } from '../adapters/solver/thread-packer.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomIds } from '../adapters/system/ids.ts';
import { createLog } from '../adapters/system/log.ts';
import type { Calibrator } from '../ports/calibrator.ts';
import type { Desktop } from '../ports/desktop.ts';
import type { Handlers } from '../ports/handlers.ts';
import type { HardwareProbe } from '../ports/hardware-probe.ts';
import type { Ids } from '../ports/ids.ts';
import type { Log } from '../ports/log.ts';
import type { PdfWriter } from '../ports/pdf-writer.ts';
import type { PreviewShelf } from '../ports/preview-shelf.ts';
import type { PrintToPdf } from '../ports/print-to-pdf.ts';
import type { ProjectStore } from '../ports/project-store.ts';
import type { UserFiles } from '../ports/user-files.ts';
import { createApplicationService } from '../services/app/application-service.ts';
import { createCalibrationService } from '../services/calibration/calibration-service.ts';
import { createDecisionService } from '../services/decisions/decision-service.ts';
import { createDesktopService } from '../services/desktop/desktop-service.ts';
import { createJobBoard } from '../services/jobs/job-board.ts';
import { createJobService } from '../services/jobs/job-service.ts';
import { createMachineReader } from '../services/machine/machine-reader.ts';
import { createMachineService } from '../services/machine/machine-service.ts';
import { createPackAccess } from '../services/packs/pack-access.ts';
import { createPackService } from '../services/packs/pack-service.ts';
import { createPlacementService } from '../services/placement/placement-service.ts';
import type { PlanSources } from '../services/plan/evaluate-document.ts';
import { createPlanService } from '../services/plan/plan-service.ts';
import { createProjectService } from '../services/projects/project-service.ts';
import { createStoreAccess } from '../services/projects/store-access.ts';
import { createRecordKeeper } from '../services/records/record-keeper.ts';
import { createRecordService } from '../services/records/record-service.ts';
import { createReportService } from '../services/report/report-service.ts';
import { createDispatcher, type Dispatch } from '../transport/dispatch.ts';
import { findInstallation } from './application-root.ts';
import { defaultDataDirectory } from './data-directory.ts';
import { createLazyLog } from './lazy-log.ts';
import { createPreviewShelf } from './preview-shelf.ts';
import { closeToOthers } from './private-files.ts';

/** The planner, put together: what every host serves. */
export interface Application {
  /** The one way to the services. */
  readonly dispatch: Dispatch;
  readonly previews: PreviewShelf;
  /** The files a user names on the command line. */
  readonly files: UserFiles;
  readonly log: Log;
  readonly root: string;
  readonly version: string;
  /** Whether a call has opened the store of projects. */
  hasOpenStore(): boolean;
  close(): Promise<void>;
}

export interface ApplicationOptions {
  readonly host: AppDescription['host'];
  /** Nobody else asks while one call is answered: a small plan is computed without a thread. */
  readonly isAlone?: boolean;
  /** Where projects and the log are kept. */
  readonly data: string;
  /** The mode of files that the user names; as the process makes them when left out. */
  readonly userFileMode?: number;
  /** What the desktop application can do; a browser and a terminal have none. */
  readonly desktop?: Desktop;
  /** Prints a page through the window's own Chromium. */
  readonly printToPdf?: PrintToPdf;
  /** Prints PDFs; through `printToPdf`, or a browser found on this machine, when left out. */
  readonly pdf?: PdfWriter;
  /** Reads the machine; this one, when left out. */
  readonly probe?: HardwareProbe;
  /** Measures the machine; this one, when left out. */
  readonly calibrator?: Calibrator;
  /** Where identifiers come from; random ones, when left out. */
  readonly ids?: Ids;
}

/**
 * Builds the planner: adapters, then services, each of which answers its part of the contract.
 * Nothing is opened, read or written before a call needs it, but that the files of a calibration that
 * was killed are removed.
 */
export function compose(options: ApplicationOptions): Application {
  const { root, version } = findInstallation();
  const data = path.resolve(options.data);
  const clock = systemClock;
  const ids = options.ids ?? randomIds;
  const log = createLazyLog(() => createLog({ file: path.join(data, 'isoplan.log') }, ids));
  const pdf = options.pdf ?? createPdfWriter(options.printToPdf);
  const text = createDocumentCodec();
  const files = createUserFiles(text, options.userFileMode);
  const previews = createPreviewShelf();
  const planner = createThreadPlanner({ samplesAtHand: options.isAlone === true ? 50_000 : 0 });
  const calibrations = createCalibrationFolder(data);
  const calibrator = options.calibrator ?? createThreadCalibrator({ records: data, clock, log });
  const tidied = calibrator
    .removeLeftovers()
    .catch((cause: unknown) => log.error('calibration-leftovers', cause));

  const store = createStoreAccess(() => openStore(data, log, ids));
  const jobs = createJobBoard({ clock, ids, log });
  const records = createRecordKeeper(store, log);
  const machine = createMachineReader(options.probe ?? createHardwareProbe({ clock }), clock, () =>
    calibrations.latest(),
  );
  const packs = createPackAccess({
    builtIn: builtInPacks,
    store,
    text,
    isStored: () => ['isoplan.sqlite', 'packs'].some((name) => existsSync(path.join(data, name))),
  });
  const plan: PlanSources = {
    findPack: packs.find,
    thisMachine: (scope, calibrated = true) => machine.read({ refresh: false, scope, calibrated }),
    version,
    planner,
  };
  const handlers: Handlers = {
    ...createApplicationService({ version, host: options.host, dataDirectory: data }, pdf),
    ...createMachineService({ machine, text }),
    ...createJobService(jobs),
    ...createCalibrationService({
      calibrator,
      store: calibrations,
      records,
      machine,
      folder: data,
      jobs: jobs.kind('measuring'),
    }),
    ...createPackService(packs),
    ...createProjectService({
      store,
      text,
      samples: createSampleFolder(path.join(root, 'resources/samples'), text),
    }),
    ...createDecisionService({ store, plan }),
    ...createRecordService(store),
    ...createPlanService(plan),
    ...createPlacementService({ ...plan, packer: createThreadPacker(), clock }),
    ...createReportService({
      ...plan,
      clock,
      painter: createEchartsPainter(),
      fonts: createNotoFonts(builtFonts(path.join(root, 'out/fonts'))),
      pdf,
      previews,
      records,
    }),
    ...createDesktopService({ desktop: options.desktop ?? null, files }),
  };
  return {
    dispatch: createDispatcher(handlers, log),
    previews,
    files,
    log,
    root,
    version,
    hasOpenStore: store.isOpen,
    close: async () => {
      await Promise.all([tidied, jobs.close()]);
      planner.close();
      await store.close();
    },
  };
}

function createPdfWriter(printToPdf: PrintToPdf | undefined): PdfWriter {
  return printToPdf === undefined ? createChromiumPdfWriter() : createElectronPdfWriter(printToPdf);
}

/** The store's library is native code: a call that keeps no projects does not depend on it. */
async function openStore(
  folder: string,
  log: Log,
  ids: Ids,
): Promise<Result<ProjectStore, Failure>> {
  // A folder that the user chose may be one that others work in.
  if (folder === defaultDataDirectory()) closeToOthers(folder);
  try {
    const { openProjectStore } = await import('../adapters/sqlite/project-store.ts');
    return await openProjectStore({ folder, clock: systemClock, ids, log, patience: 200 });
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
