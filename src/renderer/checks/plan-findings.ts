import { createContext, useContext } from 'react';
import type { Finding } from '../../shared/checks/finding';
import { Observable } from '../plan/observable';

/** What the checks of the plan as a whole have found, by post; those about no post lie under the empty id. */
export type PlanFindings = ReadonlyMap<string, readonly Finding[]>;

const none: PlanFindings = new Map();

/** Puts findings under each post that they are about. */
export function byPost(findings: readonly Finding[]): PlanFindings {
  if (findings.length === 0) return none;
  const map = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = finding.post ?? '';
    const list = map.get(id);
    if (list) list.push(finding);
    else map.set(id, [finding]);
  }
  return map;
}

const PlanFindingsContext = createContext(new Observable<PlanFindings>(none));
export const PlanFindingsProvider = PlanFindingsContext.Provider;

/** Replaced as a whole after each check of the plan; a moment behind the plan itself. */
export function usePlanFindings(): Observable<PlanFindings> {
  return useContext(PlanFindingsContext);
}

export function newPlanFindings(): Observable<PlanFindings> {
  return new Observable<PlanFindings>(none);
}
