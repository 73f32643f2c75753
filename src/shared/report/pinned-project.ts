import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { hostToInput } from '../domain/host/host-document.ts';
import type { Host } from '../domain/host/host.ts';
import { projectDocument, type ProjectDocument } from '../domain/project/project.ts';

/**
 * The project with the machine it was planned for written into it: planning it again needs no probe.
 * The hosts that are kept beside it play no part in the plan and stay out.
 * A host that no file may state is left out, and the project stays as it was.
 */
export function pinnedProject(document: ProjectDocument, host: Host): ProjectDocument {
  const { hosts: _, ...own } = document;
  const pinned = projectDocument.safeParse({ ...own, host: hostToInput(host) });
  return pinned.success ? pinned.data : document;
}

/** A project as the file that the command line takes. */
export function projectFileText(document: ProjectDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** SHA-256 of a project's file, in hexadecimal. */
export function projectHash(document: ProjectDocument): string {
  return bytesToHex(sha256(utf8ToBytes(projectFileText(document))));
}
