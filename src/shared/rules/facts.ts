import type { Host } from '../domain/host/host.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { demandFacts } from './demand-facts.ts';
import { hostShareFacts } from './host-facts.ts';
import { requirementFacts } from './requirement-facts.ts';
import type { Facts } from './rule-fact.ts';

/** Every fact of one workload on one host, each worded in both languages (model section 8). */
export function factsOf(workload: Workload, host: Host): Facts {
  const facts = [
    ...hostShareFacts(workload, host),
    ...demandFacts(workload),
    ...requirementFacts(workload),
  ];
  return new Map(facts.map((fact) => [fact.id, fact]));
}
