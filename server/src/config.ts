import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().pipe(z.int().min(0).max(65_535)).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  MUSTER_DATA: z.string().min(1).default('./data'),
  MUSTER_SETUP_TOKEN: z.string().min(8).max(200).exactOptional(),
  MUSTER_TLS_CERT: z.string().min(1).exactOptional(),
  MUSTER_TLS_KEY: z.string().min(1).exactOptional(),
  MUSTER_DATABASE_URL: z
    .never('is not supported yet: leave it unset, and the log is kept in MUSTER_DATA')
    .exactOptional(),
});

/** What whoever starts Muster must set right: said in a sentence, without a trace. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly setupToken?: string;
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
}

/** The environment as a configuration; throws a sentence that names the variable which is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartRefused(
      `The environment variable ${issue?.path.join('.') ?? ''} is not as it should be: ${issue?.message ?? ''}`,
    );
  }
  const { PORT, HOST, MUSTER_DATA, MUSTER_SETUP_TOKEN, MUSTER_TLS_CERT, MUSTER_TLS_KEY } = parsed.data;
  if ((MUSTER_TLS_CERT === undefined) !== (MUSTER_TLS_KEY === undefined)) {
    throw new StartRefused('MUSTER_TLS_CERT and MUSTER_TLS_KEY go together: set both or neither.');
  }
  return {
    port: PORT,
    host: HOST,
    dataDirectory: MUSTER_DATA,
    ...(MUSTER_SETUP_TOKEN !== undefined && { setupToken: MUSTER_SETUP_TOKEN }),
    ...(MUSTER_TLS_CERT !== undefined &&
      MUSTER_TLS_KEY !== undefined && { tls: { certFile: MUSTER_TLS_CERT, keyFile: MUSTER_TLS_KEY } }),
  };
}
