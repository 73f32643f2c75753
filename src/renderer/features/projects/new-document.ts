import { projectDocument, type ProjectDocument } from '../../../shared/domain/project/project.ts';

/** An empty project with the defaults of the model, planned for the machine at hand. */
export function newDocument(name: string): ProjectDocument {
  return projectDocument.parse({ schema: 'isoplan/project@1', name });
}
