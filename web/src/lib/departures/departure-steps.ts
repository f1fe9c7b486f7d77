import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { phaseOf } from '#lib/map/estimated-share.ts';

/** What can be done with a departure as it stands now; the server judges again. */
export interface DepartureSteps {
  readonly isBefore: boolean;
  readonly isUnderWay: boolean;
  readonly isHeld: boolean;
  readonly takesPeople: boolean;
  readonly canLock: boolean;
  readonly canOpenBoarding: boolean;
  readonly canClose: boolean;
  readonly canCancel: boolean;
  /** People go through the gate: it boards, or was closed and someone still comes. */
  readonly gateWorks: boolean;
}

export function departureSteps(departure: DepartureView): DepartureSteps {
  const { state, load, manifestVersion } = departure;
  const phase = phaseOf(departure);
  const isBefore = phase === 'planned' || phase === 'boarding' || phase === 'closed';
  const takesPeople = state === 'planned' || state === 'boarding';
  return {
    isBefore,
    isUnderWay: phase === 'departed' || phase === 'diverted',
    isHeld: state === 'held' || state === 'out-of-contact',
    takesPeople,
    canLock: takesPeople && load.persons > 0 && manifestVersion === 0,
    canOpenBoarding: state === 'planned' && manifestVersion > 0,
    canClose: state === 'boarding',
    canCancel: isBefore && state !== 'out-of-contact' && load.boarded === 0,
    gateWorks: phase === 'boarding' || phase === 'closed',
  };
}
