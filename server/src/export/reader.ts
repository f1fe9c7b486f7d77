import type { Response } from 'express';
import { scopeOf, type Scope } from '@muster/shared/scopes/scope.ts';
import { see } from '@muster/shared/scopes/sight.ts';
import type { RecordKind, AnyRecord } from '@muster/shared/emergency/emergency.ts';
import type { AnyView } from '@muster/shared/scopes/views.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import type { Table } from '@muster/shared/vocabulary/table.ts';
import type { SignedIn } from '../access/sessions.ts';
import { signedIn } from '../access/require-session.ts';
import type { Emergencies } from '../emergencies/emergencies.ts';
import type { OpenEmergency } from '../emergencies/open-emergency.ts';
import { noRole, RequestRefused } from '../receive/request-refused.ts';

/** One request's way into an emergency: what it asks is answered in the caller's view, or not at all. */
export class EmergencyReader {
  readonly emergency: OpenEmergency;
  readonly session: SignedIn;
  readonly scope: Scope;

  constructor(emergency: OpenEmergency, session: SignedIn, scope: Scope) {
    this.emergency = emergency;
    this.session = session;
    this.scope = scope;
  }

  /** The record in the caller's view; undefined when there is none or it is not theirs to see. `opened` is for one person asked for by id. */
  record(kind: RecordKind, id: string, opened = false): AnyView | undefined {
    const record = (this.emergency.state.tables[kind] as Table<AnyRecord>).get(id.toLowerCase());
    if (!record) return undefined;
    return see(kind, record, { scope: this.scope, officerId: this.session.officerId, opened });
  }

  holds(roles: ReadonlySet<Role>, sites: readonly string[]): boolean {
    return [...this.scope.sites].some(
      ([site, held]) => (site === '*' || sites.includes(site)) && [...held].some((role) => roles.has(role)),
    );
  }
}

/** 404 for an emergency that is not there, 503 for one that stays closed. */
export function emergencyOf(response: Response, emergencies: Emergencies): OpenEmergency {
  const id = String(response.req.params['emergency']).toLowerCase();
  const emergency = emergencies.get(id);
  if (emergency) return emergency;
  const reason = emergencies.refusal(id);
  if (reason) throw new RequestRefused(503, { code: 'closed', message: reason });
  throw notFound('emergency');
}

/** The same, and 403 for an officer without a role in it. */
export function readerOf(response: Response, emergencies: Emergencies): EmergencyReader {
  const emergency = emergencyOf(response, emergencies);
  const session = signedIn(response);
  const scope = scopeOf(emergency.state.tables, session);
  if (!scope) throw noRole();
  return new EmergencyReader(emergency, session, scope);
}

export function notFound(what: string): RequestRefused {
  return new RequestRefused(404, {
    code: 'not-found',
    message: `There is no such ${what}, or it is not yours to see.`,
  });
}
