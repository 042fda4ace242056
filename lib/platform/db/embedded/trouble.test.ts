import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { folderProblem } from '@/lib/platform/env/folder-problem';
import { keepFile } from '@/lib/platform/env/keep-file';
import { joinServer } from './join-server';
import { removeDataDir } from './remove-data-dir';
import { mountTestDisk } from './test-disk';
import { unprivilegedUser } from './unprivileged-home';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) removeDataDir(folder);
}, 60_000);

describe('a first start', { timeout: 60_000 }, () => {
  test('on a disk without room says so however far it comes, and works once there is some', async ({
    skip,
  }) => {
    const disk = mountTestDisk(220);
    if (!disk) return skip('no small disk can be mounted here');
    const { dataDir } = disk;
    try {
      for (const left of [4_096, 10_000_000, 75_000_000]) {
        disk.fill(left);
        const attempt = joinServer(dataDir, { durable: false });
        await expect(attempt, `${left} bytes left`).rejects.toMatchObject({
          code: 'disk_full',
          message: expect.stringMatching(/^The disk that holds .* is full: free some space; .* DATABASE_URL/),
        });
        disk.free();
      }
      await (await joinServer(dataDir, { durable: false })).leave();
    } finally {
      disk.remove();
    }
  });

  test('in a folder that may only be read says who may not write where', () => {
    const dataDir = newFolder();
    chownSync(dataDir, owner().uid, owner().gid);
    chmodSync(dataDir, 0o500);
    const sentence = `${dataDir}.* cannot be written to by this user \\(user id ${owner().uid}\\): allow it, or choose another folder with DATA_DIR\\.`;
    const [secrets, server] = openAsOwner(dataDir);
    expect(secrets).toMatch(new RegExp(`^${sentence}$`));
    expect(server).toMatch(new RegExp(`^${sentence} Or set DATABASE_URL`));
    chmodSync(dataDir, 0o700);
  });

  test('in a place that is no folder says so', async () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(joinServer(path.join(file, 'data'))).rejects.toMatchObject({
      code: 'home_unusable',
      message: expect.stringMatching(/^\/.*file\/data cannot be used: ENOTDIR.*\. Or set DATABASE_URL/),
    });
  });
});

describe('a file of the installation', () => {
  test('is kept whole, or not at all, and what was kept first stays', () => {
    const folder = newFolder();
    const file = path.join(folder, 'secret');
    expect(keepFile(file, 'first')).toBe('first');
    expect(keepFile(file, 'second')).toBe('first');
    const disk = mountTestDisk(1);
    if (!disk) return;
    disk.fill();
    const full = path.join(disk.dataDir, 'secret');
    expect(() => keepFile(full, 'x'.repeat(10_000))).toThrow('ENOSPC');
    expect(existsSync(full)).toBe(false);
    disk.remove();
  });

  test.each([
    ['EROFS', /cannot be written to by this user .* another folder with DATA_DIR\.$/],
    ['EDQUOT', /^The disk that holds \/data is full/],
    ['EIO', /^\/data cannot be used: why\.$/],
  ])('that meets %s is explained', (code, sentence) => {
    const error = Object.assign(new Error('why'), { code, syscall: 'open' });
    expect(folderProblem(error, '/data')).toMatch(sentence);
  });

  test('is not blamed for what is no error of the file system’s', () => {
    expect(folderProblem(new Error('why'), '/data')).toBeNull();
  });
});

/** PostgreSQL and root are above permissions: they are asked as somebody else. */
function owner(): { uid: number; gid: number } {
  return process.getuid?.() === 0
    ? unprivilegedUser
    : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** @returns what the secrets and the server say in a process of the owner's. */
function openAsOwner(dataDir: string): string[] {
  const module = (file: string) => JSON.stringify(pathToFileURL(path.resolve(file)).href);
  const code = `
    import { joinServer } from ${module('lib/platform/db/embedded/join-server.ts')};
    import { provideSecrets } from ${module('lib/platform/env/secrets.ts')};
    if (process.getuid() === 0) { process.setgid(${owner().gid}); process.setuid(${owner().uid}); }
    const dataDir = ${JSON.stringify(dataDir)};
    try { provideSecrets({ dataDir }); } catch (error) { console.log(error.message); }
    await joinServer(dataDir).catch((error) => console.log(error.message));
  `;
  const child = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect(child.stderr).toBe('');
  return child.stdout.trim().split('\n');
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'vitrine-trouble-'));
  folders.push(folder);
  return folder;
}
