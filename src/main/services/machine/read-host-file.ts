import type { MethodArguments } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { parseFields } from '../../../shared/domain/schema/field-problems.ts';
import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import { hostInput } from '../../../shared/domain/host/host-input.ts';
import { hostWithoutIdentifiers } from '../../../shared/domain/host/identifiers.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';

/** Reads a host file, such as `probe --json` prints; what tells whose machine it was is left out. */
export function readHostFile(
  text: DocumentCodec,
  { fileName, text: content }: MethodArguments<'hosts.read'>,
): Result<ParsedHostInput, Failure> {
  const value = text.parse(content, fileName);
  if (!value.ok) return value;
  const host = parseFields(hostInput, value.value, { source: fileName });
  return host.ok ? ok(hostWithoutIdentifiers(host.value)) : host;
}
