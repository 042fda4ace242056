/** Meta sends at most 3 MB (Meta, "Webhooks overview", September 2026); the rest is room for doubt. */
export const deliveryBytesMax = 3_500_000;

/**
 * Reads a webhook's body, giving up as soon as it is announced or turns out to be too large, so that nobody can make
 * the desk hold more in memory. The rest is left unread rather than canceled, which would cut the connection before the
 * refusal is on it: refuse with `connection: close`.
 *
 * @returns the bytes, or null when there are more than `deliveryBytesMax`
 */
export async function readDeliveryBody(
  stream: AsyncIterable<Uint8Array> | null,
  contentLength: string | null,
): Promise<Uint8Array | null> {
  if (Number(contentLength ?? 0) > deliveryBytesMax) return null;
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream[Symbol.asyncIterator]();
  for (let next = await reader.next(); !next.done; next = await reader.next()) {
    size += next.value.byteLength;
    if (size > deliveryBytesMax) return null;
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
