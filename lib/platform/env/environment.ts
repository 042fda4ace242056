import { isIP } from 'node:net';
import path from 'node:path';
import * as z from 'zod';
import { accountOf, accountVariables, missingOfAccount } from './account-variables';
import { optionalText } from './optional-text';

const portRule = 'must be a port number from 1 to 65535';
const proxiesRule = 'must be how many reverse proxies of your own stand before the desk, from 0 to 10';
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a web address such as https://desk.example.com',
});

/** Every variable the product reads. The sentence beside each is what a person sees when it is wrong. */
const environmentSchema = z
  .object({
    PORT: optionalText
      .transform((value) => (value === undefined ? 3000 : Number(value)))
      .pipe(z.int(portRule).min(1, portRule).max(65_535, portRule)),
    HOST: optionalText,
    APP_URL: optionalText.pipe(webAddress.optional()),
    DATA_DIR: optionalText.pipe(z.string().default('.data')),
    DATABASE_URL: optionalText.pipe(
      z
        .url({
          protocol: /^postgres(ql)?$/,
          error: 'must be a PostgreSQL address: postgres://user:password@host/database',
        })
        .optional(),
    ),
    ENCRYPTION_KEY: optionalText.pipe(
      z
        .string()
        .regex(
          /^[0-9a-f]{64}$/i,
          'must be 64 hexadecimal digits (32 bytes); `openssl rand -hex 32` makes one',
        )
        .optional(),
    ),
    NEXTAUTH_SECRET: optionalText.pipe(z.string().min(32, 'must have at least 32 characters').optional()),
    SANDBOX: optionalText.pipe(z.enum(['on', 'off'], { error: 'must be on or off, or left out' }).optional()),
    GRAPH_API_URL: optionalText.pipe(webAddress.optional()),
    GRAPH_API_VERSION: optionalText.pipe(
      z
        .string()
        .regex(/^v\d{1,3}\.\d$/, 'must look like v26.0')
        .default('v26.0'),
    ),
    TRUSTED_PROXIES: optionalText
      .transform((value) => Number(value ?? 0))
      .pipe(z.int(proxiesRule).min(0, proxiesRule).max(10, proxiesRule)),
    LOG_LEVEL: optionalText.pipe(
      z
        .enum(['debug', 'info', 'warn', 'error', 'silent'], {
          error: 'must be debug, info, warn, error or silent',
        })
        .default('info'),
    ),
    ...accountVariables,
  })
  .transform((given) => {
    const appUrl = (given.APP_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, '');
    const loopback = isLoopback(new URL(appUrl).hostname);
    return {
      port: given.PORT,
      /** Loopback addresses are served on loopback alone: the sandbox's doors need no password. */
      host: given.HOST ?? (loopback ? '127.0.0.1' : '0.0.0.0'),
      appUrl,
      /** Whether nobody but this machine reaches the desk; Meta does not. */
      loopback,
      dataDir: path.resolve(given.DATA_DIR),
      databaseUrl: given.DATABASE_URL,
      encryptionKey: given.ENCRYPTION_KEY?.toLowerCase(),
      nextAuthSecret: given.NEXTAUTH_SECRET,
      sandbox: given.SANDBOX === undefined ? loopback : given.SANDBOX === 'on',
      graphApiUrl: given.GRAPH_API_URL?.replace(/\/+$/, ''),
      graphApiVersion: given.GRAPH_API_VERSION,
      /** As many addresses at the end of X-Forwarded-For are believed; with none of them the header says nothing. */
      trustedProxies: given.TRUSTED_PROXIES,
      logLevel: given.LOG_LEVEL,
      account: accountOf(given),
    };
  });

export type Environment = z.output<typeof environmentSchema>;

/**
 * Reads and checks the environment.
 *
 * @param variables usually `process.env`
 * @returns the settings, or one sentence per variable that is wrong or missing
 */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): { ok: true; value: Environment } | { ok: false; problems: string[] } {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`),
    };
  }
  const problems = [...missingSecrets(parsed.data), ...missingOfAccount(variables)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

/** Secrets are made and kept in DATA_DIR only beside an embedded database; with one of the company's they must be given. */
function missingSecrets(environment: Environment): string[] {
  if (environment.databaseUrl === undefined) return [];
  const problems = [];
  if (environment.encryptionKey === undefined) {
    problems.push(
      'ENCRYPTION_KEY is required when DATABASE_URL is set: 64 hexadecimal digits, the same for every process.',
    );
  }
  if (environment.nextAuthSecret === undefined) {
    problems.push(
      'NEXTAUTH_SECRET is required when DATABASE_URL is set: at least 32 characters, the same for every process.',
    );
  }
  return problems;
}

function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true;
  if (isIP(bare) === 4) return bare.startsWith('127.');
  return bare === '::1';
}
