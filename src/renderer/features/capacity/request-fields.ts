import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { figureText, readFigureText } from '../../../shared/domain/workload/figure-text.ts';
import type { WorkloadInput } from '../../../shared/domain/workload/workload-input.ts';

export const requestFields = [
  'requestsPerSecond',
  'cyclesPerRequest',
  'ioPerRequest',
  'messagesPerRequest',
] as const;
export type RequestField = (typeof requestFields)[number];

/** The request figures of a workload as they are typed; empty for none. */
export type RequestDraft = Readonly<Record<RequestField, string | number>>;

/** What the fields start with: the workload's own figures. */
export function startRequests(workload: WorkloadInput | undefined): RequestDraft {
  const entries = requestFields.map((field) => {
    const figure = workload?.[field];
    return [field, typeof figure === 'object' ? figureText(figure) : (figure ?? '')];
  });
  return Object.fromEntries(entries) as Record<RequestField, string | number>;
}

const isFigure = (field: string | number): boolean =>
  field !== '' && Number.isFinite(Number(field)) && Number(field) >= 0;

/** Rate and cycles make the analysis possible; the other two may be left out. */
export function isComplete(draft: RequestDraft): boolean {
  const rate = Number(draft.requestsPerSecond);
  const cycles = Number(draft.cyclesPerRequest);
  const optional = [draft.ioPerRequest, draft.messagesPerRequest];
  return rate > 0 && cycles > 0 && optional.every((field) => field === '' || isFigure(field));
}

/** The document with the request figures of one workload replaced. */
export function withRequests(
  document: ProjectDocument,
  index: number,
  draft: RequestDraft,
): ProjectDocument {
  const workloads = document.workloads.map((workload, position) => {
    if (position !== index) return workload;
    const rest = Object.fromEntries(
      Object.entries(workload).filter(([name]) => !requestFields.some((field) => field === name)),
    ) as WorkloadInput;
    const figures = requestFields.flatMap((field) =>
      draft[field] === '' ? [] : [[field, readFigureText(String(draft[field]), Number)] as const],
    );
    return { ...rest, ...Object.fromEntries(figures) };
  });
  return { ...document, workloads };
}
