import path from 'node:path';
import { parseArgs } from 'node:util';
import { catalogSizeMax } from '@/lib/sandbox/fill-catalog';
import type { MischiefRule } from '@/lib/sandbox/mischief/mischief-rule';
import { mixedRules } from '@/lib/sandbox/mischief/mixed-rules';
import { parseMischief } from '@/lib/sandbox/mischief/parse-mischief';
import { fail, ok, type Result } from '@/lib/values/result';

export type SandboxArguments = {
  port: number;
  dataDir: string;
  webhookUrl: string | null;
  appSecret: string;
  /** Null leaves what goes wrong as it was when the sandbox was last stopped. */
  mischief: { seed?: number; rules: MischiefRule[] } | null;
  /** Whether it keeps Meta's pace: messages a second, and to one person. */
  rates: boolean;
  /** How many products the catalog is filled up to; 0 leaves the demo shop's alone. */
  products: number;
};

const usage = `Usage: npm run sandbox -- [--port 4010] [--data-dir .data/sandbox] [--webhook-url URL] [--app-secret SECRET]
                          [--mischief-seed 42] [--mischief 'cut_after_accept:0.05,late,doubled:next3@16505551234']
                          [--no-rates] [--products 100000]`;

const seedMax = 0x7fff_ffff;

/** @returns what the command line asks for, or the sentence that says what is wrong with it and how it is used */
export function readSandboxArguments(args: string[]): Result<SandboxArguments, string> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4010' },
        'data-dir': { type: 'string', default: '.data/sandbox' },
        'webhook-url': { type: 'string' },
        'app-secret': { type: 'string', default: 'sandbox-app-secret' },
        'mischief-seed': { type: 'string' },
        mischief: { type: 'string' },
        'no-rates': { type: 'boolean', default: false },
        products: { type: 'string', default: '0' },
      },
    });
    const webhookUrl = values['webhook-url'] ?? null;
    if (webhookUrl !== null && !URL.canParse(webhookUrl)) throw new Error('--webhook-url is no web address.');
    return ok({
      port: readNumber('--port', values.port, 65_535),
      dataDir: path.resolve(values['data-dir']),
      webhookUrl,
      appSecret: values['app-secret'],
      mischief: readMischiefArguments(values['mischief-seed'], values.mischief),
      rates: !values['no-rates'],
      products: readNumber('--products', values.products, catalogSizeMax),
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

/** A seed alone brings something of everything. */
function readMischiefArguments(
  seed: string | undefined,
  rules: string | undefined,
): SandboxArguments['mischief'] {
  if (seed === undefined && rules === undefined) return null;
  const parsed = rules === undefined ? ok(mixedRules()) : parseMischief(rules);
  if (!parsed.ok) throw new Error(parsed.error);
  return {
    ...(seed !== undefined && { seed: readNumber('--mischief-seed', seed, seedMax) }),
    rules: parsed.value,
  };
}

function readNumber(name: string, text: string, max: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw new Error(`${name} is no whole number from 0 to ${max}.`);
}
