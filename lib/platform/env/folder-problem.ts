/**
 * Why the system does not let us write into a folder of the installation, and what to do, in one sentence.
 *
 * @returns null when `error` is not the file system's
 */
export function folderProblem(error: unknown, folder: string): string | null {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const who = process.getuid ? ` (user id ${process.getuid()})` : '';
    return `${folder} cannot be written to by this user${who}: allow it, or choose another folder with DATA_DIR.`;
  }
  return `${folder} cannot be used: ${message}.`;
}

/** @returns the sentence for a disk that has no room left. */
export function diskFull(folder: string): string {
  return `The disk that holds ${folder} is full: free some space; nothing that was confirmed is lost.`;
}
