import type { OpenEmergency } from '@muster/shared/emergency/settings/open-emergency.ts';
import type { OpenSite } from '@muster/shared/emergency/site/open-site.ts';
import { browserDevice } from '#lib/ask/browser-lane.ts';
import { postJson, type Reply } from '#lib/ask/http.ts';
import { listIn } from '#lib/ask/list-in.ts';

export type NewEmergency = Pick<OpenEmergency, 'name' | 'country' | 'hazard' | 'mode'> & {
  readonly emergencyId: string;
};

/** Opens it, then its first sites: over HTTP, since nobody is connected to it yet. */
export async function createEmergency(
  emergency: NewEmergency,
  sites: readonly OpenSite[],
): Promise<Reply & { readonly sitesOpened: boolean }> {
  const created = await postJson('/api/emergencies', emergency);
  if (created.status !== 201) return { ...created, sitesOpened: false };
  const at = new Date().toISOString();
  const device = browserDevice();
  const opened = await postJson(`/api/emergencies/${emergency.emergencyId}/commands`, {
    // A lane that is new with its emergency begins at 1.
    commands: sites.map((command, index) => ({ device, n: index + 1, at, command })),
  });
  const answers = listIn(opened.body, 'answers');
  const sitesOpened = answers.length === sites.length && answers.every(({ ok }) => ok === true);
  return { ...created, sitesOpened };
}
