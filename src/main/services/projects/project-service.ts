import type { MethodName } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/base/result.ts';
import { projectChanges } from '../../../shared/domain/project/project-changes.ts';
import { freeName } from '../../../shared/domain/project/project-name.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { SampleLibrary } from '../../ports/sample-library.ts';
import { exportProject, importProject } from './project-exchange.ts';
import type { StoreAccess } from './store-access.ts';

/** The methods of the contract that this service answers. */
type ProjectMethod = Exclude<
  Extract<MethodName, `projects.${string}` | `samples.${string}` | `store.${string}`>,
  'projects.compareResults'
>;

export interface ProjectSources {
  readonly store: StoreAccess;
  readonly text: DocumentCodec;
  readonly samples: SampleLibrary;
}

/** The use cases of projects, samples and the store. */
export function createProjectService(sources: ProjectSources): HandlersOf<ProjectMethod> {
  const { text, samples } = sources;
  const withStore = sources.store.use;

  return {
    'projects.list': () => withStore((store) => store.list()),
    'projects.deleted': () => withStore((store) => store.listDeleted()),
    'projects.read': ({ id }) => withStore((store) => store.read(id)),
    'projects.create': ({ document }) => withStore((store) => store.create(document)),
    'projects.save': ({ id, revision, document }) =>
      withStore((store) => store.save(id, revision, document)),
    'projects.rename': ({ id, revision, name }) =>
      withStore((store) => {
        const project = store.read(id);
        return project.ok ? store.save(id, revision, { ...project.value.document, name }) : project;
      }),
    'projects.duplicate': ({ id, name }) =>
      withStore((store) => {
        const project = store.read(id);
        if (!project.ok) return project;
        return store.create({ ...project.value.document, name }, 'duplicate');
      }),
    'projects.delete': ({ id }) => withStore((store) => store.remove(id)),
    'projects.restore': ({ id }) => withStore((store) => store.restore(id)),

    'projects.undo': ({ id, revision }) => withStore((store) => store.undo(id, revision)),
    'projects.redo': ({ id, revision }) => withStore((store) => store.redo(id, revision)),
    'projects.returnTo': ({ id, revision, number }) =>
      withStore((store) => store.returnTo(id, revision, number)),
    'projects.history': ({ id, before, limit }) =>
      withStore((store) => store.history(id, before, limit)),
    'projects.readRevision': ({ id, number }) =>
      withStore((store) => store.readRevision(id, number)),
    'projects.compare': ({ id, from, to }) =>
      withStore((store) => {
        const before = store.readRevision(id, from);
        if (!before.ok) return before;
        const after = store.readRevision(id, to);
        if (!after.ok) return after;
        return ok(projectChanges(before.value.document, after.value.document));
      }),
    'projects.addSnapshot': ({ id, number, name }) =>
      withStore((store) => store.addSnapshot(id, number, name)),
    'projects.removeSnapshot': ({ id, name }) =>
      withStore((store) => store.removeSnapshot(id, name)),

    'projects.search': ({ query, limit }) => withStore((store) => store.search(query, limit)),

    'projects.export': ({ id, format }) =>
      withStore((store) => exportProject(store, text, id, format)),
    'projects.import': (input) => withStore((store) => importProject(store, text, input)),

    'samples.list': async () => samples.list(),
    'samples.open': ({ id, language }) =>
      withStore((store) => {
        const document = samples.read(id, language);
        if (!document.ok) return document;
        const projects = store.list();
        if (!projects.ok) return projects;
        const taken = projects.value.map((project) => project.name);
        return store.create({ ...document.value, name: freeName(document.value.name, taken) });
      }),

    'store.status': () => withStore((store) => store.status()),
    'store.readNotice': ({ number }) => withStore((store) => store.readNotice(number)),
    'store.backUp': () => withStore((store) => store.backUp()),
    'store.restoreBackup': ({ name }) =>
      withStore(async (store) => {
        const merged = await store.restoreBackup(name);
        return merged.ok ? ok({ projects: merged.value }) : merged;
      }),
  };
}
