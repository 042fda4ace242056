import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(process.cwd(), 'public', 'shop');

/** Answers with a product's picture. No token is asked for, as with the addresses Meta gives out. */
export async function servePicture(segments: string[]): Promise<Response> {
  const [name = '', ...rest] = segments;
  if (rest.length > 0 || !/^[a-z0-9-]+\.png$/i.test(name)) return new Response(null, { status: 404 });
  try {
    const bytes = await readFile(path.join(folder, name));
    return new Response(new Uint8Array(bytes), {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Response(null, { status: 404 });
    throw error;
  }
}
