import { Router } from 'express';
import { z } from 'zod';
import { figuresOf } from '@muster/shared/protocol/figures-of.ts';
import { AddEmergency } from '@muster/shared/network/add-emergency.ts';
import { OpenEmergency } from '@muster/shared/emergency/settings/open-emergency.ts';
import { SETTINGS } from '@muster/shared/emergency/settings/settings.ts';
import { scopeOf } from '@muster/shared/scopes/scope.ts';
import { settingsView } from '@muster/shared/scopes/record-views.ts';
import type { NetworkDesk } from '../access/network-desk.ts';
import { RefusedForNow } from '../access/refused-for-now.ts';
import { signedIn } from '../access/require-session.ts';
import { EventLogUnavailable } from '../event-log/event-log.ts';
import { readerOf } from '../export/reader.ts';
import { malformed, RequestRefused } from '../receive/request-refused.ts';
import type { Emergencies } from './emergencies.ts';

const { type: _type, ...fields } = OpenEmergency.shape;
const NewEmergency = z.strictObject(fields);

interface EmergencyRoutesOptions {
  readonly emergencies: Emergencies;
  readonly network: NetworkDesk;
}

/** The list of emergencies, one with its figures, and a new one. */
export function emergencyRoutes({ emergencies, network }: EmergencyRoutesOptions): Router {
  const router = Router();

  router.get('/', (_request, response) => {
    const session = signedIn(response);
    const listed = [...network.state.emergencies.values()].filter(({ id }) => {
      const open = emergencies.get(id);
      return open ? scopeOf(open.state.tables, session) !== undefined : session.administrator;
    });
    const shown = listed.map(({ id, name, country, hazard, mode }) => {
      const closed = emergencies.refusal(id);
      return { emergencyId: id, name, country, hazard, mode, ...(closed && { closed }) };
    });
    response.json({ emergencies: shown });
  });

  router.post('/', async (request, response) => {
    const session = signedIn(response);
    const wanted = NewEmergency.safeParse(request.body);
    if (!wanted.success) throw malformed(wanted.error);
    if (!session.administrator) {
      throw new RequestRefused(403, {
        code: 'not-allowed',
        message: 'Only an administrator opens an emergency.',
      });
    }
    const { emergencyId } = wanted.data;
    const added = AddEmergency.parse({ type: 'AddEmergency', ...wanted.data });
    // Its key, directory and first entry are durable before the network knows of it; an attempt cut short is resumed.
    if (!network.state.emergencies.get(emergencyId)) {
      await created(emergencies.create({ type: 'OpenEmergency', ...wanted.data }, session.officerId));
    }
    const answer = await network.submit(added, { ...session, by: session.officerId });
    if ('retry' in answer) throw noRoom();
    if (!answer.ok) {
      throw new RequestRefused(409, {
        code: 'id-taken',
        message: 'Another emergency has this id.',
        field: 'emergencyId',
      });
    }
    response.status(201).json({ emergencyId });
  });

  router.get('/:emergency', (_request, response) => {
    const { emergency, scope, session } = readerOf(response, emergencies);
    const settings = emergency.state.tables.settings.get(SETTINGS);
    const roles = new Set([...scope.sites.values()].flatMap((held) => [...held]));
    const view = settings && settingsView(settings, { roles, own: false, opened: false, sites: new Set() });
    const { id: _id, ...shown } = view ?? { id: SETTINGS };
    const figures = figuresOf(emergency.state.tally.whole);
    const { head } = emergency.desk;
    response.json({ ...shown, emergencyId: emergency.id, officerId: session.officerId, seq: head, figures });
  });
  return router;
}

async function created(creating: Promise<void>): Promise<void> {
  try {
    await creating;
  } catch (error) {
    throw error instanceof EventLogUnavailable ? noRoom() : error;
  }
}

function noRoom(): RefusedForNow {
  const message = 'Nothing was recorded. Try again.';
  return new RefusedForNow(503, { code: 'retry', message, retryAfterSeconds: 1 });
}
