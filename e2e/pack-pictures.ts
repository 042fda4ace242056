import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * Makes the reference pictures half as large without changing a pixel: the browser writes PNG in a hurry, and flat
 * drawings are smallest unfiltered.
 */
const folder = fileURLToPath(new URL('desk/pictures/', import.meta.url));
for (const name of readdirSync(folder)) {
  const file = path.join(folder, name);
  const before = readFileSync(file);
  const after = pack(before);
  if (after.length < before.length) writeFileSync(file, after);
}

/** @param png 8 bits a channel, RGB or RGBA, not interlaced: what the browser writes */
function pack(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  const bytesPerPixel = header[9] === 6 ? 4 : 3;
  const rows = withoutFilters(
    inflateSync(Buffer.concat(data)),
    header.readUInt32BE(0) * bytesPerPixel,
    bytesPerPixel,
  );
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Each row begins with the number of its filter (PNG specification, 9.2); all become 0. */
function withoutFilters(filtered: Buffer, rowLength: number, bytesPerPixel: number): Buffer {
  const rows = Buffer.from(filtered);
  for (let start = 0; start < rows.length; start += rowLength + 1) {
    const filter = rows[start];
    rows[start] = 0;
    for (let at = start + 1; at <= start + rowLength; at += 1) {
      const inRow = at - bytesPerPixel > start;
      const left = inRow ? (rows[at - bytesPerPixel] ?? 0) : 0;
      const up = start === 0 ? 0 : (rows[at - rowLength - 1] ?? 0);
      const upLeft = inRow && start > 0 ? (rows[at - rowLength - 1 - bytesPerPixel] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, upLeft)][filter ?? 0] ?? 0;
      rows[at] = (rows[at] ?? 0) + guess;
    }
  }
  return rows;
}

function nearest(left: number, up: number, upLeft: number): number {
  const [fromLeft, fromUp] = [Math.abs(up - upLeft), Math.abs(left - upLeft)];
  const fromUpLeft = Math.abs(left + up - 2 * upLeft);
  if (fromLeft <= fromUp && fromLeft <= fromUpLeft) return left;
  return fromUp <= fromUpLeft ? up : upLeft;
}
