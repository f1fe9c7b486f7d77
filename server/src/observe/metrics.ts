import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Emergencies } from '../emergencies/emergencies.ts';

/** Prometheus text of the process and of every emergency: heads, sockets, the send window. No personal data. */
export function openMetrics(emergencies: Emergencies): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: (emergency: Measured) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['emergency'],
      registers: [registry],
      collect() {
        this.reset();
        for (const emergency of emergencies.open) this.set({ emergency: emergency.id }, read(emergency));
      },
    });
  gauge('muster_log_head', 'Sequence number of the last durable entry', ({ desk }) => desk.head);
  gauge('muster_read_only', '1 while there is no room to record', ({ desk }) => (desk.isReadOnly ? 1 : 0));
  gauge('muster_sockets', 'Sockets that follow an emergency', ({ publisher }) => [...publisher.feeds].length);
  gauge(
    'muster_send_window_ms',
    'Window in which changes wait for each other',
    ({ publisher }) => publisher.window.lengthMs,
  );
  return registry;
}

type Measured = Emergencies['open'] extends Iterable<infer E> ? E : never;
