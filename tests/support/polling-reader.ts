import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import type { EmergencyClient } from './api-client.ts';

/** Engine.IO separates the packets of one polling body with this. */
const BETWEEN_PACKETS = '\u001e';

/** A socket without WebSocket, by hand: it reads only when told to, as a browser that is frozen does not. */
export class PollingReader {
  readonly #address: string;
  readonly #emergency: EmergencyClient;
  /** Events that arrived, by name. */
  readonly arrived: (readonly [name: string, message: unknown])[] = [];

  private constructor(address: string, emergency: EmergencyClient) {
    this.#address = address;
    this.#emergency = emergency;
  }

  /** Connected, and past hello. */
  static async follow(emergency: EmergencyClient): Promise<PollingReader> {
    const base = `${emergency.api.server.url}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(base)).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    const reader = new PollingReader(`${base}&sid=${sid}`, emergency);
    await reader.#post('40');
    await reader.poll();
    const { token, device } = emergency.api;
    const hello = { protocol: PROTOCOL_VERSION, token, device, emergency: emergency.emergencyId, cursor: 0 };
    await reader.#post(`420${JSON.stringify(['hello', hello])}`);
    await reader.poll();
    return reader;
  }

  async poll(): Promise<void> {
    const body = await (await fetch(this.#address)).text();
    for (const packet of body.split(BETWEEN_PACKETS)) {
      if (packet === '2') await this.#post('3');
      if (packet.startsWith('42')) this.arrived.push(JSON.parse(packet.slice(2)) as [string, unknown]);
    }
  }

  close(): Promise<void> {
    return this.#post('1');
  }

  get emergencyId(): string {
    return this.#emergency.emergencyId;
  }

  async #post(body: string): Promise<void> {
    await (await fetch(this.#address, { method: 'POST', body })).text();
  }
}
