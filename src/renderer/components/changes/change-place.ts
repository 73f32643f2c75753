import type { TFunction } from 'i18next';

/** The wordings that a change is told with. */
export type ChangeTexts = TFunction<readonly ['changes', 'workloads', 'common', 'machine']>;

/** Titles of the pack's parameters and thresholds by id; the id itself where the pack has none. */
export type PackNames = (id: string) => string;

/** The path of a change in three: what it is in, which item, and which field of the item. */
interface Place {
  readonly head: string;
  readonly item: string | null;
  readonly rest: string;
}

/** Items are named by their users, so the last closing bracket is the one that ends the name. */
const pathShape = /^(\w+)(?:\[(.*)\])?\.?([^\]]*)$/s;

function placeOf(field: string): Place {
  const [, head = field, item, rest = ''] = pathShape.exec(field) ?? [];
  return { head, item: item ?? null, rest };
}

const projectFields = ['name', 'notes', 'pack', 'basis', 'scope'] as const;
const listNames = ['hosts', 'workloads', 'overrides', 'weights', 'thresholds', 'sampling'] as const;
type HostField = 'name' | 'disks' | 'nics' | 'ledger';

function workloadField(rest: string, t: ChangeTexts): string {
  const [first = '', second] = rest.split('.');
  const requirement: string = t(`changes:requirement.${first as 'ioRequirement'}`, {
    defaultValue: '',
  });
  const known = (name: string) =>
    t(`workloads:field.${name as 'name'}`, { defaultValue: name }) as string;
  if (second === undefined) return requirement === '' ? known(first) : requirement;
  return t('inside', { item: requirement, field: known(second) });
}

function workloadPlace({ item, rest }: Place, t: ChangeTexts): string {
  const name = item ?? '';
  const shown = /^\d+$/.test(name)
    ? t('workloadNumber', { number: Number(name) + 1 })
    : t('workload', { name });
  return rest === '' ? shown : t('inside', { item: shown, field: workloadField(rest, t) });
}

function hostPlace(rest: string, t: ChangeTexts): string {
  const [, first = rest, item, field = ''] = /^(\w+)(?:\[(.*)\])?(?:\.(\w+))?/s.exec(rest) ?? [];
  const label = (name: string): string => t(`host.${name as HostField}`, { defaultValue: name });
  if (rest === '') return t('project.host');
  if (item === undefined) return label(first);
  const device = t('device', { kind: label(first), name: item });
  return field === '' ? device : t('inside', { item: device, field: label(field) });
}

/** A host that is kept beside the one planned for; its devices may have brackets in their paths. */
function keptHostPlace({ item, rest }: Place, t: ChangeTexts): string {
  const { name = item ?? '', inner = rest } =
    /^(?<name>.*?)\]\.(?<inner>(?:disks|nics)\[.*)$/s.exec(item ?? '')?.groups ?? {};
  const shown = t('keptHost', { name });
  if (inner === '') return shown;
  const path = inner === rest ? rest : `${inner}]${rest === '' ? '' : `.${rest}`}`;
  return t('inside', { item: shown, field: hostPlace(path, t) });
}

function itemField(item: string, field: string, t: ChangeTexts): string {
  if (field === '') return item;
  const label = t(`override.${field as 'low'}`, { defaultValue: field }) as string;
  return t('inside', { item, field: label });
}

/** Where a change is, as its user calls it: `Workload “web”, Memory request`. */
export function changePlace(field: string, t: ChangeTexts, packName: PackNames): string {
  if (/^host\b/.test(field)) return hostPlace(field.replace(/^host\.?/, ''), t);
  const place = placeOf(field);
  if (place.head === 'hosts') return keptHostPlace(place, t);
  const project = projectFields.find((name) => name === field);
  if (project !== undefined) return t(`project.${project}`);
  const list = listNames.find((name) => name === field);
  if (list !== undefined) return t(`list.${list}`);
  switch (place.head) {
    case 'workloads':
      return workloadPlace(place, t);
    case 'weights':
      return t('weight', { name: t(`common:criterion.${place.rest as 'cpu'}`) });
    case 'thresholds':
      return t('threshold', { name: packName(field.slice('thresholds.'.length)) });
    case 'overrides':
      return itemField(t('parameter', { name: packName(place.item ?? '') }), place.rest, t);
    case 'sampling':
      return t(`project.${place.rest as 'seed'}`);
    default:
      return field;
  }
}

/** Whether a whole workload, device or replacement came or went, rather than one of its fields. */
export function isWholeItem(field: string): boolean {
  return /^(workloads|overrides|hosts|host\.disks|host\.nics)\[.*\]$/s.test(field);
}

/** The last name of a path: what the value is of. */
export function lastName(field: string): string {
  return /(\w+)$/.exec(field)?.[1] ?? field;
}
