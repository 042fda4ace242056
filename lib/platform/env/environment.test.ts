import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment';
import { provideSecrets } from './secrets';

function read(variables: Record<string, string>) {
  const result = readEnvironment(variables);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.value;
}

function problems(variables: Record<string, string>): string[] {
  const result = readEnvironment(variables);
  return result.ok ? [] : result.problems;
}

describe('the environment', () => {
  test('an empty one starts the desk on loopback with the sandbox', () => {
    const environment = read({});
    expect(environment).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      appUrl: 'http://localhost:3000',
      sandbox: true,
      graphApiVersion: 'v26.0',
    });
    expect(environment.dataDir).toBe(path.resolve('.data'));
  });

  test('a public address closes the sandbox unless it is asked for', () => {
    expect(read({ APP_URL: 'https://desk.example.com/' })).toMatchObject({
      appUrl: 'https://desk.example.com',
      host: '0.0.0.0',
      sandbox: false,
    });
    expect(read({ APP_URL: 'https://desk.example.com', SANDBOX: 'on' }).sandbox).toBe(true);
    expect(read({ APP_URL: 'https://127.0.0.1.example.com' }).sandbox).toBe(false);
  });

  test('an empty variable is a missing one', () => {
    expect(read({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '' }).port).toBe(3000);
  });

  test('each wrong variable gets one sentence that names it', () => {
    const sentences = problems({
      PORT: 'eighty',
      APP_URL: 'desk',
      DATABASE_URL: 'mysql://x',
      ENCRYPTION_KEY: 'short',
      NEXTAUTH_SECRET: 'short',
      SANDBOX: 'perhaps',
      GRAPH_API_URL: 'graph',
      GRAPH_API_VERSION: '26',
      TRUSTED_PROXIES: 'some',
      LOG_LEVEL: 'loud',
    });
    expect(sentences.map((sentence) => sentence.split(' ')[0])).toEqual([
      'PORT',
      'APP_URL',
      'DATABASE_URL',
      'ENCRYPTION_KEY',
      'NEXTAUTH_SECRET',
      'SANDBOX',
      'GRAPH_API_URL',
      'GRAPH_API_VERSION',
      'TRUSTED_PROXIES',
      'LOG_LEVEL',
    ]);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z_]+ must .+\.$/);
  });

  test('an account of the environment is given whole or not at all', () => {
    const account = {
      WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
      WHATSAPP_BUSINESS_ACCOUNT_ID: '102290129340398',
      WHATSAPP_CATALOG_ID: '367025965434465',
      WHATSAPP_TOKEN: 'EAAJB',
      WHATSAPP_APP_SECRET: 'a1b2',
      WHATSAPP_VERIFY_TOKEN: 'verify',
    };
    expect(read({}).account).toBeNull();
    expect(read(account).account).toEqual({
      phoneNumberId: '106540352242922',
      wabaId: '102290129340398',
      catalogId: '367025965434465',
      accessToken: 'EAAJB',
      appSecret: 'a1b2',
      verifyToken: 'verify',
    });
    for (const left of Object.keys(account)) {
      expect(problems({ ...account, [left]: ' ' })).toEqual([
        expect.stringMatching(new RegExp(`^${left} must be given too: .+\\.$`)),
      ]);
    }
    expect(problems({ ...account, WHATSAPP_CATALOG_ID: '../1', WHATSAPP_TOKEN: 'two words' })).toHaveLength(
      2,
    );
  });

  test('a database of the company demands its secrets', () => {
    const sentences = problems({ DATABASE_URL: 'postgres://desk@db/desk' });
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toContain('ENCRYPTION_KEY is required');
    expect(sentences[1]).toContain('NEXTAUTH_SECRET is required');
  });

  test('secrets that are not given are made once, readable by the owner alone', () => {
    const environment = read({ DATA_DIR: mkdtempSync(path.join(tmpdir(), 'vitrine-secrets-')) });
    const first = provideSecrets(environment);
    expect(provideSecrets(environment)).toEqual(first);
    expect(first.encryptionKey).toMatch(/^[0-9a-f]{64}$/);
    const mode = statSync(path.join(environment.dataDir, 'secrets', 'encryption-key')).mode & 0o777;
    expect(mode).toBe(0o600);
  });
});
